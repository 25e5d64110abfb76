import { expect, test } from 'vitest'
import { createAgendaHandler } from '../../../functions/agenda/handler.ts'
import { createLog } from '../../../functions/shared/lambda/log.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { lambdaContext } from '../../support/given/lambda-events.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'

test('an enquiry whose queue message was never sent is found a minute later, and its mails leave', async () => {
  const pipeline = createPipeline({
    queue: (queue) => ({ ...queue, send: () => Promise.reject(new Error('no queue')) }),
  })
  await pipeline.post('community-mentoring', communityMentoring.example)
  await pipeline.agenda()
  expect(await pipeline.deliver()).toBe(0)
  pipeline.clock.advance(60_000)
  await pipeline.agenda()
  expect(await pipeline.deliver()).toBe(1)
  expect(pipeline.mails()).toHaveLength(2)
})

test('each run counts itself once, due or not, for the alarm on its silence', async () => {
  const pipeline = createPipeline()
  await pipeline.agenda()
  expect(pipeline.lines.map((line) => JSON.parse(line))).toMatchObject([
    { what: 'agenda-swept', due: 0, queued: 0, AgendaSwept: 1 },
  ])
})

test('a sweep that fails is logged without its words, counts nothing, and fails the invocation', async () => {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line), Date.now)
  const handler = createAgendaHandler({
    sweep: () => Promise.reject(new TypeError('canary')),
    lookAtChanged: async () => undefined,
    log,
  })
  await expect(handler({}, lambdaContext())).rejects.toThrow(TypeError)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { what: 'agenda-failed', errorName: 'TypeError' },
  ])
  expect(lines.join()).not.toMatch(/canary|_aws/)
})
