import type { PlayedYear } from './play-year.ts'
import { wallClock } from './wall-clock.ts'

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
    ...bySortAndPerson(
      log.mails.filter(({ to }) => to !== 'enquirer'),
      counted,
    ),
    `${covered} covered while somebody was away, ${officerMails.filter(({ purpose }) => purpose === 'nudge').length} nudges`,
    `${counted('mail-silent')} mails of whose delivery nothing was heard, ${counted('mail-unclear')} unclear, ${counted('mail-refused')} refused`,
    `${counted('enquiry-quarantined')} quarantined, ${counted('enquiry-released')} let out, ${counted('address-needs-checking')} addresses marked`,
    `the most mails on one day: ${busiest?.[1] ?? 0}, to ${busiest?.[0] ?? 'nobody'}`,
    `${[...log.lives.values()].filter(({ erasedAt }) => erasedAt !== undefined).length} erased`,
  ]
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
    return `${sort}: ${ofSort.length}, of which ${counted(`led-to-press ${sort}`)} led to a press; ${each.join(', ')}`
  })
}
