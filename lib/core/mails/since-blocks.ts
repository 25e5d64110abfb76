import { type AssignedEnquiry, mailsFor } from '../enquiry/enquiry.ts'
import { calledName, headerName } from '../enquiry/header-name.ts'
import { standingOf } from '../enquiry/standing.ts'
import type { Update } from '../enquiry/update.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import { nearStamp } from '../time/dates-in-words.ts'
import type { Instant } from '../time/instant.ts'
import { londonDate } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'
import type { Block, Fact } from './layout/block.ts'

interface HandedOn {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  readonly now: Instant
  readonly words: CoreWords
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
  return [{ label, value: text, long: true, quoted: true }]
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
