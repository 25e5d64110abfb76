import { expect, test } from 'vitest'
import {
  type StandaloneMail,
  standaloneMailIdFor,
  startStandaloneMail,
} from '../../lib/core/standalone-mail/standalone-mail.ts'
import { later } from '../../lib/core/time/instant.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import type { StandaloneMailStore } from '../../lib/ports/standalone-mail-store.ts'
import { claimedMail, mondayAtTen } from '../support/given/enquiry.ts'
import { sampleEnquiry } from './sample-enquiry.ts'

/** Standalone mails, and the agenda that tells of them beside the enquiries. */
export interface StandaloneMailStoreSubject {
  readonly standaloneMails: StandaloneMailStore
  readonly enquiries: EnquiryStore
}

/** What every store of standalone mails promises; `createSubject` gives an empty one. */
export function standaloneMailStoreContract(
  name: string,
  createSubject: () => Promise<StandaloneMailStoreSubject>,
): void {
  const id = standaloneMailIdFor('0123456789abcdef')
  const mail = startStandaloneMail({ id, what: 'sign-in', to: 'lisa-chambers', at: mondayAtTen }, 60_000)
  const next = (changes: Partial<StandaloneMail>): StandaloneMail => ({
    ...mail,
    version: mail.version + 1,
    ...changes,
  })

  test(`${name}: a mail is read back the same, with all that it may hold`, async () => {
    const { standaloneMails } = await createSubject()
    const whole: StandaloneMail = {
      ...mail,
      what: 'leave-notice',
      leave: { id: 'leave-1', from: '2027-03-15', until: '2027-03-19', news: 'set' },
      mails: [{ ...claimedMail, purpose: 'leave-notice' }],
      usedAt: '2027-03-08T10:05:00.000Z',
      parkedUntil: '2027-03-08T11:00:00.000Z',
      closedAt: '2027-03-08T12:00:00.000Z',
    }
    expect(await standaloneMails.create(whole)).toBe('created')
    expect(await standaloneMails.read(id)).toEqual(whole)
    expect(await standaloneMails.read(standaloneMailIdFor('fedcba9876543210'))).toBeUndefined()
  })

  test(`${name}: of 40 creations of one mail exactly one is created, and the others change nothing`, async () => {
    const { standaloneMails } = await createSubject()
    const rivals = Array.from({ length: 40 }, (_, n) => ({ ...mail, to: `officer-${n}` }))
    const answers = await Promise.all(rivals.map((rival) => standaloneMails.create(rival)))
    expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
    expect(await standaloneMails.read(id)).toEqual(rivals[answers.indexOf('created')])
  })

  test(`${name}: of 40 replacements of one version exactly one is written`, async () => {
    const { standaloneMails } = await createSubject()
    await standaloneMails.create(mail)
    const rivals = Array.from({ length: 40 }, (_, n) => next({ usedAt: later(mondayAtTen, n) }))
    const answers = await Promise.all(rivals.map((rival) => standaloneMails.replace(rival)))
    expect(answers.filter((answer) => answer === 'written')).toHaveLength(1)
    expect(await standaloneMails.read(id)).toEqual(rivals[answers.indexOf('written')])
    expect(await standaloneMails.replace(next({}))).toBe('conflict')
  })

  test(`${name}: there is nothing to replace where nothing is kept`, async () => {
    const { standaloneMails } = await createSubject()
    expect(await standaloneMails.replace(next({}))).toBe('conflict')
    expect(await standaloneMails.read(id)).toBeUndefined()
  })

  test(`${name}: the agenda tells of standalone mails and enquiries together, oldest first, and of each no longer than it is due`, async () => {
    const { standaloneMails, enquiries } = await createSubject()
    const due = mail.nextActionAt ?? ''
    const before = sampleEnquiry({ nextActionAt: later(due, -60_000) })
    const after = sampleEnquiry({ nextActionAt: later(due, 60_000) })
    await Promise.all([standaloneMails.create(mail), enquiries.create(after), enquiries.create(before)])
    expect(await enquiries.due(later(due, 60_000), 10)).toEqual([before.reference, id, after.reference])
    expect(await enquiries.due(later(due, -1), 10)).toEqual([before.reference])
    const { nextActionAt: _, ...settled } = next({})
    await standaloneMails.replace(settled)
    expect(await enquiries.due(later(due, 60_000), 10)).toEqual([before.reference, after.reference])
  })
}
