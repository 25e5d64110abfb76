import { standInFor } from '../core/directory/handover-chain.ts'
import { findOfficer, type Officer, type Organisation } from '../core/organisation/organisation.ts'
import { sameAddress } from '../core/text/email-address.ts'
import type { LocalDate } from '../core/time/local-date.ts'
import { type Change, hurts, matters, note } from './change.ts'

interface ComparedPeople {
  readonly before: Organisation
  readonly after: Organisation
  readonly today: LocalDate
  /** How many enquiries somebody has in hand; undefined: nobody knows. */
  readonly heldBy: (id: string) => number | undefined
}

/** Who comes, goes and changes, and what becomes of what they have in hand. */
export function comparePeople(compared: ComparedPeople): readonly Change[] {
  const { before, after } = compared
  const added = after.officers.filter(({ id }) => findOfficer(before, id) === undefined)
  return [
    ...before.officers.flatMap((was) => {
      const now = findOfficer(after, was.id)
      return now === undefined ? [removed(was, compared)] : changed(was, now, compared)
    }),
    ...added.map(({ name, id }) => note(`${name} (${id}) is new.`)),
    ...lastResortChanges(before, after),
  ]
}

/** Whose number held a comparison asks for. */
export function peopleToCount(
  before: Organisation,
  after: Organisation,
  today: LocalDate,
): readonly string[] {
  return before.officers
    .filter(({ id }) => {
      const now = findOfficer(after, id)
      return now === undefined || hasLeft(now, today)
    })
    .map(({ id }) => id)
}

function removed(was: Officer, { after, today, heldBy }: ComparedPeople): Change {
  const who = `${was.name} (${was.id}) is no longer in the file`
  const held = heldBy(was.id)
  const taker = standInFor(after, [was.id], today).name
  const links = 'Links that they were sent no longer work.'
  if (held === 0) return matters(`${who}. They have no enquiry in hand. ${links}`)
  const what =
    held === undefined
      ? 'How many enquiries they have in hand could not be counted: whatever it is goes'
      : `They have ${enquiries(held)} in hand: ${held === 1 ? 'it goes' : 'they go'}`
  return hurts(
    `${who}. ${what} to ${taker} within minutes of the deployment, or when the next working day begins. ${links}`,
    `If somebody else should have ${held === 1 ? 'it' : 'them'}, leave the entry in the file for now, with "deputy: …" and "until: ${today}"; take it out once all is passed on. Or replace them on the page People.`,
  )
}

function changed(was: Officer, now: Officer, compared: ComparedPeople): readonly Change[] {
  const { before, after } = compared
  const nameIn = (organisation: Organisation, id: string | undefined) =>
    id === undefined ? 'nobody' : (findOfficer(organisation, id)?.name ?? id)
  const { name } = now
  return [
    ...(was.name === now.name ? [] : [note(`${was.name} (${was.id}) is called ${now.name} from now on.`)]),
    ...(sameAddress(was.email, now.email)
      ? []
      : [
          matters(
            `${name} gets email at ${now.email} instead of ${was.email}. Sessions, known browsers and the link for leave of the old address end.`,
            `Check that ${now.email} is right: nobody is asked to confirm it. ${name} signs in again at /officer.`,
          ),
        ]),
    ...(was.deputy === now.deputy
      ? []
      : [
          matters(
            `When ${name} is away or cannot be reached, the next to be asked is ${nameIn(after, now.deputy ?? after.lastResort.desk)} instead of ${nameIn(before, was.deputy ?? before.lastResort.desk)}.`,
          ),
        ]),
    ...(was.until === now.until ? [] : [lastDay(now, compared)]),
    ...((was.workingDays ?? []).join() === (now.workingDays ?? []).join()
      ? []
      : [
          matters(
            `${name} works ${daysOf(now)} instead of ${daysOf(was)}: enquiries that could not wait for them go to their deputy.`,
          ),
        ]),
    ...(was.role === now.role
      ? []
      : [
          matters(
            `${name} is ${roleOf(now)} instead of ${roleOf(was)}: what they may see and do on the board changes.`,
          ),
        ]),
    ...(was.phone === now.phone
      ? []
      : [note(`${name}'s phone number is ${now.phone ?? 'no longer given'}.`)]),
    ...(was.team === now.team ? [] : [note(`${name}'s team is ${now.team ?? 'no longer named'}.`)]),
  ]
}

function lastDay(now: Officer, { after, today, heldBy }: ComparedPeople): Change {
  if (now.until === undefined) return matters(`${now.name} stays: the file names no last day any more.`)
  if (!hasLeft(now, today)) return matters(`${now.name}'s last day is ${now.until}.`)
  const held = heldBy(now.id)
  const taker = standInFor(after, [now.id], today).name
  const says = `${now.name}'s last day, ${now.until}, is over: they get nothing more.`
  return held === 0
    ? matters(`${says} They have no enquiry in hand.`)
    : hurts(
        `${says} ${held === undefined ? 'What they have in hand' : `Their ${enquiries(held)}`} ${held === 1 ? 'goes' : 'go'} to ${taker} within minutes of the deployment, or when the next working day begins.`,
        `If somebody else should have ${held === 1 ? 'it' : 'them'}, name them as the deputy first.`,
      )
}

function lastResortChanges(before: Organisation, after: Organisation): readonly Change[] {
  const { desk, manager } = after.lastResort
  const nameOf = (organisation: Organisation, id: string) => findOfficer(organisation, id)?.name ?? id
  return [
    ...(desk === before.lastResort.desk
      ? []
      : [
          matters(
            `What nobody else can have goes to ${nameOf(after, desk)} instead of ${nameOf(before, before.lastResort.desk)}. So does suspected spam.`,
            'Tell them to expect it.',
          ),
        ]),
    ...(manager === before.lastResort.manager
      ? []
      : [
          matters(
            `${nameOf(after, manager)} is told about what is late for three working days, instead of ${nameOf(before, before.lastResort.manager)}.`,
            'Tell them to expect it.',
          ),
        ]),
  ]
}

function hasLeft({ until }: Officer, today: LocalDate): boolean {
  return until !== undefined && until < today
}

function enquiries(count: number): string {
  return count === 1 ? 'one enquiry' : `${count} enquiries`
}

function daysOf({ workingDays }: Officer): string {
  return workingDays === undefined ? 'Monday to Friday' : `on ${workingDays.map(capital).join(', ')}`
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function roleOf({ role }: Officer): string {
  return { officer: 'an officer', desk: 'a desk', manager: 'a manager' }[role]
}
