import type { Told } from '../command-line/command.ts'
import { CommandProblem } from '../command-line/command-problem.ts'
import { didYouMean } from '../command-line/did-you-mean.ts'
import { explainRouting } from '../core/directory/explain-routing.ts'
import { officersInTurn } from '../core/directory/routing.ts'
import type { Answers } from '../core/kind/answers.ts'
import type { Kind } from '../core/kind/kind.ts'
import { readSubmission } from '../core/kind/submission.ts'
import { areaTitle, findOfficer, type Organisation } from '../core/organisation/organisation.ts'
import { capitalised } from '../core/text/capitalised.ts'
import { answerByLine } from '../core/time/answer-by.ts'
import type { Instant } from '../core/time/instant.ts'
import { londonDate, londonTime } from '../core/time/working-calendar.ts'
import { fromStore } from '../use-cases/item-changes/store-failed.ts'
import type { AdminContext, AdminWorld } from './admin-context.ts'

/** An enquiry that might come. */
interface Supposed {
  readonly kind: string
  readonly area: string
  /** Answers to its questions, by their names, as `POST /v1/enquiries` takes them; any may be left out. */
  readonly answers: unknown
  readonly at: Instant | undefined
  /** Whose file is asked, and no pipeline. */
  readonly organisation: string | undefined
}

/** Who would get such an enquiry, why, who else, and by when it is to be answered. Throws `CommandProblem` and `StoreFailed`. */
export async function explainForAdmin(context: AdminContext, supposed: Supposed): Promise<Told> {
  const { world, deployment } = context
  if (supposed.organisation !== undefined) {
    const organisation = await world.organisationNamed(supposed.organisation)
    return told(world, organisation, { ...supposed, at: supposed.at ?? world.now() })
  }
  const { openEnquiries } = await import('./open-enquiries.ts')
  const found = await deployment()
  const { organisation, store, close } = await openEnquiries(world, found)
  try {
    return await told(world, organisation, { ...supposed, at: supposed.at ?? found.now }, async (entry) => {
      return (await fromStore(() => store.open(entry))).length
    })
  } finally {
    close()
  }
}

async function told(
  world: AdminWorld,
  organisation: Organisation,
  { at, ...supposed }: Supposed & { readonly at: Instant },
  openOf?: (entry: string) => Promise<number>,
): Promise<Told> {
  const { kinds, words } = world
  const { kind, answers } = readSupposed(supposed, { kinds, organisation })
  const input = { kind, answers, at, organisation, kinds, words }
  const waiting = officersInTurn({ ...input, kind: kind.name, today: londonDate(at) })
  const counted = openOf && (await Promise.all(waiting.map(async (id) => [id, await openOf(id)] as const)))
  const openCounts = counted && Object.fromEntries(counted)
  const { officer, reason, route, inTurn, chain, passedOver, answerBy, urgent } = explainRouting({
    ...input,
    ...(openCounts && { openCounts }),
  })
  const named = (id: string) => `${findOfficer(organisation, id)?.name ?? id} (${id})`
  const turns = inTurn.map((id) =>
    openCounts === undefined ? named(id) : `${named(id)}: ${openCounts[id]} open`,
  )
  const uncounted = openCounts === undefined ? 'What each has open is not in the file. ' : ''
  const between = `${uncounted}Between equals its reference decides.`
  const lines = [
    `${kind.title}, ${areaTitle(organisation, supposed.area)}, received ${londonDate(at)} at ${londonTime(at)}`,
    `Goes to: ${named(officer.id)}`,
    `Why: ${route === undefined ? '' : `route ${route}. `}${capitalised(reason)}`,
    ...(turns.length === 0 ? [] : [`In turn: ${turns.join('; ')}. ${between}`]),
    `Answer by: ${answerByLine(answerBy, words)}`,
    ...(urgent === undefined ? [] : [`Urgent: ${urgent.reason}`]),
    'If an email does not arrive, the next of these gets it:',
    ...chain.map(({ id, role }, at) => `  ${at + 1}. ${named(id)}, ${role}`),
    ...passedOver.map(({ officer: { id }, why }) => `Passed over: ${named(id)}, ${why}`),
  ]
  const data = {
    ...{ kind: kind.name, area: supposed.area, answers, at, officer: officer.id, reason, route },
    inTurn: inTurn.map((entry) => ({ entry, open: openCounts?.[entry] })),
    chain: chain.map(({ id: entry, role }) => ({ entry, role })),
    passedOver: passedOver.map(({ officer: { id: entry }, why }) => ({ entry, why })),
    ...{ answerBy, urgent: urgent?.reason },
  }
  return { lines, data }
}

interface Known {
  readonly kinds: readonly Kind[]
  readonly organisation: Organisation
}

/** All that is wrong with it is one problem. What is not told is not asked: nothing of the kind's example stays in the answers. */
function readSupposed(
  { kind: name, area, answers: typed }: Pick<Supposed, 'kind' | 'area' | 'answers'>,
  { kinds, organisation }: Known,
): { readonly kind: Kind; readonly answers: Answers } {
  const kind = kinds.find((one) => one.name === name)
  const areas = organisation.areas.map((one) => one.name)
  const given = typeof typed === 'object' && typed !== null && !Array.isArray(typed) ? typed : undefined
  const reading = kind && readSubmission(kind, { ...kind.example, area: areas[0], ...given }, organisation)
  const problems = [
    ...unknownName(
      '--kind',
      name,
      kinds.map((one) => one.name),
    ),
    ...unknownName('--area', area, areas),
    ...(given === undefined ? ['--answers must be an object: {"name of a question": "answer"}.'] : []),
    ...(reading === undefined || reading.ok
      ? []
      : reading.problems.map(({ field, message }) => `--answers, ${field}: ${message}`)),
  ]
  if (kind === undefined || reading?.ok !== true || problems.length > 0)
    throw new CommandProblem(problems, 'mistyped')
  const told = Object.entries(reading.answers).filter(([field]) => Object.hasOwn(given ?? {}, field))
  return { kind, answers: { ...Object.fromEntries(told), area } }
}

function unknownName(option: string, typed: string, all: readonly string[]): readonly string[] {
  if (all.includes(typed)) return []
  return [`${option} must be one of these, not "${typed}": ${all.join(', ')}.${didYouMean(typed, all)}`]
}
