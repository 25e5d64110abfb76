import { expect, test } from 'vitest'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'

test('its pictures are there for anybody, and a name that none has is not found', async () => {
  const { officer } = createPipeline()
  const picture = await officer('/officer/help/list.webp', 'GET', { cookies: [] })
  expect(picture).toMatchObject({ statusCode: 200, isBase64Encoded: true })
  expect(picture.headers).toMatchObject({ 'content-type': 'image/webp' })
  for (const name of ['nothing', 'constructor', '..%2flist'])
    expect((await officer(`/officer/help/${name}.webp`, 'GET', { cookies: [] })).statusCode).toBe(404)
})

test('the guide is there for anybody, signed in or not, and for reading only', async () => {
  const pipeline = createPipeline()
  const page = await pipeline.officer('/officer/help', 'GET', { cookies: [] })
  expect([page.statusCode, page.body]).toEqual([200, expect.stringContaining('How to answer enquiries here')])
  expect((await pipeline.officer('/officer/help', 'POST', { body: 'a=b' })).statusCode).toBe(405)
})
