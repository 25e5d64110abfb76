import type { Addressee } from '../delivery/mail.ts'
import type { Urgent } from '../enquiry/enquiry.ts'
import { targetFor } from '../enquiry/target.ts'
import type { Answers } from '../kind/answers.ts'
import type { Kind } from '../kind/kind.ts'
import type { Officer, Organisation } from '../organisation/organisation.ts'
import type { Instant } from '../time/instant.ts'
import type { AnswerBy } from '../time/target-time.ts'
import { londonDate } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'
import { handoverChain, handoverLine } from './handover-chain.ts'
import { isWithinReach } from './presence.ts'
import { absenceWords } from './route-words.ts'
import { officersInTurn, routeEnquiry, routeFor } from './routing.ts'

interface ExplainInput {
  readonly kind: Kind
  /** Its area among them; whatever is missing was not asked. */
  readonly answers: Answers
  /** When it comes in. */
  readonly at: Instant
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly words: CoreWords
  /** Of those in turn; absent: nobody knows. */
  readonly openCounts?: Readonly<Record<string, number>>
}

/** What would become of an enquiry, and why. */
interface Explanation {
  /** Who gets it. Of several in turn with as few open it is one of these: its reference decides. */
  readonly officer: Officer
  /** In words for people, as the handover says it. */
  readonly reason: string
  /** The place of the route in the file, from 1; absent where none fits. */
  readonly route?: number
  /** Those who get such enquiries in turn and are there; empty where one is named. */
  readonly inTurn: readonly string[]
  /** Everyone the handover may go to, in order: the next where an address fails. */
  readonly chain: readonly Addressee[]
  /** Who would be asked before or between them, and cannot be given anything today: why, in words. */
  readonly passedOver: readonly { readonly officer: Officer; readonly why: string }[]
  readonly answerBy: AnswerBy
  readonly urgent?: Urgent
}

/** What would become of an enquiry that comes in then: made of the very functions that route it, date it and mail it. */
export function explainRouting(input: ExplainInput): Explanation {
  const { kind, answers, at, organisation, words, openCounts } = input
  const today = londonDate(at)
  const routing = { ...input, kind: kind.name, today, ...(openCounts && { openCounts }) }
  const { officer, reason } = routeEnquiry(routing)
  const route = routeFor(routing)
  const chain = handoverChain(organisation, officer.id, today)
  const asked = handoverLine(organisation, [...(route?.to ?? []), officer.id])
  return {
    ...{ officer, reason, chain },
    ...(route === undefined ? {} : { route: route.position }),
    inTurn: officersInTurn(routing),
    passedOver: asked
      .filter((one) => !isWithinReach(one, today, organisation) && !chain.some(({ id }) => id === one.id))
      .map((one) => ({ officer: one, why: absenceWords(one, { today, organisation, words }) })),
    ...targetFor({ kind, answers, at, words }, organisation),
  }
}
