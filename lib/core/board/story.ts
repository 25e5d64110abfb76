import { enquirerActor, pipelineActor } from '../enquiry/act.ts'
import { outcomeTitle } from '../enquiry/duplicate.ts'
import type { Enquiry } from '../enquiry/enquiry.ts'
import { type HistoryEntry, type MailEntry, readHistoryLine } from '../enquiry/history.ts'
import { titleOf } from '../kind/title-of.ts'
import { areaTitle } from '../organisation/organisation.ts'
import { longDate } from '../time/dates-in-words.ts'
import type { Instant } from '../time/instant.ts'
import { isRealDate } from '../time/local-date.ts'
import { foldMails, mailSentence } from './story-mails.ts'
import { nameOfActor, nameOfEntry, type StoryContext } from './story-names.ts'

/** One line of a story. */
export interface StoryLine {
  readonly at: Instant
  /** Ends like a sentence. Names officers, and quotes what they typed for other officers; of the answers nothing. */
  readonly sentence: string
  /** Of an email: what became of it. A sentence. */
  readonly became?: string
}

/** Who did what, when and why, oldest first: every line that was kept, in words; an email is one line with what became of it. */
export function storyOf(
  { history, acts = [], entered }: Enquiry,
  context: StoryContext,
): readonly StoryLine[] {
  const entries = history.map(readHistoryLine)
  const { endingAt, folded } = foldMails(entries)
  const { became, other } = context.words.story
  return history.flatMap(({ at }, index) => {
    if (folded.has(index)) return []
    const entry = entries[index]
    if (entry === undefined) return { at, sentence: other }
    if ('purpose' in entry) {
      const sentence = mailSentence(entry, { ...context, before: entries.slice(0, index) })
      const ending = endingAt.get(index)
      return { at, sentence, ...(ending === undefined ? {} : { became: became[ending] }) }
    }
    if (entry.what === 'received' && entered !== undefined) {
      const by = nameOfActor(entered, context.organisation, context.words)
      return { at, sentence: context.words.story.entered(by) }
    }
    // A line is short: the reason stands with the act.
    const act = acts.find((one) => one.act === entry.what && one.at === at)
    const reason = act?.act === 'recategorise' ? act.reason : undefined
    return { at, sentence: sentenceOf(entry, { ...context, reason }) }
  })
}

type LineContext = StoryContext & { readonly reason: string | undefined }

function sentenceOf(entry: Exclude<HistoryEntry, MailEntry>, context: LineContext): string {
  const { story } = context.words
  const names = namesIn(entry, context)
  switch (entry.what) {
    case 'received':
    case 'stranded':
    case 'parked':
      return story[entry.what]
    case 'released':
      return entry.by === undefined ? story.released : story.releasedBy(names)
    case 'assigned':
      return entry.reason === undefined
        ? story.assigned(names)
        : story.assignedBecause({ ...names, why: entry.reason })
    case 'quarantined':
      return story.quarantined(entry.reason)
    case 'note':
    case 'withdrawal':
    case 'not-me':
    case 'link-request':
    case 'heard':
    case 'not-heard':
      return story.updates[entry.what]
    case 'restricted':
    case 'restriction-lifted':
    case 'rectified':
      return story.rights[entry.what]
    case 'new-address':
      return entry.by === undefined ? story.updates[entry.what] : story.correctedBy(names)
    case 'answered':
    case 'accept':
    case 'spam':
      return story[entry.what](names)
    case 'reopen':
      return entry.by === enquirerActor ? story.reopenedByNote : story.reopen(names)
    case 'called':
    case 'remind':
      return story[entry.what]({ ...names, on: dayOf(entry.on, context) })
    case 'close':
      if (entry.by === pipelineActor) return story.closedItself
      return story.close({ ...names, outcome: outcomeOf(entry.outcome ?? '', context) })
    case 'pass-on':
      return story.passOn({ ...names, reason: entry.reason })
    case 'recategorise': {
      const kind = titleOf(context.kinds, entry.kind)
      const area = areaTitle(context.organisation, entry.area)
      const put = { ...names, kind, area, reason: context.reason }
      return entry.to === undefined ? story.recategorise(put) : story.recategoriseTo(put)
    }
    case 'undone':
      return entry.act === undefined ? story.undoneSome : story.undone[entry.act]
    case 'cover':
      return entry.because === 'left' ? story.coverLeft(names) : story.coverLeave(names)
    case 'reminded':
      return story.reminded[entry.level ?? 'owner'](names)
    case 'retargeted':
      return story.retargeted(entry.working ?? '')
    case 'code-requested':
      return story.codeRequested(names)
    case 'link-requested':
      return story.linkRequested(names)
    case 'withheld':
      return entry.mail === undefined || entry.because === undefined
        ? story.other
        : story.withheld[entry.because](story.mails[entry.mail])
  }
}

/** Another release may have written something else than a date. */
function dayOf(on: string | undefined, { words }: LineContext): string {
  return on !== undefined && isRealDate(on) ? longDate(on, words) : words.story.anotherDay
}

function namesIn(entry: HistoryEntry, { organisation, words }: StoryContext) {
  const by = 'for' in entry ? entry.for : 'by' in entry ? entry.by : undefined
  const to = 'officer' in entry ? entry.officer : 'to' in entry ? entry.to : undefined
  const name = 'name' in entry ? entry.name : undefined
  return {
    by: by === undefined ? words.story.somebody : nameOfActor({ by, name }, organisation, words),
    to: to === undefined ? words.story.somebody : nameOfEntry(to, organisation, words),
  }
}

/** An outcome of whichever kind: those of other kinds are kept through a change of kind. */
function outcomeOf(name: string, { kinds, words }: StoryContext): string {
  return outcomeTitle(
    kinds.flatMap((kind) => kind.outcomes),
    name,
    words,
  )
}
