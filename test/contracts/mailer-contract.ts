import { expect, test } from 'vitest'
import { toHeaderText } from '../../lib/core/text/text-policy.ts'
import type { Mailer } from '../../lib/ports/mailer.ts'
import { sampleMail } from './sample-mail.ts'

/** A mailer and the post office behind it, which has verified `charity.example` and nothing else. */
export interface MailerSubject {
  readonly mailer: Mailer
  /** What was accepted, oldest first, as its recipients would read it. */
  received(): Promise<readonly ReceivedMail[]>
  trouble(kind: 'paused' | 'throttled'): void
}

export interface ReceivedMail {
  readonly id: string
  readonly to: readonly string[]
  readonly from: string
  readonly replyTo: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
}

/** What every mailer promises; `createSubject` gives one whose post office is empty and well. */
export function mailerContract(name: string, createSubject: () => Promise<MailerSubject>): void {
  test(`${name}: a mail arrives whole, at one address, with its tags`, async () => {
    const { mailer, received } = await createSubject()
    const mail = sampleMail({
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      text: 'Zoë O’Neil שלום 🌍\n.\nFrom here\n' + 'long '.repeat(500) + '\n',
      html: `<p>Zoë O’Neil שלום 🌍</p>${'<i>x</i>'.repeat(500)}\n`,
    })
    const outcome = await mailer.send(mail)
    const [kept, ...more] = await received()
    expect(more).toEqual([])
    expect(outcome).toEqual({ type: 'accepted', messageId: kept?.id })
    expect(kept?.to).toEqual([mail.to.address])
    expect(kept?.from).toContain(mail.from.address)
    expect(kept?.replyTo).toContain(mail.replyTo.address)
    expect(kept?.subject).toBe(mail.subject)
    expect(kept?.text.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text.trimEnd())
    expect(kept?.html.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.html.trimEnd())
    expect(kept?.tags).toMatchObject(mail.tags)
    expect(kept?.headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
    })
  })

  test(`${name}: line breaks in names, subject and headers add no recipient and no header`, async () => {
    const { mailer, received } = await createSubject()
    const attack = 'Ada\r\nBcc: other@example.org\nX-Attack: yes'
    const mail = sampleMail({
      to: { name: attack, address: 'lisa.chambers@officers.example' },
      from: { name: attack, address: 'enquiries@charity.example' },
      replyTo: { name: attack, address: 'ada@example.org' },
      subject: attack,
      headers: { 'X-Note': attack },
    })
    expect(await mailer.send(mail)).toMatchObject({ type: 'accepted' })
    const [kept] = await received()
    expect(kept?.to).toEqual(['lisa.chambers@officers.example'])
    expect(toHeaderText(kept?.subject ?? '')).toBe('Ada Bcc: other@example.org X-Attack: yes')
    expect(Object.keys(kept?.headers ?? {})).not.toContain('bcc')
    expect(Object.keys(kept?.headers ?? {})).not.toContain('x-attack')
  })

  test(`${name}: an address that is none is the address's fault`, async () => {
    const { mailer, received } = await createSubject()
    for (const address of [
      'lisa',
      'lisa@',
      '@officers.example',
      'li sa@officers.example',
      'a@b@c.example',
      '',
    ]) {
      expect(await mailer.send(sampleMail({ to: { address } }))).toMatchObject({ fault: 'address' })
    }
    expect(await received()).toEqual([])
  })

  test(`${name}: an unverified sender, an illegal tag and a paused account are ours, whoever the mail is for`, async () => {
    const { mailer, received, trouble } = await createSubject()
    const from = { name: 'Enquiries', address: 'enquiries@elsewhere.example' }
    expect(await mailer.send(sampleMail({ from }))).toEqual({
      type: 'refused',
      fault: 'ours',
      reason: 'MessageRejected',
    })
    const tags = { reference: 'ABCD-2345', claim: 'not a tag' }
    expect(await mailer.send(sampleMail({ tags }))).toMatchObject({ fault: 'ours' })
    trouble('paused')
    expect(await mailer.send(sampleMail())).toEqual({
      type: 'refused',
      fault: 'ours',
      reason: 'AccountSendingPausedException',
    })
    expect(await received()).toEqual([])
  })

  test(`${name}: an illegal sender or Reply-To is ours, and an illegal recipient is found in a paused account too`, async () => {
    const { mailer, trouble } = await createSubject()
    const from = { name: 'Enquiries', address: 'enquiries@' }
    expect(await mailer.send(sampleMail({ from }))).toMatchObject({ fault: 'ours', reason: 'IllegalSender' })
    const replyTo = { address: 'ada byron@example.org' }
    expect(await mailer.send(sampleMail({ replyTo }))).toMatchObject({
      fault: 'ours',
      reason: 'IllegalReplyTo',
    })
    trouble('paused')
    const outcome = await mailer.send(sampleMail({ to: { address: 'lisa@' } }))
    expect(outcome).toEqual({ type: 'refused', fault: 'address', reason: 'IllegalAddress' })
  })

  test(`${name}: over the rate is for later`, async () => {
    const { mailer, received, trouble } = await createSubject()
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'accepted' })
    trouble('throttled')
    expect(await mailer.send(sampleMail())).toEqual({ type: 'refused', fault: 'later', reason: 'Throttling' })
    expect(await received()).toHaveLength(1)
  })

  test(`${name}: two sendings are two mails, each with an id of its own`, async () => {
    const { mailer, received } = await createSubject()
    const outcomes = await Promise.all([mailer.send(sampleMail()), mailer.send(sampleMail())])
    const ids = new Set(outcomes.map((outcome) => (outcome.type === 'accepted' ? outcome.messageId : '')))
    expect(ids).toEqual(new Set((await received()).map(({ id }) => id)))
    expect(ids.size).toBe(2)
  })
}
