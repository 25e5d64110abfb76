import { enquirerActor } from '../enquiry/act.ts'
import { type AssignedEnquiry, mailsFor } from '../enquiry/enquiry.ts'
import { calledName, headerName } from '../enquiry/header-name.ts'
import { standingOf } from '../enquiry/standing.ts'
import { isAwaited } from '../enquiry/state.ts'
import type { Update } from '../enquiry/update.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import { nearStamp } from '../time/dates-in-words.ts'
import type { Instant } from '../time/instant.ts'
import { londonDate } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'
import { actorName } from './handover-words.ts'
import type { Block, Fact } from './layout/block.ts'

interface HandedOn {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  readonly now: Instant
  readonly words: CoreWords
}

/** What a handover says of an enquiry that it hands over because it was opened again, with the note that opened it; else nothing. */
export function reopenedBlocks({ enquiry, organisation, words }: Omit<HandedOn, 'now'>): readonly Block[] {
  const { handover: say } = words
  const { about } = standingOf(enquiry).round
  const act = enquiry.acts?.find(({ id }) => id === about)
  if (act?.act !== 'reopen') return []
  if (act.by !== enquirerActor) {
    const name = actorName(act, organisation, words)
    return [{ type: 'warning', words: say.reopened({ quoted: name, strong: true }) }]
  }
  const who = headerName(enquiry, organisation) ?? capitalised(say.enquirer)
  const note = enquiry.updates?.find(({ id }) => id === about)?.text
  return [
    { type: 'warning', words: say.stillNeedsHelp({ quoted: who, strong: true }) },
    ...(note === undefined
      ? []
      : [
          {
            type: 'facts',
            facts: [typedFact(words.update.note(calledName(enquiry, organisation)), note)],
          } as const,
        ]),
  ]
}

/** What a note was sent for that did not open the enquiry again; nothing where the page did not ask. */
export function noteChoiceBlocks({
  enquiry,
  update: { choice },
  words,
}: {
  readonly enquiry: AssignedEnquiry
  readonly update: Pick<Update, 'choice'>
  readonly words: CoreWords
}): readonly Block[] {
  if (choice === undefined) return []
  const isOpen = isAwaited(standingOf(enquiry).state)
  return [{ type: 'paragraph', words: words.update.choice[choice](isOpen) }]
}

/**
 * What its enquirer has told us since, for whoever gets an enquiry later: their notes, and that they had not heard. Only what
 * somebody has been emailed already; what nobody has, goes to whoever has the enquiry now in an email of its own.
 */
export function sinceBlocks(input: HandedOn): readonly Block[] {
  const { enquiry, words } = input
  const { notHeardAt } = standingOf(enquiry)
  const updates = (enquiry.updates ?? []).filter((update) => wasTold(enquiry, update))
  const notes = updates.flatMap((update) => noteFact(update, input))
  const notHeard = updates.find(({ type, at }) => type === 'not-heard' && at === notHeardAt)
  if (notes.length === 0 && notHeard === undefined) return []
  return [
    { type: 'heading', text: words.handover.sinceTitle },
    ...(notHeard === undefined ? [] : [notHeardBlock(notHeard, input)]),
    ...(notes.length === 0 ? [] : [{ type: 'facts', facts: notes } as const]),
  ]
}

/** The note that opened it again stands above all else. */
function noteFact({ id, at, type, text }: Update, input: HandedOn): readonly Fact[] {
  const { enquiry, organisation, words } = input
  if (type !== 'note' || text === undefined || id === standingOf(enquiry).round.about) return []
  const label = words.handover.noteAt(
    words.update.note(calledName(enquiry, organisation)),
    stampOf(at, input),
  )
  return [typedFact(label, text)]
}

function typedFact(label: string, value: string): Fact {
  return { label, value, long: true, quoted: true }
}

function notHeardBlock({ at }: Update, input: HandedOn): Block {
  const { enquiry, organisation, words } = input
  const who = headerName(enquiry, organisation) ?? capitalised(words.handover.enquirer)
  return { type: 'paragraph', words: words.handover.notHeard({ quoted: who }, stampOf(at, input)) }
}

/** By an email of its own, or by the handover of the time that it opened again. */
function wasTold(enquiry: AssignedEnquiry, { id, reopened }: Update): boolean {
  return reopened === true || mailsFor(enquiry, 'update', id).some(({ state }) => state === 'accepted')
}

function stampOf(at: Instant, { now, words }: HandedOn): string {
  return nearStamp(at, { today: londonDate(now), words })
}
