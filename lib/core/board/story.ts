import type { Enquiry } from '../enquiry/enquiry.ts'
import { type HistoryEntry, type MailEntry, readHistoryLine } from '../enquiry/history.ts'
import { titleOf } from '../kind/title-of.ts'
import { areaTitle } from '../organisation/organisation.ts'
import type { Instant } from '../time/instant.ts'
import { mailSentence } from './story-mails.ts'
import { nameOfActor, nameOfEntry, type StoryTelling } from './story-names.ts'

/** One line of a story. */
export interface StoryLine {
  readonly at: Instant
  /** Ends like a sentence. Names officers, and quotes what they typed for other officers; of the answers nothing. */
  readonly sentence: string
}

/** Who did what, when and why, oldest first: every line that was kept, in words. */
export function storyOf({ history, acts = [] }: Enquiry, telling: StoryTelling): readonly StoryLine[] {
  const entries = history.map(readHistoryLine)
  return history.map(({ at }, index) => {
    const entry = entries[index]
    if (entry === undefined) return { at, sentence: telling.words.story.other }
    if ('purpose' in entry)
      return { at, sentence: mailSentence(entry, { ...telling, before: entries.slice(0, index) }) }
    // A line is short: the reason stands with the act.
    const act = acts.find((one) => one.act === entry.what && one.at === at)
    const reason = act?.act === 'recategorise' ? act.reason : undefined
    return { at, sentence: sentenceOf(entry, { ...telling, reason }) }
  })
}

type Telling = StoryTelling & { readonly reason: string | undefined }

function sentenceOf(entry: Exclude<HistoryEntry, MailEntry>, telling: Telling): string {
  const { story } = telling.words
  const told = toldOf(entry, telling)
  switch (entry.what) {
    case 'received':
    case 'stranded':
    case 'parked':
      return story[entry.what]
    case 'released':
      return entry.by === undefined ? story.released : story.releasedBy(told)
    case 'assigned':
      return entry.reason === undefined
        ? story.assigned(told)
        : story.assignedBecause({ ...told, why: entry.reason })
    case 'quarantined':
      return story.quarantined(entry.reason)
    case 'note':
    case 'withdrawal':
    case 'not-me':
    case 'link-request':
      return story.updates[entry.what]
    case 'answered':
    case 'accept':
    case 'spam':
      return story[entry.what](told)
    case 'close':
      return story.close({ ...told, outcome: outcomeOf(entry.outcome ?? '', telling) })
    case 'pass-on':
      return story.passOn({ ...told, reason: entry.reason })
    case 'recategorise': {
      const kind = titleOf(telling.kinds, entry.kind)
      const area = areaTitle(telling.organisation, entry.area)
      const put = { ...told, kind, area, reason: telling.reason }
      return entry.to === undefined ? story.recategorise(put) : story.recategoriseTo(put)
    }
    case 'undone':
      return entry.act === undefined ? story.undoneSome : story.undone[entry.act]
    case 'cover':
      return entry.because === 'left' ? story.coverLeft(told) : story.coverLeave(told)
    case 'reminded':
      return story.reminded[entry.level ?? 'owner'](told)
    case 'retargeted':
      return story.retargeted(entry.working ?? '')
    case 'code-requested':
      return story.codeRequested(told)
    case 'link-requested':
      return story.linkRequested(told)
  }
}

function toldOf(entry: HistoryEntry, { organisation, words }: StoryTelling) {
  const by = 'for' in entry ? entry.for : 'by' in entry ? entry.by : undefined
  const to = 'officer' in entry ? entry.officer : 'to' in entry ? entry.to : undefined
  const name = 'name' in entry ? entry.name : undefined
  return {
    by: by === undefined ? words.story.somebody : nameOfActor({ by, name }, organisation, words),
    to: to === undefined ? words.story.somebody : nameOfEntry(to, organisation, words),
  }
}

/** An outcome of whichever kind: those of other kinds are kept through a change of kind. */
function outcomeOf(name: string, { kinds }: StoryTelling): string {
  return titleOf(
    kinds.flatMap((kind) => kind.outcomes),
    name,
  )
}
