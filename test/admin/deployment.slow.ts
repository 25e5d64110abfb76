import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { findDeployment } from '../../lib/admin/deployment.ts'
import { closeServer, listenOnFreePort } from '../../lib/local/server/listen.ts'
import { enquiriesCommand } from '../support/running/enquiries-command.ts'
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

test('behind a proxy AWS is asked through it, as HTTPS_PROXY and NO_PROXY say', async () => {
  const asked: string[] = []
  const proxy = createServer().on('connect', ({ url = '' }, socket) => {
    asked.push(url)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  const port = await listenOnFreePort(proxy)
  const env = {
    ...{ AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none', AWS_MAX_ATTEMPTS: '1' },
    ...{ HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: 'example.org', no_proxy: 'example.org' },
  }
  const words = ['keys', 'list', '--stack', 'enquiries-nowhere', '--region', 'eu-west-2']
  expect(await enquiriesCommand(words, env)).toMatchObject({
    ...{ status: 3, out: '' },
    error: expect.stringContaining('Check the credentials, the region and the network'),
  })
  expect(asked).toEqual(['cloudformation.eu-west-2.amazonaws.com:443'])
  await closeServer(proxy)
})
