import type { AnswersReading } from '../../lib/core/kind/answers.ts'
import type { Kind } from '../../lib/core/kind/kind.ts'
import { readSubmission } from '../../lib/core/kind/submission.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'

type Example = Readonly<Record<string, unknown>>

/** The kind's example, valid for this organisation: in its first area if the example's own is not among its areas. */
export function kindExample(kind: Kind, { areas }: Organisation): Example {
  const known = areas.some((area) => area.name === kind.example['area'])
  return known ? kind.example : { ...kind.example, area: areas[0]?.name }
}

/** The example with the required answers only, and of the ways to answer the address. */
export function shortestExample(kind: Kind, organisation: Organisation): Example {
  const asked = Object.entries(kindExample(kind, organisation))
  return Object.fromEntries(
    asked.filter(([name]) => name === 'email' || kind.fields[name]?.required === true),
  )
}

/** Answers that are refused, and the refusal: no name, an address that is none and no telephone number, and a field that nobody asks for. */
export function refusedExample(
  kind: Kind,
  organisation: Organisation,
): { readonly answers: Example; readonly reading: AnswersReading } {
  const { name: _, phone: __, ...rest } = kindExample(kind, organisation)
  const answers = { ...rest, email: 'ada(at)example.org', colour: 'green' }
  return { answers, reading: readSubmission(kind, answers, organisation) }
}
