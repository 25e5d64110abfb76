import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mime, type SesSession, startSesSession } from './ses-session.ts'

let session: SesSession

beforeEach(async () => {
  session = await startSesSession()
})

afterEach(() => session.close())

describe('a mail that SES accepts', () => {
  it('is kept decoded, with SES’s own Message-ID and Date and without Bcc', async () => {
    const { MessageId } = await session.send({}, mime(['X-SES-MESSAGE-TAGS: other=one']))
    const [mail, ...others] = await session.ses.mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      id: MessageId,
      at: expect.stringMatching(/^2026-03-02T09:00/),
      from: 'Brûck <desk@mail.charity.example>',
      to: ['officer@example.org'],
      replyTo: ['Byron, Ada <ada@example.org>'],
      subject: 'Willkommen 🎉',
      text: 'Grüße',
      tags: { reference: 'ABCD-2345' },
    })
    expect(mail?.html).toContain('<p>Hello</p>')
    expect(mail?.headers['message-id']).toBe(`<${MessageId}@eu-west-2.amazonses.com>`)
    expect(mail?.headers['date']).toMatch(/^Mon, 02 Mar 2026/)
    expect(Object.keys(mail?.headers ?? {})).not.toEqual(expect.arrayContaining(['bcc']))
    expect(mail?.raw.toString()).not.toMatch(/hidden@|X-SES|mine@here/)
  })

  it('goes to To, Cc and Bcc when no destinations are named, and takes tags and set from its headers', async () => {
    const headers = [
      'Cc: c@example.org',
      'X-SES-CONFIGURATION-SET: enquirers',
      'X-SES-MESSAGE-TAGS: a=1, b=2',
    ]
    await session.send(
      { Destinations: undefined, ConfigurationSetName: undefined, Tags: undefined },
      mime(headers),
    )
    const [mail] = await session.ses.mails()
    expect(mail?.to).toEqual(['someone@example.org', 'c@example.org', 'hidden@example.org'])
    expect(mail?.tags).toEqual({ a: '1', b: '2' })
    expect(session.events()[0].mail.tags['ses:configuration-set']).toEqual(['enquirers'])
  })

  it('is found by recipient, tag and number', async () => {
    await session.send({ Destinations: ['a@example.org'] })
    await session.send({ Destinations: ['B@example.org'], Tags: [{ Name: 'reference', Value: 'Z' }] })
    expect(await session.ses.mails({ to: 'b@example.org' })).toHaveLength(1)
    expect(await session.ses.mails({ tag: { name: 'reference', value: 'ABCD-2345' } })).toHaveLength(1)
    expect((await session.ses.mails({ latest: 1 }))[0]?.to).toEqual(['B@example.org'])
    session.ses.clearMails()
    expect(await session.ses.mails()).toEqual([])
  })
})
