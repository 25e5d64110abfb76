import { sameAddress } from './email-address.ts'
import type { Addressee } from './enquiry.ts'
import type { Answers, Kind } from './kind.ts'
import type { LocalDate } from './local-date.ts'
import { findOfficer, type Officer, type Organisation, type Route } from './organisation.ts'
import { routeWords } from './route-words.ts'
import { type CoreWords, english } from './words/english.ts'
import { longDate } from './working-calendar.ts'

/** What is routed. */
export interface RoutingInput {
  readonly kind: string
  readonly answers: Answers
  readonly organisation: Organisation
  /** In London: entries whose `until` is before it are passed over. */
  readonly today: LocalDate
  /** Whose titles the reason says. */
  readonly kinds: readonly Kind[]
  /** The language of the reason; absent: English. */
  readonly words?: CoreWords
}

/**
 * Who has an enquiry, and why in words for people. Always an answer: the first route that fits wins, and whoever
 * has left is stood in for by deputies, then the desk, then the manager.
 */
export function routeEnquiry(input: RoutingInput): { officer: Officer; reason: string } {
  const { organisation, today, kinds, words = english } = input
  const route = organisation.routes.find((candidate) => fits(candidate, input.kind, input.answers))
  if (route === undefined) {
    const officer = standIn(organisation, organisation.lastResort.desk, today)
    return { officer, reason: words.route.none(officer.name) }
  }
  const officer = standIn(organisation, route.to, today)
  const reason = routeWords(route, { organisation, kinds, words })
  if (officer.id === route.to) return { officer, reason }
  const absent = absence(findOfficer(organisation, route.to), words)
  return { officer, reason: words.route.passedOn(reason, absent, officer.name) }
}

/**
 * Everyone a handover may go to, in order: the officer, deputy after deputy, the desk, the manager; each
 * address once, nobody who has left. An officer the directory no longer has: the desk and the manager.
 */
export function handoverChain(
  organisation: Organisation,
  officerId: string,
  today: LocalDate,
): readonly Addressee[] {
  const chain: Addressee[] = []
  for (const { officer, role } of lineOf(organisation, officerId)) {
    const isNew = !chain.some((before) => sameAddress(before.address, officer.email))
    if (isNew && isServing(officer, today)) chain.push({ id: officer.id, role, address: officer.email })
  }
  return chain
}

/** Whether a route is for this kind and these answers. */
export function fits(
  route: Pick<Route, 'kinds' | 'areas' | 'when'>,
  kind: string,
  answers: Answers,
): boolean {
  return (
    (route.kinds?.includes(kind) ?? true) &&
    (route.areas?.includes(String(answers['area'])) ?? true) &&
    Object.entries(route.when ?? {}).every(([field, options]) => isOneOf(answers, field, options))
  )
}

/** Whether somebody may still be given anything on that date. */
export function isServing(officer: Officer, today: LocalDate): boolean {
  return officer.until === undefined || officer.until >= today
}

/** Of several chosen options one is enough; a question left unanswered is none of them. */
function isOneOf(answers: Answers, field: string, options: readonly string[]): boolean {
  const value = Object.hasOwn(answers, field) ? answers[field] : undefined
  if (value === undefined) return false
  return typeof value === 'object'
    ? value.some((one) => options.includes(one))
    : options.includes(String(value))
}

/** The first of the line who has not left; if all have, the last of it, since nobody would be worse. */
function standIn(organisation: Organisation, id: string, today: LocalDate): Officer {
  const line = lineOf(organisation, id).map((place) => place.officer)
  const someone = line.find((officer) => isServing(officer, today)) ?? line.at(-1)
  // The check at synth refuses an organisation without a desk and a manager.
  if (someone === undefined) throw new Error('The organisation has neither a desk nor a manager')
  return someone
}

interface Place {
  readonly officer: Officer
  readonly role: Officer['role'] | 'deputy'
}

/** Officer, deputies, desk, manager; each entry once, so that a loop of deputies ends. */
function lineOf(organisation: Organisation, id: string): readonly Place[] {
  const line: Place[] = []
  const { desk, manager } = organisation.lastResort
  let next: string | undefined = id
  while (next !== undefined) next = join(line, findOfficer(organisation, next))
  for (const last of [desk, manager]) join(line, findOfficer(organisation, last))
  return line
}

/** Puts an entry at the end of the line and says who its deputy is; one that is there already ends the walk. */
function join(line: Place[], officer: Officer | undefined): string | undefined {
  if (officer === undefined || line.some((place) => place.officer.id === officer.id)) return undefined
  const isDeputy = line.length > 0 && officer.role === 'officer'
  line.push({ officer, role: isDeputy ? 'deputy' : officer.role })
  return officer.deputy
}

function absence(officer: Officer | undefined, words: CoreWords): string {
  const until = officer?.until
  return until === undefined ? words.route.unknown : words.route.left(longDate(until, words))
}
