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
  const reminded = (level: string) =>
    lasts.filter(({ reminders = [] }) => reminders.some((one) => one.level === level)).length
  const covered = lasts.filter(({ acts = [] }) => acts.some(({ act }) => act === 'cover')).length
  const counted = (what: string) => log.counts.get(what) ?? 0
  return [
    `${log.lives.size} enquiries, ${looks} moments at which something was due, ${log.mails.length} mails`,
    `reminded: ${reminded('owner')} owners, ${reminded('deputy')} deputies; ${reminded('manager')} reached the manager`,
    `${digests.length} digests, of ${Math.max(0, ...digests.map(({ listed }) => listed.length))} lines at most`,
    `${covered} covered while somebody was away, ${officerMails.filter(({ purpose }) => purpose === 'nudge').length} nudges`,
    `${counted('mail-silent')} mails of whose delivery nothing was heard, ${counted('mail-unclear')} unclear, ${counted('mail-refused')} refused`,
    `${counted('enquiry-quarantined')} quarantined, ${counted('enquiry-released')} let out, ${counted('address-needs-checking')} addresses marked`,
    `the most mails on one day: ${busiest?.[1] ?? 0}, to ${busiest?.[0] ?? 'nobody'}`,
    `${[...log.lives.values()].filter(({ erasedAt }) => erasedAt !== undefined).length} erased`,
  ]
}
