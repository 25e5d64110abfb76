import { expect, it } from 'vitest'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { applyCommand } from '../../../lib/core/enquiry/lifecycle/apply-command.ts'
import { monthOf, monthRowOf, toRowText } from '../../../lib/core/enquiry/month-row.ts'
import { readRowText } from '../../../lib/core/enquiry/month-row-schema.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { utf8Length } from '../../../lib/core/text/utf8-length.ts'
import { widest, withEverything } from '../../adapters/dynamodb/fullest-enquiry.ts'
import { recordedAct, reopening, withActs } from '../../support/given/acts.ts'
import { assigned, mondayAtTen, received } from '../../support/given/enquiry.ts'
import { standingWorlds } from './standing-worlds.ts'

it('says how an enquiry stands, and its text says all of it, in every small world', () => {
  const worlds = standingWorlds(2)
  for (const enquiry of worlds) {
    const { state, owner, answeredAt, closedAt, outcome, withdrawnAt, disownedAt } = standingOf(enquiry)
    const row = monthRowOf(enquiry)
    expect({ ...row }).toEqual(
      expect.objectContaining(
        present({ state, owner, answeredAt, closedAt, outcome, withdrawnAt, disownedAt }),
      ),
    )
    expect(readRowText(row, toRowText(row))).toEqual(row)
  }
  expect(new Set(worlds.map((enquiry) => monthRowOf(enquiry).state)).size).toBeGreaterThan(6)
})

it('counts how often an enquiry was opened again, and keeps the first answer and by when that was due', () => {
  const answered = withActs([recordedAct({ act: 'answered' })])
  expect(monthRowOf(answered)).not.toHaveProperty('firstAnswerBy')
  let enquiry: Enquiry = answered
  for (const [times, at] of ['2027-04-12T09:00:00.000Z', '2027-05-12T09:00:00.000Z'].entries()) {
    const by = { by: 'lisa-chambers', known: true } as const
    enquiry = applyCommand(enquiry, { type: 'act', id: `r${times}`, ...by, ...reopening }, at)
    const row = monthRowOf(enquiry)
    expect(row).toMatchObject({
      ...{ state: 'open', answeredAt: mondayAtTen, answerBy: reopening.answerBy.at },
      ...{ firstAnswerBy: answered.answerBy.at, reopenings: times + 1 },
    })
    expect(readRowText(row, toRowText(row))).toEqual(row)
    enquiry = applyCommand(enquiry, { type: 'act', id: `a${times}`, ...by, act: 'answered' }, at)
  }
  expect(monthRowOf(enquiry).answeredAt).toBe(mondayAtTen)
})

it.each([
  ['2027-03-08T10:00:00.000Z', '2027-03'],
  ['2027-06-30T22:59:59.999Z', '2027-06'],
  ['2027-06-30T23:00:00.000Z', '2027-07'],
  ['2027-12-31T23:59:59.999Z', '2027-12'],
])('stands under the month in London: %s', (receivedAt, month) => {
  expect(monthOf({ receivedAt })).toBe(month)
})

it('holds nothing that anybody typed, and less than a kilobyte with its keys, whatever was typed', () => {
  const typed = 'Ask for Ada at the old mill'
  const answers = { ...received.answers, name: typed, message: typed, hall: typed, area: typed }
  const enquiry: Enquiry = withEverything({ ...assigned, answers })
  const row = monthRowOf(enquiry)
  expect(row.area).toBe('not-sure')
  expect(toRowText(row)).not.toMatch(/Ada|mill|example\.org/)
  const reopened = { reopenings: 1000, firstAnswerBy: row.answerBy, marks: 'x'.repeat(144) }
  const long = {
    ...reopened,
    owner: 'o'.repeat(60),
    kind: 'k'.repeat(60),
    outcome: 'x'.repeat(60),
    area: 'a'.repeat(60),
  }
  expect(utf8Length(toRowText({ ...row, ...long }))).toBeLessThan(950)
  const wide = { ...received, answers: { ...received.answers, area: widest(5000) } }
  expect(utf8Length(toRowText(monthRowOf(wide)))).toBeLessThan(800)
})

it.each([
  ['no JSON', '{'],
  ['no row', '[]'],
  ['a part of one', '{"kind":"general"}'],
])('is not read from %s', (_, text) => {
  expect(readRowText(received, text)).toBeUndefined()
})

it('is read with what a later release adds and calls a state', () => {
  const text = JSON.stringify({ ...JSON.parse(toRowText(monthRowOf(received))), state: 'paused', more: 1 })
  expect(readRowText({ reference: 'ABCD-2345', receivedAt: received.receivedAt }, text)?.state).toBe('paused')
})

function present(parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
}
