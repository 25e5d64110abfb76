import type { Mail } from '../delivery/mail.ts'
import { enquirerAddress } from '../enquiry/enquirer-address.ts'
import { type AssignedEnquiry, mailsFor } from '../enquiry/enquiry.ts'
import { standingOf } from '../enquiry/standing.ts'
import { shownOfficer } from '../organisation/officer-name.ts'
import type { Officer, Organisation } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import { answerByNear } from '../time/answer-by.ts'
import type { Instant } from '../time/instant.ts'
import { londonDate } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'
import type { Word } from '../words/word.ts'
import { officerWords } from './acknowledgement.ts'
import { type MailContent, toMailContent } from './layout/mail-content.ts'
import { waysToUs } from './ways-to-us.ts'

interface HaveYouHeardInput {
  readonly enquiry: AssignedEnquiry
  readonly organisation: Organisation
  /** Who has the enquiry. */
  readonly officer: Officer
  /** The page that takes the answer. */
  readonly heardUrl: string
  /** Where somebody who did not ask for this says so. */
  readonly notMeUrl: string
  /** When it is read, as near as we know. */
  readonly now: Instant
  readonly words: CoreWords
}

/** The mail that asks the enquirer, when an answer is late, whether it has come. Carries nothing that was typed. */
export function composeHaveYouHeard(input: HaveYouHeardInput): MailContent {
  const { enquiry, organisation, heardUrl, notMeUrl, words } = input
  const { haveYouHeard: say } = words
  const { reference } = enquiry
  const by = { strong: answerByNear(enquiry.answerBy, { today: londonDate(input.now), words }) }
  const lead = leadFor(enquiry, say)(promisedOfficer(input), by)
  return toMailContent({
    document: {
      subject: words.subject.toEnquirer({ what: say.subject, topic: undefined, reference }),
      preheader: lead,
      blocks: [
        { type: 'paragraph', words: [say.hello] },
        { type: 'paragraph', words: lead },
        {
          ...({ type: 'action', label: say.yes, href: heardHref(heardUrl, 'yes') } as const),
          other: { link: say.notYet, href: heardHref(heardUrl, 'not-yet'), isButton: true },
        },
        { type: 'paragraph', words: say.sorry(waysToUs(organisation, reference).phone) },
      ],
      footer: [say.notMe({ link: say.notMeLink, href: notMeUrl }), [say.footer(organisation.title)]],
    },
    language: words.language,
    organisation,
    reference,
    autoSubmitted: 'auto-generated',
  })
}

function heardHref(url: string, said: 'yes' | 'not-yet'): string {
  return `${url}?said=${said}`
}

/**
 * How it begins, by whether we can have told them the day: not by an acknowledgement that went out after it, nor of what one
 * of us opened again.
 */
function leadFor(enquiry: AssignedEnquiry, say: CoreWords['haveYouHeard']) {
  if (enquiry.reopened !== undefined) return say.reopenedLead
  const address = enquirerAddress(enquiry)
  const wasNamed = ({ purpose, to, claimedAt }: Mail) =>
    purpose === 'acknowledgement' &&
    address !== undefined &&
    sameAddress(to.address, address) &&
    claimedAt < enquiry.answerBy.at
  return enquiry.mails.some(wasNamed) ? say.lead : say.lateLead
}

/** Who had it when the date was promised; undefined where somebody else may have had it since. */
function promisedOfficer({ enquiry, officer, organisation, words }: HaveYouHeardInput): Word | undefined {
  const { round, owner } = standingOf(enquiry)
  const isFirst =
    enquiry.reopened === undefined
      ? round.about === undefined && mailsFor(enquiry, 'handover').length === 1
      : owner === enquiry.reopened.owner
  return isFirst ? { strong: officerWords(shownOfficer(officer, organisation), words) } : undefined
}
