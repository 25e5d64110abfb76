import { expect, test } from 'vitest'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'

test('the guide is there for anybody, signed in or not, and for reading only', async () => {
  const pipeline = createPipeline()
  const page = await pipeline.officer('/officer/help', 'GET', { cookies: [] })
  expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('How to answer enquiries here')])
  expect((await pipeline.officer('/officer/help', 'POST', { body: 'a=b' })).statusCode).toBe(405)
})
