import { expect, test } from 'vitest'
import { findDeployment } from '../../lib/admin/deployment.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'

const app = stackForThisFile()

test('a running pipeline is found with its outputs, its services and its time', async () => {
  await app.advance('P3D')
  const found = await findDeployment({ local: app.url }, '2000-01-01T00:00:00.000Z')
  expect(found.stackName).toBe('enquiries-cambridgeshire')
  expect(found.output('Organisation')).toBe('cambridgeshire')
  expect(found.output('OfficerKeysSecret')).toMatch(/^arn:aws:secretsmanager:/)
  expect(found.output('LinkKeysSecret')).toMatch(/^arn:aws:secretsmanager:/)
  expect(found.connect('secretsmanager').endpoint).toBe(app.stack.engines.secretsmanager)
  expect(Math.abs(Date.parse(found.now) - app.stack.now())).toBeLessThan(60_000)
  expect(() => found.output('Nothing')).toThrow('Deploy this one first')
})

test('where nothing runs, it says how to start it', async () => {
  await expect(findDeployment({ local: 'http://127.0.0.1:9' }, '')).rejects.toThrow('Start it with npm start')
})
