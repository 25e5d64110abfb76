import { enquirerAddress } from '../../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { assessSpam, type SpamAssessment } from '../../core/spam/assess-spam.ts'
import { crowdBudgets } from '../../core/spam/signs.ts'
import { toSingleLine } from '../../core/text/text-policy.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Counter, CounterName } from '../../ports/counter.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { maxFormMailsOfNetwork, networkCounter } from '../keyed-hashes/form-mail-counters.ts'
import { dayCounter, hourCounter } from '../keyed-hashes/time-counters.ts'

export interface AssessDependencies {
  readonly counter: Counter
  readonly identityKey: IdentityKey
  readonly kinds: readonly Kind[]
  readonly clock: Clock
  /** The language of the reasons. */
  readonly words: CoreWords
}

interface Assessment extends SpamAssessment {
  /** Its network has set off as many emails as it may in an hour. */
  readonly isNetworkFull: boolean
}

/** Shorter texts are alike by chance: "Please ring me". */
const minTellingLength = 40

/**
 * Judges an enquiry by its text and by how many others came from the same source this hour, and with the same address or
 * the same text today, and says whether its network has had its emails. Assessing it again counts it once. Throws when the table cannot be written.
 */
export function createAssess(dependencies: AssessDependencies): (enquiry: Enquiry) => Promise<Assessment> {
  const { counter, identityKey, clock, words } = dependencies

  return async function assess(enquiry) {
    const now = clock.now()
    const { arrival } = enquiry
    const network = arrival?.source
    const day = londonDate(now)
    const texts = freeTexts(enquiry, dependencies.kinds)
    const said = texts.slice(1).join('\n')
    const email = enquirerAddress(enquiry)
    const [address, source, sameText, fromNetwork] = await Promise.all([
      email === undefined
        ? 1
        : count(
            enquiry,
            dayCounter(identityKey, ['address', email.toLowerCase()], day),
            countUpTo('address'),
          ),
      // A council's own server sends by the JSON door what many people wrote: that network marks nobody.
      network === undefined || arrival?.door === 'api'
        ? 1
        : count(enquiry, hourCounter(identityKey, ['source', network], now), countUpTo('source')),
      said.length < minTellingLength
        ? 1
        : count(
            enquiry,
            dayCounter(identityKey, ['text', toSingleLine(said).toLowerCase()], day),
            countUpTo('sameText'),
          ),
      network === undefined || email === undefined
        ? 1
        : count(enquiry, networkCounter(identityKey, network, now), maxFormMailsOfNetwork),
    ])
    const counts = { address, source, sameText }
    const evidence = {
      ...{ texts, counts },
      ...(email === undefined ? {} : { email }),
      ...(arrival === undefined ? {} : { arrival }),
    }
    const spam = assessSpam(evidence, words.spam)
    return { ...spam, isNetworkFull: fromNetwork > maxFormMailsOfNetwork }
  }

  function count({ reference }: Enquiry, name: CounterName, limit: number): Promise<number> {
    return counter.count(name, { entry: reference, limit })
  }
}

/** The highest count that makes a difference. */
function countUpTo(what: keyof typeof crowdBudgets): number {
  return crowdBudgets[what][1] + 1
}

/** The name first, then what the enquirer wrote freely: own text fields, the message, and what else the form sent. */
function freeTexts({ kind, answers, extras = [] }: Enquiry, kinds: readonly Kind[]): readonly string[] {
  const fields = Object.entries(kinds.find((one) => one.name === kind)?.fields ?? {})
  const free = fields
    .filter(([name, { control }]) => name !== 'name' && (control === 'text' || control === 'long-text'))
    .map(([name]) => answers[name])
    .filter((answer) => typeof answer === 'string')
  return [String(answers['name'] ?? ''), ...free, ...extras.map(({ value }) => value)]
}
