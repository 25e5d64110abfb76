import { describe, expect, test } from 'vitest'
import {
  maxLinksADay,
  maxOfficerNoteLength,
  maxOfficerNotes,
  maxOfficerNoteText,
} from '../../../../lib/core/enquiry/act.ts'
import { linkOutcome, mayAddOfficerNote } from '../../../../lib/core/enquiry/lifecycle/requests.ts'
import { later } from '../../../../lib/core/time/instant.ts'
import {
  afterCommands,
  assigned,
  claimedMail,
  mondayAtTen as now,
  received,
} from '../../../support/given/enquiry.ts'

const day = 86_400_000

describe('given an officer who wants a fresh link', () => {
  const ask = (n: number) => ({ type: 'request-link', id: `l${n}`, officer: 'lisa-chambers' }) as const

  test('when they press twice, then it is asked for once', () => {
    const once = afterCommands(assigned, [ask(1)])
    expect(once.linkRequests).toEqual([{ id: 'l1', officer: 'lisa-chambers', at: now }])
    expect(once.history.at(-1)).toEqual({ at: now, what: 'link-requested', to: 'lisa-chambers' })
    expect(afterCommands(once, [ask(1)])).toBe(once)
  })

  test('when they have had as many as one may today, then no more before tomorrow', () => {
    const full = afterCommands(
      assigned,
      Array.from({ length: maxLinksADay + 1 }, (_, n) => ask(n)),
    )
    expect(full.linkRequests).toHaveLength(maxLinksADay)
    expect(linkOutcome(full, 'another', now)).toBe('too-many')
    expect(linkOutcome(full, 'l0', now)).toBe('done')
    expect(linkOutcome(full, 'another', later(now, day))).toBe('done')
  })

  test('when a day has passed, then those of before are forgotten with their mails, all others kept', () => {
    const sent = { ...claimedMail, purpose: 'officer-link', about: 'l1', state: 'accepted' } as const
    const other = { ...claimedMail, claim: 'other', state: 'accepted' } as const
    const asked = { ...afterCommands(assigned, [ask(1)]), mails: [sent, other] }
    const again = afterCommands(asked, [ask(2)], later(now, day))
    expect(again.linkRequests?.map(({ id }) => id)).toEqual(['l2'])
    expect(again.mails).toEqual([other])
  })

  test('when nobody has the enquiry, then there is no link', () => {
    expect(afterCommands(received, [ask(1)])).toBe(received)
  })
})

describe('given an officer who writes private notes', () => {
  const note = (n: number, text = 'Rang them') =>
    ({ type: 'add-note', id: `n${n}`, by: 'lisa-chambers', text }) as const

  test('when one is sent twice, then it is kept once, with who and when, and not told twice in the story', () => {
    const once = afterCommands(assigned, [note(1)])
    expect(once.notes).toEqual([{ id: 'n1', by: 'lisa-chambers', text: 'Rang them', at: now }])
    expect(once.history).toEqual(assigned.history)
    expect(afterCommands(once, [note(1)])).toBe(once)
  })

  test('when they are long or many, then the item stays small', () => {
    const long = afterCommands(assigned, [note(1, 'x'.repeat(3 * maxOfficerNoteLength))])
    expect(long.notes?.[0]?.text).toHaveLength(2 * maxOfficerNoteLength)
    const many = afterCommands(
      assigned,
      Array.from({ length: maxOfficerNotes + 5 }, (_, n) => note(n)),
    )
    expect(many.notes).toHaveLength(maxOfficerNotes)
    expect(mayAddOfficerNote(many)).toBe(false)
    const wordy = afterCommands(
      assigned,
      Array.from({ length: maxOfficerNotes }, (_, n) => note(n, 'x'.repeat(maxOfficerNoteLength))),
    )
    expect(wordy.notes).toHaveLength(maxOfficerNoteText / maxOfficerNoteLength)
    expect(mayAddOfficerNote(wordy)).toBe(false)
    expect(mayAddOfficerNote(assigned)).toBe(true)
  })
})
