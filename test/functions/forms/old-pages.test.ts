import { expect, test } from 'vitest'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { fromBrowser } from './posted-form.ts'

const urlencoded = 'application/x-www-form-urlencoded'

test.each([
  [
    `${urlencoded}; charset=ISO-8859-1`,
    'name=Si%C3%A2n&email=ada%40example.org&area=fenland&message=caf%C3%A9+%E2%80%99',
    { name: 'Siân', message: 'café ’' },
  ],
  [
    `${urlencoded}; charset=ISO-8859-15`,
    'name=Si%C3%A2n&email=ada%40example.org&area=fenland&message=It%E2%80%99s',
    { name: 'Siân', message: 'It’s' },
  ],
  [
    urlencoded,
    'name=Si%E2n+Ll%26%23375%3Br&email=ada%40example.org&area=fenland&message=T%26%23375%3B+g%26%23373%3Byl',
    { name: 'Siân Llŷr', message: 'Tŷ gŵyl' },
  ],
])('a form of an old page, sent as %s, reaches the officer with every letter as it was typed', async (type, body, typed) => {
  const pipeline = createPipeline()
  const headers = { ...fromBrowser, 'content-type': type }
  expect((await pipeline.forms('/enquire/general', 'POST', { headers, body })).statusCode).toBe(303)
  expect(pipeline.enquiries()[0]?.answers).toMatchObject(typed)
  await pipeline.deliver()
  const [handover] = pipeline.mails()
  for (const text of Object.values(typed)) expect(handover?.text).toContain(text)
  expect(handover?.subject).toContain(typed.name)
})
