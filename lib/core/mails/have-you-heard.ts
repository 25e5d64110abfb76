import { type AssignedEnquiry, mailsFor } from '../enquiry/enquiry.ts'
import { standingOf } from '../enquiry/standing.ts'
import { shownOfficer } from '../organisation/officer-name.ts'
import type { Officer, Organisation } from '../organisation/organisation.ts'
import { toHeaderText } from '../text/text-policy.ts'
import { answerByTime } from '../time/answer-by.ts'
import type { CoreWords } from '../words/english.ts'
import type { Word } from '../words/word.ts'
import { officerWords, phoneWords } from './acknowledgement.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'

interface HaveYouHeardInput {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  /** Who has the enquiry. */
  readonly officer: Officer
  /** The page that takes the answer. */
  readonly heardUrl: string
  /** Where somebody who did not ask for this says so. */
  readonly notMeUrl: string
  readonly words: CoreWords
}

/** The mail that asks the enquirer, when an answer is late, whether it has come. Carries nothing that was typed. */
export function composeHaveYouHeard(input: HaveYouHeardInput): MailContent {
  const { enquiry, organisation, heardUrl, notMeUrl, words } = input
  const { haveYouHeard: say } = words
  const { phone } = organisation.contact
  const by = { strong: answerByTime(enquiry.answerBy, words) }
  return toMailContent({
    document: {
      subject: toHeaderText(`${say.subject} [${enquiry.reference}]`),
      blocks: [
        { type: 'paragraph', words: [say.hello] },
        { type: 'lead', words: say.lead(promisedOfficer(input), by) },
        { type: 'action', label: say.yes, href: heardHref(heardUrl, 'yes') },
        { type: 'action', label: say.notYet, href: heardHref(heardUrl, 'not-yet') },
        { type: 'paragraph', words: say.sorry(phone === undefined ? undefined : phoneWords(phone)) },
      ],
      footer: [say.notMe({ link: say.notMeLink, href: notMeUrl }), [say.footer(organisation.title)]],
    },
    language: words.language,
    organisation,
    reference: enquiry.reference,
    autoSubmitted: 'auto-generated',
  })
}

function heardHref(url: string, said: 'yes' | 'not-yet'): string {
  return `${url}?said=${said}`
}

/** Whom our acknowledgement named; undefined where somebody else may have had it since. */
function promisedOfficer({ enquiry, officer, organisation, words }: HaveYouHeardInput): Word | undefined {
  const isFirst = standingOf(enquiry).round.about === undefined && mailsFor(enquiry, 'handover').length === 1
  return isFirst ? { strong: officerWords(shownOfficer(officer, organisation), words) } : undefined
}
