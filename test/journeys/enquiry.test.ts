import { beforeEach, describe, expect, it } from 'vitest'
import { communityMentoring } from '../../lib/kinds/community-mentoring.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'
import { postManyTimes } from '../support/running/post-many-times.ts'
import { until } from '../support/running/running-stack.ts'
import { commandsOf, readmes } from '../support/source/readmes.ts'

const ada = { ...communityMentoring.example }
const app = stackForThisFile()

beforeEach(() => app.forget())

const bothMails = () =>
  until('two mails', async () => ((await app.mails()).length >= 2 ? app.mails() : undefined))

describe('an enquiry posted to the running stack', () => {
  it('reaches Lisa Chambers, is acknowledged, and nobody else gets anything', async () => {
    const answer = await app.post('community-mentoring', ada, { 'idempotency-key': 'first' })
    expect(answer.status).toBe(202)
    expect(answer.body).toMatchObject({
      kind: 'community-mentoring',
      reference: expect.stringMatching(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/),
    })
    await bothMails()
    await app.quiet()

    const mails = await app.mails()
    expect(mails.map((mail) => [mail.to, mail.replyTo])).toEqual([
      [['lisa.chambers@cambridgeshire.example'], [expect.stringContaining('ada@example.org')]],
      [['ada@example.org'], [expect.any(String)]],
    ])
    expect(mails[0]?.subject).toBe(`Upwell Village Hall, Fenland – help wanted [${answer.body['reference']}]`)
    expect(mails[0]?.text).toContain('We would like help with our governing document.')
    expect(mails[1]?.text).not.toContain('Upwell')
  })

  it('has a private page that tells how it stands, and no page without its link', async () => {
    const { body } = await app.post('community-mentoring', ada, { 'idempotency-key': 'page' })
    await app.quiet()
    const page = await fetch(String(body['statusUrl']))
    const html = await page.text()
    expect([page.status, html.includes(String(body['reference'])), html.includes('Lisa Chambers')]).toEqual([
      200,
      true,
      true,
    ])
    expect(html).not.toContain('Upwell')
    expect((await fetch(`${app.url}/status/${body['reference']}`)).status).toBe(404)
    const mail = (await app.mails()).find((one) => one.to[0] === 'ada@example.org')
    expect(mail?.text).toContain(`${app.url}/status/`)
  })

  it.each(
    kinds.map((kind) => [kind.name, kind] as const),
  )('of the kind %s reaches the officer its organisation names', async (name, kind) => {
    const desk = name !== 'community-mentoring' && name !== 'asset-transfer'
    expect((await app.post(name, kind.example)).status).toBe(202)
    await app.quiet()
    const officers = (await app.mails()).filter(
      (mail) => mail.subject.endsWith(']') && mail.tags['claim']?.startsWith('handover'),
    )
    expect(officers.map((mail) => mail.to)).toEqual([
      [desk ? 'enquiries@cambridgeshire.example' : 'lisa.chambers@cambridgeshire.example'],
    ])
  })

  it('keeps names as they are typed, and no line break of theirs ever reaches a header', async () => {
    const name = "Seán O'Neil 👩🏽‍🌾 שלום\r\nBcc: everybody@example.org"
    await app.post('community-mentoring', { ...ada, name, hall: 'Hall\r\nBcc: everybody@example.org' })
    await app.quiet()
    const [handover] = await app.mails()
    expect(handover?.text).toContain("Seán O'Neil 👩🏽‍🌾 שלום Bcc: everybody[@]example[.]org")
    expect(handover?.text.startsWith('An enquiry about “')).toBe(true)
    const raw = await app.eml(handover?.id ?? '')
    const headers = raw.slice(0, raw.indexOf('\r\n\r\n'))
    expect(headers).not.toMatch(/^bcc:/im)
    expect(handover?.to).toEqual(['lisa.chambers@cambridgeshire.example'])
  })

  it('sent a hundred times with one key is one enquiry with one handover and one acknowledgement', async () => {
    await postManyTimes(app, { answers: ada, times: 100, concurrency: 20 })
  }, 60_000)
})

it.each(
  readmes.flatMap(({ text }) => commandsOf(text).filter((command) => command.startsWith('curl '))),
)('takes what a README has one type: %s', async (command) => {
  const [, body = '', path = ''] = /-d '([^']+)' localhost:3000(\S+)$/.exec(command) ?? []
  const headers = { 'content-type': 'application/json' }
  expect((await fetch(app.url + path, { method: 'POST', headers, body })).ok).toBe(true)
})
