import type { Kind } from '../core/kind/kind.ts'
import type { CompiledOrganisation } from '../core/organisation/organisation.ts'
import { listInWords } from '../core/text/list-in-words.ts'
import { longDate } from '../core/time/dates-in-words.ts'
import type { LocalDate } from '../core/time/local-date.ts'
import type { TargetTime } from '../core/time/target-time.ts'
import type { CoreWords } from '../core/words/english.ts'
import { type Change, matters, note } from './change.ts'
import type { DeployedPipeline } from './deployed.ts'

interface ComparedTerms {
  readonly before: DeployedPipeline
  readonly after: DeployedPipeline
  readonly today: LocalDate
  readonly kinds: readonly Kind[]
  readonly words: CoreWords
}

/** When answers are due, how long enquiries are kept, and what the public sees. */
export function compareTerms(compared: ComparedTerms): readonly Change[] {
  const { before, after } = compared
  const [was, now] = [before.organisation, after.organisation]
  return [
    ...targetChanges(compared),
    ...closedDayChanges(compared),
    ...keepingChanges(was, now),
    ...publicChanges(was, now),
  ]
}

function targetChanges({ before, after, kinds }: ComparedTerms): readonly Change[] {
  const title = (name: string) => kinds.find((kind) => kind.name === name)?.title ?? name
  const names = Object.keys(after.targets)
  const gone = Object.keys(before.targets).filter((name) => !names.includes(name))
  const [was, now] = [before.organisation.cutOff, after.organisation.cutOff]
  return [
    ...names.flatMap((name): Change[] => {
      const [old, next] = [before.targets[name], after.targets[name]]
      if (next === undefined) return []
      if (old === undefined) return [note(`${title(name)} is a new kind of enquiry.`)]
      if (timeInWords(old) === timeInWords(next)) return []
      return [
        matters(
          `${title(name)} is answered within ${timeInWords(next)} instead of ${timeInWords(old)}. That is for new enquiries; those in hand keep their date.`,
        ),
      ]
    }),
    ...gone.map((name) =>
      matters(
        `${name} is no longer a kind of enquiry: its form and its door are gone.`,
        'Take its links off your website first.',
      ),
    ),
    ...(was === now
      ? []
      : [
          matters(
            now === undefined
              ? `What comes in after ${was} counts as received on that day again.`
              : `What comes in after ${now} counts as received on the next working day. That is for new enquiries.`,
          ),
        ]),
  ]
}

function closedDayChanges({ before, after, today, words }: ComparedTerms): readonly Change[] {
  const coming = ({ organisation }: DeployedPipeline) =>
    organisation.closedDays.filter(({ date }) => date >= today)
  const [was, now] = [coming(before), coming(after)]
  const closed = now.filter(({ date }) => !was.some((day) => day.date === date))
  const open = was.filter(({ date }) => !now.some((day) => day.date === date))
  const listed = (days: typeof now) =>
    listInWords(days.map(({ date, name }) => `${longDate(date, words)} (${name})`))
  return [
    ...(closed.length === 0
      ? []
      : [
          matters(
            `Closed on ${listed(closed)}: answers due on or after that move to a later day, also for what is in hand.`,
          ),
        ]),
    ...(open.length === 0
      ? []
      : [
          matters(
            `No longer closed on ${listed(open)}: new enquiries are due earlier. What is in hand keeps the date that its enquirer was told.`,
          ),
        ]),
  ]
}

/** What was closed knows its date already: only what is looked at again is judged anew. */
function keepingChanges(was: CompiledOrganisation, now: CompiledOrganisation): readonly Change[] {
  const [old, next] = [was.keepMonths, now.keepMonths]
  if (old === next) return []
  if (next > old)
    return [
      matters(
        `Enquiries are kept for ${months(next)} after they are closed instead of ${months(old)}, also those that are closed already.`,
        'The privacy page says so from now on; check that your own notice does.',
      ),
    ]
  return [
    matters(
      `Enquiries are kept for ${months(next)} after they are closed instead of ${months(old)}. What is closed already goes on the day it had, or as soon as anybody opens it again; nothing is erased at once.`,
      'The privacy page says so from now on; check that your own notice does.',
    ),
  ]
}

function publicChanges(was: CompiledOrganisation, now: CompiledOrganisation): readonly Change[] {
  const gone = was.districts.filter(({ name }) => !now.districts.some((area) => area.name === name))
  const fresh = now.districts.filter(({ name }) => !was.districts.some((area) => area.name === name))
  const closed = was.websites.filter((site) => !now.websites.includes(site))
  const open = now.websites.filter((site) => !was.websites.includes(site))
  return [
    ...(gone.length === 0
      ? []
      : [
          matters(
            `${listInWords(gone.map(({ title }) => title))} can no longer be chosen as an area. Enquiries from there keep it, by its bare name; forms on other websites that still offer it are routed as if nobody had said where.`,
            'Change the forms on your website.',
          ),
        ]),
    ...(fresh.length === 0
      ? []
      : [
          matters(
            `${listInWords(fresh.map(({ title }) => title))} can be chosen as an area.`,
            'Add it to the forms on your website.',
          ),
        ]),
    ...(closed.length === 0
      ? []
      : [
          matters(
            `${listInWords(closed)} may no longer show our form in a frame, nor be where people land after a form of its own.`,
            'Change these pages first.',
          ),
        ]),
    ...(open.length === 0 ? [] : [note(`${listInWords(open)} may show our form in a frame.`)]),
    ...(was.showOfficer === now.showOfficer
      ? []
      : [
          note(
            `Enquirers are told the officer's ${showWords[now.showOfficer]} instead of the ${showWords[was.showOfficer]}.`,
          ),
        ]),
    ...(was.contact.phone === now.contact.phone && was.contact.email === now.contact.email
      ? []
      : [
          note(
            `Who needs another way is told ${now.contact.phone ?? 'no phone number'} and ${now.contact.email}.`,
          ),
        ]),
    ...(was.title === now.title ? [] : [note(`Pages and emails say ${now.title} instead of ${was.title}.`)]),
  ]
}

const showWords = { 'full-name': 'full name', 'first-name': 'first name', team: 'team' } as const

function timeInWords(time: TargetTime): string {
  if (typeof time !== 'number') return time.hours === 1 ? 'one working hour' : `${time.hours} working hours`
  return time === 1 ? 'one working day' : `${time} working days`
}

function months(count: number): string {
  return count === 1 ? 'one month' : `${count} months`
}
