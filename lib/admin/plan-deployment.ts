import { createDynamodbClient } from '../adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbDirectoryStore } from '../adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../adapters/dynamodb/dynamodb-enquiry-store.ts'
import { CommandProblem } from '../command-line/command-problem.ts'
import { emptyOverlay } from '../core/directory/overlay.ts'
import { peopleDifferences } from '../core/directory/people-differences.ts'
import type { Kind } from '../core/kind/kind.ts'
import { organisationIn } from '../core/organisation/organisation.ts'
import type { Instant } from '../core/time/instant.ts'
import { londonDate } from '../core/time/working-calendar.ts'
import type { CoreWords } from '../core/words/english.ts'
import type { Change } from '../plan/change.ts'
import { peopleToCount } from '../plan/compare-people.ts'
import type { Deployed } from '../plan/deployed.ts'
import { planChanges } from '../plan/plan-changes.ts'
import { readDeployed } from '../plan/read-deployed-schema.ts'
import { type Deployment, findDeployment, noSuchStack, readTemplate } from './deployment.ts'
import type { Target } from './target.ts'

/** What is to be deployed, and where what is deployed is asked for. */
export interface ToPlan {
  readonly stackName: string
  /** The template that would be deployed, as text. */
  readonly template: string
  readonly target: Pick<Target, 'region' | 'local'>
  readonly now: Instant
  readonly kinds: readonly Kind[]
  readonly words: CoreWords
}

/**
 * A plan. `first`: nothing is deployed yet. `compared`: with what is. `unknown`: what is deployed could not be asked for, and `why`.
 */
export type Plan = { readonly stackName: string; readonly after: Deployed } & (
  | { readonly type: 'first' }
  | { readonly type: 'compared'; readonly changes: readonly Change[] }
  | { readonly type: 'unknown'; readonly why: readonly string[] }
)

/** Reads what is deployed and compares it with what would be. Changes nothing. Throws only for bugs. */
export async function planDeployment(asked: ToPlan): Promise<Plan> {
  const { stackName, target, now } = asked
  const after = readDeployed(asked.template)
  if (after === undefined) throw new TypeError('what was synthesised is no template')
  const known = { stackName, after }
  try {
    const deployment = await findDeployment({ ...target, stack: stackName }, now)
    const before = readDeployed(await readTemplate(deployment))
    if (before === undefined)
      return { ...known, type: 'unknown', why: [`The template of ${stackName} could not be understood.`] }
    return { ...known, type: 'compared', changes: await compared(asked, deployment, { before, after }) }
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error
    if (error.problems[0] === noSuchStack(stackName)) return { ...known, type: 'first' }
    return { ...known, type: 'unknown', why: error.problems }
  }
}

async function compared(
  { now, kinds, words }: ToPlan,
  deployment: Deployment,
  { before, after }: { readonly before: Deployed; readonly after: Deployed },
): Promise<readonly Change[]> {
  const today = londonDate(now)
  const [was, next] = [before.pipeline?.organisation, after.pipeline?.organisation]
  const both = was && next && { before: organisationIn(words, was), after: organisationIn(words, next) }
  const client = createDynamodbClient(deployment.connect('dynamodb'))
  try {
    const table = { client, tableName: deployment.output('TableName'), createWriteId: () => 'none' }
    const store = createDynamodbEnquiryStore(table)
    const ids = both === undefined ? [] : peopleToCount(both.before, both.after, today)
    const held = new Map(
      await Promise.all(ids.map(async (id) => [id, await orUnknown(store.open(id))] as const)),
    )
    const overlay = (await orUnknown(createDynamodbDirectoryStore(table).read())) ?? emptyOverlay
    return planChanges({
      ...{ before, after, kinds, words, today },
      heldBy: (id) => held.get(id)?.length,
      differences: both === undefined ? [] : peopleDifferences(both.after, overlay),
    })
  } finally {
    client.destroy()
  }
}

/** Who may read the stack need not be allowed to read the table: the plan then says what it does not know. */
async function orUnknown<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read
  } catch {
    return undefined
  }
}
