import { describe, expect, test } from 'vitest'
import { standaloneMailSchema } from '../../../lib/core/standalone-mail/standalone-mail-schema.ts'
import { givenSought, type SoughtCase, soughtCases } from './sought-cases.ts'

describe('a private link that is sought', () => {
  test.each(
    soughtCases,
  )('makes the same calls in the same order, and has the same answer: %s', async (name) => {
    const [right, other] = await Promise.all([seek('the right pair'), seek(name)])
    expect(other.calls).toEqual(['create item', 'send'])
    expect([other.calls, other.answer]).toEqual([right.calls, right.answer])
  })

  test.each(soughtCases)('is mailed for the right pair and for nothing else: %s', async (name) => {
    const { mailed, pipeline } = await seek(name)
    expect(mailed).toHaveLength(name === 'the right pair' ? 1 : 0)
    expect(pipeline.standaloneMails()).toMatchObject([{ closedAt: expect.any(String), mails: [] }])
  })

  test('names no address in what is kept of it', async () => {
    const { pipeline } = await seek('a wrong address')
    const kept = JSON.stringify(pipeline.standaloneMails())
    expect(kept).not.toMatch(/@|ada|eve|192\.0\.2/)
  })

  test('is to the release before a sign-in to nobody, which it closes', async () => {
    const { pipeline } = await seek('the right pair')
    const [kept] = pipeline.standaloneMails()
    expect(kept).toMatchObject({ what: 'sign-in', to: '', sought: { reference: expect.any(String) } })
    expect(standaloneMailSchema.entries.what.options).toEqual(['sign-in', 'leave-notice'])
  })
})

async function seek(name: SoughtCase) {
  const { seekNow, pipeline } = await givenSought(name)
  return { ...(await seekNow()), pipeline }
}
