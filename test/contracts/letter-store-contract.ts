import { expect, test } from 'vitest'
import { type Letter, letterIdFor, startLetter } from '../../lib/core/standalone-mail/standalone-mail.ts'
import { later } from '../../lib/core/time/instant.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import type { LetterStore } from '../../lib/ports/letter-store.ts'
import { claimedMail, mondayAtTen } from '../support/given/enquiry.ts'
import { sampleEnquiry } from './sample-enquiry.ts'

/** Letters, and the agenda that tells of them beside the enquiries. */
export interface LetterStoreSubject {
  readonly letters: LetterStore
  readonly enquiries: EnquiryStore
}

/** What every store of letters promises; `createSubject` gives an empty one. */
export function letterStoreContract(name: string, createSubject: () => Promise<LetterStoreSubject>): void {
  const id = letterIdFor('0123456789abcdef')
  const letter = startLetter({ id, what: 'sign-in', to: 'lisa-chambers', at: mondayAtTen }, 60_000)
  const next = (changes: Partial<Letter>): Letter => ({ ...letter, version: letter.version + 1, ...changes })

  test(`${name}: a letter is read back the same, with all that it may hold`, async () => {
    const { letters } = await createSubject()
    const whole: Letter = {
      ...letter,
      what: 'leave-notice',
      leave: { id: 'leave-1', from: '2027-03-15', until: '2027-03-19', news: 'set' },
      mails: [{ ...claimedMail, purpose: 'leave-notice' }],
      usedAt: '2027-03-08T10:05:00.000Z',
      parkedUntil: '2027-03-08T11:00:00.000Z',
      closedAt: '2027-03-08T12:00:00.000Z',
    }
    expect(await letters.create(whole)).toBe('created')
    expect(await letters.read(id)).toEqual(whole)
    expect(await letters.read(letterIdFor('fedcba9876543210'))).toBeUndefined()
  })

  test(`${name}: of 40 creations of one letter exactly one is created, and the others change nothing`, async () => {
    const { letters } = await createSubject()
    const rivals = Array.from({ length: 40 }, (_, n) => ({ ...letter, to: `officer-${n}` }))
    const answers = await Promise.all(rivals.map((rival) => letters.create(rival)))
    expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
    expect(await letters.read(id)).toEqual(rivals[answers.indexOf('created')])
  })

  test(`${name}: of 40 replacements of one version exactly one is written`, async () => {
    const { letters } = await createSubject()
    await letters.create(letter)
    const rivals = Array.from({ length: 40 }, (_, n) => next({ usedAt: later(mondayAtTen, n) }))
    const answers = await Promise.all(rivals.map((rival) => letters.replace(rival)))
    expect(answers.filter((answer) => answer === 'written')).toHaveLength(1)
    expect(await letters.read(id)).toEqual(rivals[answers.indexOf('written')])
    expect(await letters.replace(next({}))).toBe('conflict')
  })

  test(`${name}: there is nothing to replace where nothing is kept`, async () => {
    const { letters } = await createSubject()
    expect(await letters.replace(next({}))).toBe('conflict')
    expect(await letters.read(id)).toBeUndefined()
  })

  test(`${name}: the agenda tells of letters and enquiries together, oldest first, and of each no longer than it is due`, async () => {
    const { letters, enquiries } = await createSubject()
    const due = letter.nextActionAt ?? ''
    const before = sampleEnquiry({ nextActionAt: later(due, -60_000) })
    const after = sampleEnquiry({ nextActionAt: later(due, 60_000) })
    await Promise.all([letters.create(letter), enquiries.create(after), enquiries.create(before)])
    expect(await enquiries.due(later(due, 60_000), 10)).toEqual([before.reference, id, after.reference])
    expect(await enquiries.due(later(due, -1), 10)).toEqual([before.reference])
    const { nextActionAt: _, ...settled } = next({})
    await letters.replace(settled)
    expect(await enquiries.due(later(due, 60_000), 10)).toEqual([before.reference, after.reference])
  })
}
