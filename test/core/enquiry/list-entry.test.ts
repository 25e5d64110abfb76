import { expect, it } from 'vitest'
import type { AssignedEnquiry, Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import {
  type ListEntry,
  listEntryOf,
  readListText,
  toListText,
  unreadableEntry,
} from '../../../lib/core/enquiry/list-entry.ts'
import { holderOf, standingOf } from '../../../lib/core/enquiry/standing.ts'
import { standingWorlds } from './standing-worlds.ts'

const entry: ListEntry = {
  reference: 'ABCD-2345',
  list: 'waiting',
  answerBy: '2026-03-09T17:00:00.000Z',
  since: '2026-03-02T09:00:00.000Z',
  ...{ urgent: false, notHeard: false, answered: false, kind: 'general', area: 'fenland' },
}

it('has an entry for whatever stands under a name, and its text says all of it, in every small world', () => {
  const worlds = standingWorlds(2)
  const listed = worlds.flatMap((enquiry) => listEntryOf(enquiry) ?? [])
  expect(listed.length).toBeGreaterThan(100)
  expect(listed).toHaveLength(worlds.filter((enquiry) => holderOf(enquiry) !== undefined).length)
  for (const one of listed) expect(readListText(one.reference, toListText(one))).toEqual(one)
  expect(new Set(listed.map(({ list }) => list))).toEqual(new Set(['waiting', 'later', 'answered']))
})

it('sorts texts by list, what waits first, then by target', () => {
  const inOrder: readonly ListEntry[] = [
    { ...entry, urgent: true, notHeard: true, trouble: 'stranded' },
    { ...entry, answerBy: '2026-03-10T17:00:00.000Z' },
    { ...entry, list: 'later', until: '2026-03-12T09:00:00.000Z' },
    { ...entry, list: 'answered', answerBy: '2026-03-01T17:00:00.000Z', answered: true },
  ]
  expect(inOrder.toReversed().map(toListText).toSorted()).toEqual(inOrder.map(toListText))
  expect(inOrder.map((one) => readListText(one.reference, toListText(one)))).toEqual(inOrder)
})

it('passes over flags and parts of a later release', () => {
  expect(readListText('ABCD-2345', `${toListText({ ...entry, urgent: true })}##more`)).toEqual({
    ...entry,
    urgent: true,
  })
})

it.each([
  ['what the releases before kept', '2026-03-09T17:00:00.000Z'],
  ['nothing', ''],
  ['another list', '4-elsewhere#2026-03-09T17:00:00.000Z#2026-03-02T09:00:00.000Z#'],
  ['a date that is none', '1-waiting#soon#2026-03-02T09:00:00.000Z#'],
  ['a moment that is none', '1-waiting#2026-03-09T17:00:00.000Z#before#'],
  ['a text cut short', '1-waiting#2026-03-09T17:00:00.000Z#2026-03-02T09:00:00.000Z'],
  ['a text without a kind', '1-waiting#2026-03-09T17:00:00.000Z#2026-03-02T09:00:00.000Z##'],
])('does not take for an entry: %s', (_, text) => {
  expect(readListText('ABCD-2345', text)).toBeUndefined()
})

it('lists an enquiry that cannot be read as waiting, due when its text says', () => {
  const at = '2026-03-09T17:00:00.000Z'
  expect(unreadableEntry('ABCD-2345', `9-new#${at}`)).toMatchObject({ list: 'waiting', answerBy: at })
  expect(unreadableEntry('ABCD-2345', '').answerBy < at).toBe(true)
})

it.each<[string, string, (assigned: AssignedEnquiry) => Enquiry]>([
  ['assigned: since then', 'assignment', (enquiry) => enquiry],
  [
    'passed on: since that act',
    '2026-03-03T11:00:00.000Z',
    (enquiry) => ({
      ...enquiry,
      acts: [
        { act: 'pass-on', to: 'omar-hale', by: 'lisa-chambers', id: 'p', at: '2026-03-03T11:00:00.000Z' },
      ],
    }),
  ],
])('says since when whoever has it has it: %s', (_, since, changed) => {
  const enquiry = assignedWorld()
  const expected = since === 'assignment' ? enquiry.assignment.at : since
  expect(listEntryOf(changed(enquiry))?.since).toBe(expected)
})

it('says since when somebody has it who took it in another’s place: since the handover to them', () => {
  const enquiry = assignedWorld()
  const [mail] = enquiry.mails.filter(({ purpose }) => purpose === 'handover')
  if (mail === undefined) throw new TypeError('A world with a handover')
  const to = { ...mail.to, id: 'omar-hale' }
  const moved = { ...mail, to, state: 'accepted', claimedAt: '2026-03-03T12:00:00.000Z' } as const
  expect(listEntryOf({ ...enquiry, mails: [moved] })?.since).toBe('2026-03-03T12:00:00.000Z')
})

it('is not moved by a handover that goes out later, or again, to whoever has it anyway', () => {
  const enquiry = assignedWorld()
  const mails = enquiry.mails.map(
    (mail) => ({ ...mail, state: 'accepted', claimedAt: '2027-03-09T12:00:00.000Z' }) as const,
  )
  expect(listEntryOf({ ...enquiry, mails })?.since).toBe(enquiry.assignment.at)
})

it('holds nothing that anybody typed, and stays a key that DynamoDB takes', () => {
  const enquiry = assignedWorld()
  const answers = {
    ...enquiry.answers,
    name: 'Zoe',
    message: 'the old mill',
    area: `the old mill#${'x'.repeat(5000)}`,
  }
  const text = toListText(listEntryOf({ ...enquiry, answers }) ?? entry)
  expect(text).not.toMatch(/Zoe|mill|xxx/)
  expect(text.length).toBeLessThan(300)
})

function assignedWorld(): AssignedEnquiry {
  const found = standingWorlds(1).find(
    (enquiry) =>
      enquiry.mails.length > 0 && standingOf(enquiry).state === 'open' && enquiry.acts === undefined,
  )
  if (found?.stage !== 'assigned') throw new TypeError('There is no world that somebody has')
  return found
}
