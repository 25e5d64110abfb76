import type { Enquiry, HistoryEntry } from '../enquiry/enquiry.ts'
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
export function storyOf(enquiry: Enquiry, telling: StoryTelling): readonly StoryLine[] {
  const { history } = enquiry
  return history.map((entry, index) => ({
    at: entry.at,
    sentence: mailSentence(history, index, telling) ?? sentenceOf(entry, { ...telling, enquiry }),
  }))
}

/** A line is short; what else is known of an act stands with the act. */
type Telling = StoryTelling & { readonly enquiry: Enquiry }

function sentenceOf(entry: HistoryEntry, telling: Telling): string {
  const { story } = telling.words
  const told = toldOf(entry, telling)
  const { why } = entry
  switch (entry.what) {
    case 'received':
    case 'stranded':
    case 'parked':
      return story[entry.what]
    case 'released':
      return entry.by === undefined ? story.released : story.releasedBy(told)
    case 'assigned':
      return why === undefined ? story.assigned(told) : story.assignedBecause({ ...told, why })
    case 'quarantined':
      return story.quarantined(why)
    case 'note':
    case 'withdrawal':
    case 'not-me':
    case 'link-request':
      return story.updates[entry.what]
    case 'cover':
      return why === 'left' ? story.coverLeft(told) : story.coverLeave(told)
    case 'reminded':
      return why === 'deputy' || why === 'manager' ? story.reminded[why](told) : story.reminded.owner(told)
    case 'retargeted':
      return story.retargeted(why ?? '')
    case 'code-requested':
      return story.codeRequested(told)
    case 'link-requested':
      return story.linkRequested(told)
    default:
      return actSentence(entry, telling) ?? story.other
  }
}

function actSentence(entry: HistoryEntry, telling: Telling): string | undefined {
  const { story } = telling.words
  const told = toldOf(entry, telling)
  const { what, why = '', detail = '' } = entry
  switch (what) {
    case 'answered':
    case 'accept':
    case 'spam':
      return story[what](told)
    case 'close':
      return story.close({ ...told, outcome: outcomeOf(why, telling) })
    case 'pass-on':
      return story.passOn({ ...told, reason: entry.why })
    case 'recategorise': {
      const [kind = '', area = ''] = why.split(' ')
      const title = telling.kinds.find(({ name }) => name === kind)?.title ?? kind
      const act = telling.enquiry.acts?.find((one) => one.act === what && one.at === entry.at)
      const reason = act?.act === what ? act.reason : undefined
      const put = { ...told, kind: title, area: areaTitle(telling.organisation, area), reason }
      return entry.to === undefined ? story.recategorise(put) : story.recategoriseTo(put)
    }
    case 'undone':
      return isActName(detail, story.undone) ? story.undone[detail] : story.undoneSome
    default:
      return undefined
  }
}

/** Of an act at a desk `detail` is the name that was typed. */
function toldOf({ by, to, what, detail }: HistoryEntry, { organisation, words }: StoryTelling) {
  const typed = what === 'undone' || detail === undefined ? {} : { name: detail }
  return {
    by: by === undefined ? words.story.somebody : nameOfActor({ by, ...typed }, organisation, words),
    to: to === undefined ? words.story.somebody : nameOfEntry(to, organisation, words),
  }
}

/** An outcome of whichever kind: those of other kinds are kept through a change of kind. */
function outcomeOf(name: string, { kinds }: StoryTelling): string {
  const outcomes = kinds.flatMap((kind) => kind.outcomes)
  return outcomes.find((outcome) => outcome.name === name)?.title ?? name
}

function isActName<Name extends string>(name: string, all: Readonly<Record<Name, string>>): name is Name {
  return Object.hasOwn(all, name)
}
