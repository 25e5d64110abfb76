import type { PeopleDifference } from '../core/directory/people-differences.ts'
import type { Kind } from '../core/kind/kind.ts'
import { organisationIn } from '../core/organisation/organisation.ts'
import type { LocalDate } from '../core/time/local-date.ts'
import type { CoreWords } from '../core/words/english.ts'
import { type Change, type Grade, hurts, matters, note } from './change.ts'
import { compareOverlay } from './compare-overlay.ts'
import { comparePeople } from './compare-people.ts'
import { compareResources } from './compare-resources.ts'
import { compareRoutes } from './compare-routes.ts'
import { compareTerms } from './compare-terms.ts'
import type { Deployed, DeployedPipeline } from './deployed.ts'

/** What is compared, and what is known of the running pipeline. */
export interface PlanInput {
  /** What is deployed. */
  readonly before: Deployed
  /** What would be. */
  readonly after: Deployed
  readonly kinds: readonly Kind[]
  readonly words: CoreWords
  /** In London. */
  readonly today: LocalDate
  /** How many enquiries somebody has in hand; undefined: nobody knows. */
  readonly heldBy: (id: string) => number | undefined
  /** Where the page People and the file disagree. */
  readonly differences: readonly PeopleDifference[]
}

/** What a deployment changes for people, alarms and data: the worst first, and in the order of the file. Pure. */
export function planChanges(input: PlanInput): readonly Change[] {
  const { before, after } = input
  const [was, now] = [before.pipeline, after.pipeline]
  const stays = was !== undefined && now !== undefined
  const changes = [
    ...(stays ? placeChanges(was, now) : [unwritten]),
    ...compareResources(input),
    ...(stays ? organisationChanges(input, was, now) : []),
  ]
  return grades.flatMap((grade) => changes.filter((change) => change.grade === grade))
}

const grades: readonly Grade[] = ['hurts', 'matters', 'note']

const unwritten = matters(
  'What is deployed was deployed by a release that did not write down what it had, so people, routes, times and texts could not be compared: only what its template shows.',
  'Compare the organisation’s file with the one that was deployed, by hand. From this deployment on it is written down.',
)

function organisationChanges(
  { kinds, words, today, heldBy, differences }: PlanInput,
  was: DeployedPipeline,
  now: DeployedPipeline,
): readonly Change[] {
  const before = organisationIn(words, was.organisation)
  const after = organisationIn(words, now.organisation)
  const people = comparePeople({ before, after, today, heldBy })
  const changes = [
    ...people,
    ...compareRoutes({ before, after, today, kinds, words }),
    ...compareOverlay(after, differences),
    ...compareTerms({ before: was, after: now, today, kinds, words }),
    ...senderChanges(before.sender, after.sender),
  ]
  const isSilent = changes.length === 0 && before.version !== after.version
  return isSilent
    ? [
        note(
          'The file has changed in texts, promises, signposts or looks, which nobody has to do anything about.',
        ),
      ]
    : changes
}

function senderChanges(
  was: { readonly name: string; readonly address: string },
  now: { readonly name: string; readonly address: string },
): readonly Change[] {
  const line = ({ name, address }: typeof was) => `${name} <${address}>`
  const domain = ({ address }: typeof was) => address.slice(address.lastIndexOf('@'))
  // Another domain is told by what the template shows of it.
  return line(was) === line(now) || domain(was) !== domain(now)
    ? []
    : [
        note(
          `Emails come from ${line(now)} instead of ${line(was)}.`,
          'People who let only the old address through their filters have to change that.',
        ),
      ]
}

function placeChanges(was: DeployedPipeline, now: DeployedPipeline): readonly Change[] {
  const [old, next] = [was.organisation, now.organisation]
  const shared = old.officers.filter(({ id }) => next.officers.some((entry) => entry.id === id))
  const isOther = old.name !== next.name || (shared.length === 0 && old.title !== next.title)
  const [from, to] = [was.place, now.place]
  const isElsewhere =
    from !== undefined && to !== undefined && (from.account !== to.account || from.region !== to.region)
  return [
    ...(isOther
      ? [
          hurts(
            `This stack is that of ${old.title} (${old.name}), and the file is that of ${next.title} (${next.name}): its people would get the enquiries of the other.`,
            'Give the file a name of its own, and so a stack of its own.',
          ),
        ]
      : []),
    ...(isElsewhere
      ? [
          hurts(
            `What is deployed is in ${from.region} of account ${from.account}, and the file says ${to.region} of account ${to.account}: a new pipeline begins there, empty. The old one goes on, with its enquiries, emails and costs, until somebody deletes it.`,
            'Take the line of the file back, unless you mean to move.',
          ),
        ]
      : []),
    ...(was.stage !== undefined && now.stage !== undefined && was.stage !== now.stage
      ? [hurts(`What is deployed is the stage ${was.stage}, and this is the stage ${now.stage}.`)]
      : []),
  ]
}
