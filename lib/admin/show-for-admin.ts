import type { Told } from '../command-line/command.ts'
import { CommandProblem } from '../command-line/command-problem.ts'
import type { Reference } from '../core/enquiry/reference.ts'
import { titleOf } from '../core/kind/title-of.ts'
import { areaTitle, findOfficer, type Organisation } from '../core/organisation/organisation.ts'
import { toHeaderText } from '../core/text/text-policy.ts'
import { answerByLine } from '../core/time/answer-by.ts'
import { londonDate, londonTime } from '../core/time/working-calendar.ts'
import type { CoreWords } from '../core/words/english.ts'
import { createShowEnquiry, type EnquiryView } from '../use-cases/board/show-enquiry.ts'
import type { AdminContext } from './admin-context.ts'
import { openEnquiries } from './open-enquiries.ts'

/**
 * An enquiry as the board tells it, with its story. Nothing that its enquirer or an officer typed, unless `reveal`. Throws
 * `CommandProblem` and `StoreFailed`.
 */
export async function showForAdmin(
  { world, deployment }: AdminContext,
  { reference, reveal }: { readonly reference: Reference; readonly reveal: boolean },
): Promise<Told> {
  const found = await deployment()
  const opened = await openEnquiries(world, found)
  try {
    const { organisation } = opened
    const words = reveal ? world.words : withoutQuotes(world.words)
    const clock = { now: () => found.now, pause: world.pause }
    const showEnquiry = createShowEnquiry({ ...opened, kinds: world.kinds, clock, words })
    const view = await showEnquiry(reference, lastOf(organisation))
    if (view === undefined) throw new CommandProblem([`There is no enquiry ${reference}, or it was erased.`])
    return told(view, { organisation, kinds: world.kinds, words, reveal })
  } finally {
    opened.close()
  }
}

interface Telling {
  readonly organisation: Organisation
  readonly kinds: AdminContext['world']['kinds']
  readonly words: CoreWords
  readonly reveal: boolean
}

function told(view: EnquiryView, { organisation, kinds, words, reveal }: Telling): Told {
  const { enquiry, row, story } = view
  const { reference, receivedAt, answerBy, state, owner, lateBy, isUrgent, kind, area } = row
  const holder =
    owner === undefined ? 'nobody yet' : `${findOfficer(organisation, owner)?.name ?? owner} (${owner})`
  const facts = reveal
    ? [...view.enquirer, ...(view.message ? [view.message] : []), ...view.asked, ...view.extras]
    : []
  const notes = reveal ? view.notes : []
  const lines = [
    `${reference}  ${titleOf(kinds, kind)}, ${areaTitle(organisation, area)}${isUrgent ? ', urgent' : ''}`,
    ...(reveal ? [`About: ${toHeaderText(view.subject)}`] : []),
    `State: ${state}${lateBy === undefined ? '' : `, ${lateBy} ${lateBy === 1 ? 'working day' : 'working days'} late`}`,
    `With: ${holder}`,
    `Answer by: ${answerByLine(answerBy, words)}`,
    ...facts.map(({ label, value }) => `${label}: ${toHeaderText(value, 100_000)}`),
    ...notes.map(({ at, by, text }) => `Note, ${moment(at)}, ${by}: ${toHeaderText(text, 100_000)}`),
    '',
    ...story.map(
      ({ at, sentence, became }) => `${moment(at)}  ${toHeaderText([sentence, became].join(' '), 100_000)}`,
    ),
  ]
  const revealed = { subject: view.subject, answers: enquiry.answers, extras: enquiry.extras ?? [], notes }
  const data = {
    ...{ reference, kind, area, state, holder: owner, receivedAt, answerBy, lateBy, urgent: isUrgent, story },
    ...(reveal ? { revealed } : {}),
  }
  return { lines, data }
}

/** The board is shown to somebody; of what they may do nothing is told here. */
function lastOf({ officers, lastResort }: Organisation) {
  const [first] = officers
  const officer = officers.find(({ id }) => id === lastResort.manager) ?? first
  if (officer === undefined) throw new CommandProblem(['The organisation has nobody in its directory.'])
  return officer
}

function moment(at: string): string {
  return `${londonDate(at)} ${londonTime(at)}`
}

/** A story without what officers typed as their reason. */
function withoutQuotes(words: CoreWords): CoreWords {
  const { passOn, recategorise, recategoriseTo } = words.story
  return {
    ...words,
    story: {
      ...words.story,
      passOn: (told) => passOn({ ...told, reason: undefined }),
      recategorise: (told) => recategorise({ ...told, reason: undefined }),
      recategoriseTo: (told) => recategoriseTo({ ...told, reason: undefined }),
    },
  }
}
