import { toHeaderText } from '../../text/text-policy.ts'
import { isRealDate } from '../../time/local-date.ts'
import type { OrganisationDraft } from '../organisation-draft.ts'
import { checkLine } from './check-text.ts'
import type { Finding } from './finding.ts'

/** Days and times that a calendar would not take, or that would make everybody wait. */
export function checkTimes({ closedDays = {}, cutOff }: OrganisationDraft): readonly Finding[] {
  return [
    ...Object.entries(closedDays).flatMap(([date, name]) => [
      ...checkDay(date),
      ...checkLine(name, ['closedDays', date]),
    ]),
    ...checkCutOff(cutOff),
  ]
}

function checkDay(date: string): readonly Finding[] {
  if (isRealDate(date)) return []
  const problem = `"${toHeaderText(date)}" is not a date that exists.`
  const fix =
    'Write the date with year, month and day, like 2026-12-29, and after the colon what it is called.'
  return [{ path: ['closedDays', date], at: 'name', problem, fix }]
}

function checkCutOff(cutOff: string | undefined): readonly Finding[] {
  if (cutOff === undefined || cutOff >= '09:00') return []
  return [
    {
      path: ['cutOff'],
      problem: `The working day begins at 09:00, so nothing would count as received on the day that it comes.`,
      fix: `Write the time by the 24-hour clock, like '16:00' for four in the afternoon.`,
    },
  ]
}
