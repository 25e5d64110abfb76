import { cambridgeshireWeek } from './cambridgeshire.ts'
import { cheshireEastWeek } from './cheshire-east.ts'
import { placedIn } from './example-enquiry.ts'
import { at, type SampleAnswers, type SampleEnquiry } from './sample-enquiry.ts'

/** A kind of enquiry as the organisation offers it. */
export interface OfferedKind {
  readonly name: string
  readonly title: string
  /** The names of its areas, the organisation's own first. */
  readonly areas: readonly string[]
  /** The kind's own example. */
  readonly example: SampleAnswers | undefined
}

/** Somebody of the week, for the inbox. */
interface SamplePerson {
  readonly name: string
  readonly address: string
  readonly role: string
}

/**
 * The week's enquiries, each of a kind that is offered and from an area that there is: those written for an example
 * organisation, or for any other the kinds' own examples, one or two a day; a kind that the written week has nothing of
 * comes with its own example on the last day.
 */
export function sampleEnquiries(
  organisation: string,
  kinds: readonly OfferedKind[],
): readonly SampleEnquiry[] {
  const written = weeks[organisation] ?? []
  const fitting = written.flatMap((sample) => {
    const kind = kinds.find(({ name }) => name === sample.kind)
    return kind === undefined ? [] : [{ ...sample, answers: placed(sample.answers, kind) }]
  })
  const missing = kinds.filter(({ name }) => fitting.every(({ kind }) => kind !== name))
  const own = missing.flatMap((kind, index) => {
    if (kind.example === undefined) return []
    const answers = placed(kind.example, kind)
    return [
      { kind: kind.name, as: `Asks about ${kind.title}`, answers, ...storyOf(index, written.length > 0) },
    ]
  })
  return [...fitting, ...own]
}

/** Everybody in the written weeks who has an address. */
export function samplePeople(organisation: string): readonly SamplePerson[] {
  return (weeks[organisation] ?? []).flatMap(({ as, answers: { name, email } }) =>
    email === undefined ? [] : [{ name, address: email, role: as }],
  )
}

const weeks: Readonly<Record<string, readonly SampleEnquiry[] | undefined>> = {
  cambridgeshire: cambridgeshireWeek,
  'cheshire-east': cheshireEastWeek,
}

function placed(answers: SampleAnswers, { areas }: OfferedKind): SampleAnswers {
  return { ...answers, area: placedIn(answers.area, areas) }
}

/** Of examples, the first is left to go late, the second gets a note, and each of the others has a story of its own. */
function storyOf(index: number, isLast: boolean): Omit<SampleEnquiry, 'kind' | 'as' | 'answers'> {
  if (isLast) return { sent: at(4, '14:00') }
  const day = index % 5
  const sent = at(day, index < 5 ? '09:30' : '14:10')
  if (index === 1)
    return { sent, note: { at: at(3, '16:10'), text: 'One more thing: we meet again next week.' } }
  if (index === 0 || day === 4) return { sent }
  const next = at(day + 1, '10:30')
  const stories = [
    { answered: next },
    { later: [{ at: next, act: 'pass-on' }] },
    {},
    { later: [{ at: next, act: 'withdraw' }] },
    { later: [{ at: next, act: 'accept' }] },
    { answered: next, later: [{ at: at(4, '11:00'), act: 'close' }] },
  ] as const
  return { sent, ...stories[(index - 2) % stories.length] }
}
