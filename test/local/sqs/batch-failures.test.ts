import { expect, test } from 'vitest'
import { failuresOf } from '../../../lib/local/sqs/batch-failures.ts'

const ids = ['a', 'b', 'c']
const failures = (...identifiers: unknown[]) =>
  JSON.stringify({ batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })) })

test.each([
  ['nothing', ''],
  ['null', 'null'],
  ['an empty object', '{}'],
  ['no list', '{"batchItemFailures":null}'],
  ['an empty list', '{"batchItemFailures":[]}'],
])('%s means that all succeeded', (_name, payload) => {
  expect([...failuresOf(payload, ids)]).toEqual([])
})

test('only those that are named failed', () => {
  expect([...failuresOf(failures('b', 'c'), ids)]).toEqual(['b', 'c'])
})

test.each([
  ['an identifier that is not in the batch', failures('a', 'z')],
  ['an empty identifier', failures('')],
  ['an identifier that is null', failures(null)],
  ['a wrong key', '{"batchItemFailures":[{"id":"a"}]}'],
  ['text that is not JSON', 'oops'],
  ['a list', '[]'],
])('%s means that all failed', (_name, payload) => {
  expect([...failuresOf(payload, ids)]).toEqual(ids)
})
