import type { PlayedYear } from './play-year.ts'
import { dateAfter, wallClock } from './wall-clock.ts'

/** What a year came to, for people to read: a line for each figure. */
export function yearFigures({ log, atEnd, looks, endedAt }: PlayedYear): readonly string[] {
  const officerMails = log.mails.filter(({ to, at }) => to !== 'enquirer' && at < endedAt)
  const digests = officerMails.filter(({ purpose }) => purpose === 'digest')
  const aDay = new Map<string, number>()
  for (const { to, at } of officerMails) {
    const day = `${to} on ${wallClock(at).date}`
    aDay.set(day, (aDay.get(day) ?? 0) + 1)
  }
  const [busiest] = [...aDay].sort(([, one], [, other]) => other - one)
  const lasts = [...atEnd.values()].map(({ last }) => last)
  const covered = lasts.filter(({ acts = [] }) => acts.some(({ act }) => act === 'cover')).length
  const counted = (what: string) => log.counts.get(what) ?? 0
  return [
    `${log.lives.size} enquiries, ${looks} moments at which something was due, ${log.mails.length} mails`,
    `${digests.length} emails of the morning, of ${Math.max(0, ...digests.map(({ listed }) => listed.length))} lines at most`,
    ...bySortAndPerson(log.mails, counted),
    ...weeksOfPeople(officerMails),
    `${covered} covered while somebody was away, ${officerMails.filter(({ purpose }) => purpose === 'nudge').length} nudges`,
    `${counted('mail-silent')} mails of whose delivery nothing was heard, ${counted('mail-unclear')} unclear, ${counted('mail-refused')} refused`,
    `${counted('enquiry-quarantined')} quarantined, ${counted('enquiry-released')} let out, ${counted('address-needs-checking')} addresses marked`,
    `the most mails on one day: ${busiest?.[1] ?? 0}, to ${busiest?.[0] ?? 'nobody'}`,
    `${[...log.lives.values()].filter(({ erasedAt }) => erasedAt !== undefined).length} erased`,
  ]
}

/**
 * How many emails each person has in a week in which they have any: usually (the median) and at most, and of which sorts
 * those of the fullest week are.
 */
function weeksOfPeople(mails: PlayedYear['log']['mails']): readonly string[] {
  return [...new Set(mails.map(({ to }) => to))].sort().map((who) => {
    const weeks = new Map<string, Map<string, number>>()
    for (const { purpose, at } of mails.filter(({ to }) => to === who)) {
      const week = mondayOf(wallClock(at))
      const sorts = weeks.get(week) ?? new Map<string, number>()
      weeks.set(week, sorts.set(purpose, (sorts.get(purpose) ?? 0) + 1))
    }
    const counted = [...weeks].map(([week, sorts]) => ({ week, sorts, sum: sumOf([...sorts.values()]) }))
    const bySum = counted.sort((one, other) => one.sum - other.sum)
    const [middle, most] = [bySum[bySum.length >> 1], bySum.at(-1)]
    const sorts = [...(most?.sorts ?? [])].map(([sort, count]) => `${count} ${sort}`).join(', ')
    return `${who}: ${middle?.sum} emails in a usual week, ${most?.sum} at most, from ${most?.week}: ${sorts}`
  })
}

function mondayOf({ date, weekday }: ReturnType<typeof wallClock>): string {
  return dateAfter(date, -((weekday + 6) % 7))
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

/** How many emails of each sort each person had, and how many of a sort led to a press. */
function bySortAndPerson(
  mails: PlayedYear['log']['mails'],
  counted: (what: string) => number,
): readonly string[] {
  const sorts = [...new Set(mails.map(({ purpose }) => purpose))].sort()
  return sorts.map((sort) => {
    const ofSort = mails.filter(({ purpose }) => purpose === sort)
    const people = [...new Set(ofSort.map(({ to }) => to))].sort()
    const each = people.map((who) => `${who} ${ofSort.filter(({ to }) => to === who).length}`)
    const led = counted(`led-to-press ${sort}`)
    // What enquirers do is another thing, but that they say whether they have heard.
    const isCounted = led > 0 || people.some((who) => who !== 'enquirer')
    return `${sort}: ${ofSort.length}${isCounted ? `, of which ${led} led to a press` : ''}; ${each.join(', ')}`
  })
}
