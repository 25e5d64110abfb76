import type { FieldOption } from '../../kind/field.ts'
import type { Kind } from '../../kind/kind.ts'
import { listInWords } from '../../text/list-in-words.ts'
import { generalAreas } from '../organisation.ts'
import {
  type DirectoryEntry,
  directoryOf,
  type OrganisationDraft,
  type RouteDraft,
} from '../organisation-draft.ts'
import { unknownEntry } from './check-directory.ts'
import type { Finding } from './finding.ts'
import { meantBy, type Nameable, useOneOf } from './suggestion.ts'

/** Routes that speak of people, kinds, areas, questions or options that do not exist. */
export function checkRoutes(draft: OrganisationDraft, kinds: readonly Kind[]): readonly Finding[] {
  const directory = directoryOf(draft)
  const areas = [
    ...Object.entries(draft.areas).map(([name, title]) => ({ name, title })),
    ...generalAreas.map((name) => ({ name })),
  ]
  return draft.routes.flatMap((route, index) => [
    ...checkNames(route.kinds, {
      path: ['routes', index, 'kinds'],
      noun: 'kind of enquiry',
      known: kinds,
    }),
    ...checkNames(route.areas, { path: ['routes', index, 'areas'], noun: 'area', known: areas }),
    ...checkAnswers(route, index, kinds),
    ...checkTakers(route.to, { path: ['routes', index, 'to'], directory }),
  ])
}

/** Whoever a route gives something to: somebody of the directory, and of several each once. */
function checkTakers(
  to: readonly string[],
  { path, directory }: { path: Finding['path']; directory: readonly DirectoryEntry[] },
): readonly Finding[] {
  return to.flatMap((id, index): Finding[] => {
    const at = [...path, index]
    if (!directory.some((entry) => entry.id === id)) return [{ path: at, ...unknownEntry(id, directory) }]
    if (to.indexOf(id) === index) return []
    return [{ path: at, problem: `"${id}" stands here twice.`, fix: 'Delete one of them.' }]
  })
}

interface Names {
  readonly path: Finding['path']
  readonly noun: string
  readonly known: readonly Nameable[]
}

/** Names that do not exist, or stand there twice. */
export function checkNames(
  names: readonly string[] | undefined,
  { path, noun, known }: Names,
): readonly Finding[] {
  return (names ?? []).flatMap((name, index): Finding[] => {
    const at = [...path, index]
    if (!known.some((one) => one.name === name)) {
      return [
        {
          path: at,
          problem: `There is no ${noun} called "${name}".`,
          fix: useOneOf(name, known),
        },
      ]
    }
    if (names?.indexOf(name) === index) return []
    return [{ path: at, problem: `"${name}" stands here twice.`, fix: 'Delete one of them.' }]
  })
}

function checkAnswers(
  { kinds: names, when = {} }: RouteDraft,
  index: number,
  kinds: readonly Kind[],
): readonly Finding[] {
  const { area, ...others } = when
  const path = ['routes', index]
  const covered = kinds.filter((kind) => names?.includes(kind.name) ?? true)
  const found = checkConditions(others, { path, covered, kinds })
  if (area === undefined) return found
  const problem = 'Areas are not asked for under when.'
  const fix = `Write areas: [${area.join(', ')}] in the route itself.`
  return [{ path: [...path, 'when', 'area'], at: 'name', problem, fix }, ...found]
}

/** Answers that the covered kinds do not know; `kinds` are those that the line at `path` could be limited to. */
export function checkConditions(
  when: Readonly<Record<string, readonly string[]>>,
  { path: line, covered, kinds }: { path: Finding['path']; covered: readonly Kind[]; kinds: readonly Kind[] },
): readonly Finding[] {
  return Object.entries(when).flatMap(([field, wanted]): readonly Finding[] => {
    const path = [...line, 'when', field]
    // Of a kind that does not exist nothing can be said.
    if (covered.length === 0) return []
    const without = covered.filter((kind) => optionsOf(kind, field) === undefined)
    if (without.length > 0) return [notAsked({ path, field, without, covered, kinds })]
    const options = covered.flatMap((kind) => optionsOf(kind, field) ?? [])
    const known = new Map(options.map(({ name, title }) => [name, { name, title }]))
    return checkNames(wanted, { path, noun: `answer to ${field}`, known: [...known.values()] })
  })
}

function notAsked(wrong: {
  path: Finding['path']
  field: string
  without: readonly Kind[]
  covered: readonly Kind[]
  kinds: readonly Kind[]
}): Finding {
  const { path, field, without, covered, kinds } = wrong
  const asking = kinds.filter((kind) => optionsOf(kind, field) !== undefined).map((kind) => kind.name)
  const names = listInWords(
    without.map((kind) => kind.name),
    'or',
  )
  return {
    path,
    at: 'name',
    problem: `There is no question "${field}" with options in ${names}.`,
    fix:
      asking.length === 0
        ? questionsOf(field, covered)
        : `Limit the route to kinds: [${asking.join(', ')}], or delete this condition.`,
  }
}

/** The questions that every one of these kinds asks, each with its answers. */
function questionsOf(field: string, covered: readonly Kind[]): string {
  const [first, ...others] = covered
  const questions = Object.keys(first?.fields ?? {}).filter(
    (name) => name !== 'area' && covered.every((kind) => optionsOf(kind, name) !== undefined),
  )
  if (first === undefined || questions.length === 0) {
    const names = listInWords(covered.map((kind) => kind.name))
    return `Delete this condition: ${names} ${covered.length === 1 ? 'asks' : 'ask'} no question with options.`
  }
  const whole = questions.map((name) => {
    const options = new Set(
      [first, ...others].flatMap((kind) => optionsOf(kind, name) ?? []).map(({ name }) => name),
    )
    return `${name}: [${[...options].join(', ')}]`
  })
  const meant = meantBy(
    field,
    questions.map((name) => ({ name })),
  )
  return `${meant === undefined ? '' : `Did you mean ${meant}? `}You can ask for one or more of the answers to ${listInWords(whole, 'or')}.`
}

function optionsOf(kind: Kind, field: string): readonly FieldOption[] | undefined {
  return Object.hasOwn(kind.fields, field) ? kind.fields[field]?.options : undefined
}
