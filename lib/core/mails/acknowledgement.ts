import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import type { Kind } from '../kind/kind.ts'
import { type ShownOfficer, shownOfficer } from '../organisation/officer-name.ts'
import { type Officer, type Organisation, type Signpost, signpostsFor } from '../organisation/organisation.ts'
import { promisesFor } from '../organisation/promises.ts'
import { capitalised } from '../text/capitalised.ts'
import { answerByNear } from '../time/answer-by.ts'
import type { Instant } from '../time/instant.ts'
import { londonDate } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'
import type { Word, Words } from '../words/word.ts'
import { enquirerSubject } from './enquiry-subject.ts'
import type { Block, MailDocument } from './layout/block.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'
import { phoneWords, waysToUs } from './ways-to-us.ts'

interface AcknowledgementInput {
  readonly enquiry: AssignedEnquiry
  readonly kind: Kind
  readonly organisation: Organisation
  /** Who has the enquiry. */
  readonly officer: Officer
  /** The enquirer's private page. */
  readonly statusUrl: string
  /** Where somebody who did not ask for this says so. */
  readonly notMeUrl: string
  /** When it is read, as near as we know. */
  readonly now: Instant
  readonly words: CoreWords
}

/**
 * The mail that tells the enquirer that we have the enquiry. Anybody can type anybody's address into a form, so it
 * carries nothing that was typed, not even the name: it is useless for sending words to a stranger.
 */
export function composeAcknowledgement(input: AcknowledgementInput): MailContent {
  return toMailContent({
    document: acknowledgementDocument(input),
    language: input.words.language,
    organisation: input.organisation,
    reference: input.enquiry.reference,
    autoSubmitted: 'auto-replied',
  })
}

function acknowledgementDocument(input: AcknowledgementInput): MailDocument {
  const { enquiry, kind, organisation, statusUrl, words } = input
  const { acknowledgement: say } = words
  const signposts = signpostsFor(organisation, kind.name, String(enquiry.answers['area'] ?? 'not-sure'))
  const {
    thanks = say.thanks,
    whatHappensNext: ownWords,
    signpostsTitle = say.signpostsTitle,
  } = kind.acknowledgementFor(enquiry.answers, {
    hasSignposts: signposts.length > 0,
    urgent: enquiry.urgent !== undefined,
  })
  const whatHappensNext = [...promisesFor(organisation, kind.name, enquiry.answers), ...ownWords]
  const who = capitalised(officerWords(shownOfficer(input.officer, organisation), words))
  const by = answerByNear(enquiry.answerBy, { today: londonDate(input.now), words })
  const isLate = enquiry.answerBy.at <= input.now
  const lead = isLate
    ? say.late(thanks, { strong: who })
    : say.lead(thanks, { who: { strong: who }, by: { strong: by } })
  const blocks: readonly Block[] = [
    { type: 'paragraph', words: [say.hello] },
    { type: 'paragraph', words: lead },
    ...(whatHappensNext.length === 0
      ? []
      : [{ type: 'paragraph', words: [whatHappensNext.join(' ')] } as const]),
    { type: 'action', label: say.status, href: statusUrl, note: say.keepPrivate() },
    ...signpostBlocks(signpostsTitle, signposts, words),
    { type: 'paragraph', words: say.sooner(waysToUs(organisation, enquiry.reference), isLate) },
    { type: 'paragraph', words: say.stranger(input.notMeUrl) },
  ]
  return {
    subject: enquirerSubject(input, say.subject),
    preheader: isLate ? lead : say.preheader(who, by),
    blocks,
    footer: [[say.footer(organisation.title)]],
  }
}

/** An officer within a sentence to the enquirer. */
export function officerWords(shown: ShownOfficer, { acknowledgement: say }: CoreWords): string {
  switch (shown.as) {
    case 'person-of-team':
      return say.personOfTeam(shown.name, shown.team)
    case 'team':
      return say.team(shown.name)
    default:
      return shown.name
  }
}

function signpostBlocks(title: string, signposts: readonly Signpost[], words: CoreWords): readonly Block[] {
  if (signposts.length === 0) return []
  const paragraphs = signposts.map(
    (signpost): Block => ({ type: 'paragraph', words: signpostWords(signpost, words) }),
  )
  return [{ type: 'heading', text: title }, ...paragraphs]
}

function signpostWords({ name, about, phone, website }: Signpost, words: CoreWords): Words {
  const ways = [
    ...(website === undefined ? [] : [websiteWords(website)]),
    ...(phone === undefined ? [] : [phoneWords(phone)]),
  ]
  return words.acknowledgement.signpost({ name: { strong: name }, about, ways })
}

function websiteWords(website: string): Word {
  return { link: website.replace(/^https?:\/\/|\/$/g, ''), href: website }
}
