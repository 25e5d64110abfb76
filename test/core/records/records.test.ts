import { expect, test } from 'vitest'
import { reasonProblem } from '../../../lib/core/records/admin-act.ts'
import { inBackupsUntil, keepErasureUntil } from '../../../lib/core/records/erasure.ts'

test.each([
  ['asked for by letter of 2027-03-01', undefined],
  ['request 2027-014, identity checked by two calls', undefined],
  ['  ', 'empty'],
  ['erase ada@lovelace.example', 'personal'],
  ['called from 01354 000 111', 'personal'],
])('the reason “%s” is judged %s', (reason, problem) => {
  expect(reasonProblem(reason)).toBe(problem)
})

const at = '2027-01-31T10:00:00.000Z'

test.each([
  [{ restorable: 14, backups: 90 }, '2027-05-01T10:00:00.000Z', '2027-06-01T10:00:00.000Z'],
  [{ restorable: 35, backups: 7 }, '2027-03-07T10:00:00.000Z', '2027-04-07T10:00:00.000Z'],
])('with backups of %j an erasure is kept a month longer than any of them', (days, held, kept) => {
  expect(inBackupsUntil(at, days)).toBe(held)
  expect(keepErasureUntil(at, days)).toBe(kept)
})
