import { afterEach, expect, test } from 'vitest'
import { killStarted, startLocal } from '../support/running/start-local.ts'

afterEach(killStarted)

test('a port that is none is refused', async () => {
  const { said, left } = startLocal('eighty')
  expect(await left).toBe(1)
  expect(said()).toContain('PORT must be a number')
})

test('an engine that is none, and one that is not on this machine, are told with what to do', async () => {
  const unknown = startLocal('0', { args: ['--dynamodb', 'oracle'] })
  expect(await unknown.left).toBe(1)
  expect(unknown.said()).toContain('--dynamodb must be embedded or official, not "oracle".')
  const missing = startLocal('0', { args: ['--dynamodb', 'official'], env: { DYNAMODB_LOCAL: '/nowhere' } })
  expect(await missing.left).toBe(1)
  expect(missing.said()).toContain('no DynamoDBLocal.jar in /nowhere')
})
