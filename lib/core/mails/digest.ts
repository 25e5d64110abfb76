import type { Addressee } from '../delivery/mail.ts'
import type { Digest } from '../digest/digest.ts'
import { findOfficer, type Organisation } from '../organisation/organisation.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { answerByTime } from '../time/answer-by.ts'
import { longDate } from '../time/dates-in-words.ts'
import type { CoreWords } from '../words/english.ts'
import type { Words } from '../words/word.ts'
import { compareUrgency, type HeldEntry, heldBlocks } from './held-blocks.ts'
import type { Block, MailDocument } from './layout/block.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'
import { isLate, type WaitingEntry, waitingBlocks } from './waiting-blocks.ts'

export interface DigestInput {
  readonly digest: Pick<Digest, 'id' | 'date' | 'to'>
  /** Suspected spam, and what nobody has answered: one of either at least. */
  readonly held: readonly HeldEntry[]
  readonly waiting: readonly WaitingEntry[]
  readonly organisation: Organisation
  readonly to: Addressee
  /** The lists, for those who sign in. */
  readonly boardUrl: string
  /** Where the recipient says when they are away, if they are a person. */
  readonly leaveUrl?: string
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
  readonly words: CoreWords
}

/** The one mail of somebody's morning: what nobody has answered, and of the desk's, what is held back as possible spam. */
export function composeDigestMail(input: DigestInput): MailContent {
  return toMailContent({
    document: digestDocument(input),
    language: input.words.language,
    organisation: input.organisation,
    reference: input.digest.id,
    autoSubmitted: 'auto-generated',
  })
}

function digestDocument(input: DigestInput): MailDocument {
  const { digest, boardUrl, organisation, to, words } = input
  const { digest: say } = words
  const held = input.held.toSorted(compareUrgency)
  const waiting = input.waiting.toSorted(compareUrgency)
  const counts = countsOf(input)
  const telling = { ...digest, to: to.id, boardUrl, organisation, words }
  const blocks: readonly (Block | undefined)[] = [
    { type: 'lead', words: waiting.length === 0 ? heldLead(held, input) : say.waitingLead(counts) },
    input.mayRepeat ? { type: 'warning', words: say.repeat() } : undefined,
    whyYou(held, input),
    waiting.length === 0 ? undefined : { type: 'paragraph', words: say.howToAnswer() },
    ...waitingBlocks(waiting, telling),
    held.length === 0 || waiting.length === 0
      ? undefined
      : { type: 'heading', text: say.heldTitle(held.length) },
    held.length === 0 || waiting.length === 0
      ? undefined
      : { type: 'paragraph', words: heldLead(held, input) },
    ...(held.length === 0 ? [] : heldBlocks(held, { boardUrl, words })),
  ]
  return {
    subject: toHeaderText(say.subject({ ...counts, date: longDate(digest.date, words) })),
    blocks: blocks.filter((block) => block !== undefined),
    footer: footerWords(input),
  }
}

/** Tells whoever gets suspected spam in the desk's place why. */
function whyYou(held: readonly HeldEntry[], { organisation, to, words }: DigestInput): Block | undefined {
  const { desk } = organisation.lastResort
  if (held.length === 0 || to.id === desk) return undefined
  return { type: 'warning', words: words.digest.whyYou(nameOf(desk, organisation)) }
}

function countsOf({ held, waiting, digest: { date } }: DigestInput) {
  const own = waiting.filter(({ level }) => level === 'owner').length
  return {
    own,
    others: waiting.length - own,
    late: waiting.filter((entry) => isLate(entry, date)).length,
    held: held.length,
  }
}

function heldLead(held: readonly HeldEntry[], { digest, words }: DigestInput): Words {
  const [first] = held
  const earliest =
    first === undefined ? longDate(digest.date, words) : answerByTime(first.enquiry.answerBy, words)
  return words.digest.lead(held.length, { strong: earliest })
}

function footerWords({ organisation, held, leaveUrl, words }: DigestInput): readonly Words[] {
  const { digest: say } = words
  return [
    ...(leaveUrl === undefined ? [] : [say.goingAway(leaveUrl)]),
    [held.length === 0 ? say.waitingFooter(organisation.title) : say.footer(organisation.title)],
  ]
}

function nameOf(id: string, organisation: Organisation): string {
  return findOfficer(organisation, id)?.name ?? id
}
