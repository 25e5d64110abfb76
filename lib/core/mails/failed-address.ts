import type { Addressee } from '../delivery/mail.ts'
import { correctedAnswers, failedMail, mayOfficerCorrect } from '../enquiry/enquirer-address.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { calledName, headerName } from '../enquiry/header-name.ts'
import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { likelyAddress } from '../text/likely-address.ts'
import { toHeaderText } from '../text/text-policy.ts'
import type { Instant } from '../time/instant.ts'
import type { CoreWords } from '../words/english.ts'
import { answerFacts } from './answer-facts.ts'
import { brokenUpNote, extrasBlocks } from './arrival-blocks.ts'
import { officerSubject } from './enquiry-subject.ts'
import { aboutFacts, replyFooter } from './handover-end.ts'
import { insteadBlock, topicWords } from './handover-words.ts'
import type { Block, Fact, MailDocument } from './layout/block.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'
import { callWords } from './reply-blocks.ts'

interface FailedAddressInput {
  readonly enquiry: AssignedEnquiry
  readonly kind: Kind
  readonly organisation: Organisation
  readonly to: Addressee
  /** The directory entry that has the enquiry. */
  readonly holder: string
  /** The whole enquiry, for those who sign in: there the address can be changed. */
  readonly boardUrl: string
  /** When it is read, as near as we know. */
  readonly now: Instant
  /** An earlier copy may have arrived. */
  readonly mayRepeat: boolean
  readonly words: CoreWords
}

/** The mail that tells whoever has an enquiry that no email reaches its enquirer, and how else to reach them. */
export function composeFailedAddress(input: FailedAddressInput): MailContent {
  return toMailContent({
    document: failedAddressDocument(input),
    language: input.words.language,
    organisation: input.organisation,
    reference: input.enquiry.reference,
    autoSubmitted: 'auto-generated',
  })
}

function failedAddressDocument(input: FailedAddressInput): MailDocument {
  const { enquiry, organisation, words } = input
  const { failedAddress: say } = words
  const who = headerName(enquiry, organisation) ?? words.handover.enquirer
  const number = callWords(input)
  const how = number === undefined ? say.noPhone() : say.call(number)
  const isClosing = failedMail(enquiry)?.purpose === 'closing'
  const mayCorrect = mayOfficerCorrect(enquiry)
  const blocks: readonly (Block | undefined)[] = [
    { type: 'lead', words: say.lead({ quoted: who }), note: topicWords(input) },
    input.mayRepeat ? { type: 'warning', words: words.update.repeat() } : undefined,
    insteadBlock(input),
    { type: 'paragraph', words: how },
    { type: 'facts', facts: addressFacts(input) },
    isClosing ? { type: 'paragraph', words: say.closing() } : undefined,
    mayCorrect ? { type: 'paragraph', words: say.correct() } : undefined,
    { type: 'action', label: mayCorrect ? say.correctAction : say.seeAction, href: input.boardUrl },
    ...otherWays(input),
    { type: 'heading', text: words.handover.aboutTitle },
    { type: 'facts', facts: aboutFacts(input) },
  ]
  return {
    subject: officerSubject(input),
    preheader: [...say.lead({ quoted: who }), '. ', ...how],
    blocks: blocks.filter((block) => block !== undefined),
    footer: [...brokenUpNote(blocks, words), ...replyFooter(input)],
    rest: words.arrival.rest(input.boardUrl),
  }
}

/** The address as typed, and the one that they probably meant. */
function addressFacts({ enquiry, words }: FailedAddressInput): readonly Fact[] {
  const { failedAddress: say } = words
  const typed = toHeaderText(String(correctedAnswers(enquiry)['email'] ?? ''))
  const likely = likelyAddress(typed)
  return [
    { label: say.address, value: typed, quoted: true },
    ...(likely === undefined ? [] : [{ label: say.likely, value: likely, quoted: true }]),
  ]
}

/** Without a telephone number: all that may lead to them. */
function otherWays(input: FailedAddressInput): readonly Block[] {
  const { enquiry, kind, organisation, boardUrl, words } = input
  const { email: _, ...answers } = enquiry.answers
  if (answers['phone'] !== undefined) return []
  const { message, asked, enquirer } = answerFacts({
    ...{ answers, arrival: enquiry.arrival, entered: enquiry.entered, kind, organisation, words },
    replySubject: `Re: ${officerSubject(input)}`,
    who: calledName(enquiry, organisation),
  })
  return [
    { type: 'heading', text: words.failedAddress.details },
    { type: 'facts', facts: [...(message === undefined ? [] : [message]), ...enquirer, ...asked] },
    ...extrasBlocks(enquiry, boardUrl, words),
  ]
}
