import type { Officer, Organisation } from './organisation.ts'

/** What an enquirer is told of who has the enquiry, in parts that any language can put together. */
export type ShownOfficer =
  | { readonly as: 'person'; readonly name: string }
  | { readonly as: 'person-of-team'; readonly name: string; readonly team: string }
  | { readonly as: 'team'; readonly name: string }
  | { readonly as: 'organisation'; readonly name: string }

/**
 * What enquirers may be told of an officer, by the organisation's `showOfficer`. A desk is no person and always has its
 * name. A person without a team is the organisation where only teams are shown, and where the first name is wanted but
 * cannot be told ("Dr Chambers", "L. Chambers"), the team.
 */
export function shownOfficer(
  officer: Officer,
  organisation: Pick<Organisation, 'showOfficer' | 'title'>,
): ShownOfficer {
  if (officer.role === 'desk') return { as: 'team', name: officer.name }
  if (organisation.showOfficer === 'full-name') return { as: 'person', name: officer.name }
  const { team } = officer
  const first = organisation.showOfficer === 'first-name' ? firstNameOf(officer.name) : undefined
  if (first !== undefined)
    return team === undefined ? { as: 'person', name: first } : { as: 'person-of-team', name: first, team }
  return team === undefined ? { as: 'organisation', name: organisation.title } : { as: 'team', name: team }
}

/** The words of a name that are no title of a person's. */
export function withoutHonorifics(name: string): readonly string[] {
  return name
    .trim()
    .split(/\s+/)
    .filter((word) => !HONORIFIC.test(word))
}

/** "Lisa" of "Lisa Chambers", "Cllr Lisa Chambers" and "Chambers, Lisa"; undefined where a surname might be taken for it. */
export function firstNameOf(name: string): string | undefined {
  const [surnameFirst, rest] = name.split(',', 2)
  const words = (rest ?? surnameFirst ?? '').trim().split(/\s+/)
  const named = withoutHonorifics(words.join(' '))
  const [first = ''] = named
  const isAlone = rest === undefined && named.length === 1 && named.length < words.length
  const isInitials = /^(\p{L}\.?)+$/u.test(first) && (first.includes('.') || first.length === 1)
  return first === '' || isAlone || isInitials ? undefined : first
}

const HONORIFIC =
  /^(mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|canon|father|fr|sister|sir|dame|lord|lady|cllr|councillor)\.?$/i
