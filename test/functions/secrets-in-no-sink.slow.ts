import { expect, test } from 'vitest'
import { everyFault } from './failing-ports.ts'
import { tellWithFault } from './story-of-secrets.ts'

test.each(
  everyFault,
)('no secret of a story stands in a log, a metric or the work queue when %s fails at each door', async (fault) => {
  const { called, leaks } = await tellWithFault(fault)
  expect([called.has(fault), leaks]).toEqual([true, []])
})
