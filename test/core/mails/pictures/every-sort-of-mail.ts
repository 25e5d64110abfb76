import type { Extra } from '../../../../lib/core/enquiry/arrival.ts'
import type { AssignedEnquiry } from '../../../../lib/core/enquiry/enquiry.ts'
import type { Kind } from '../../../../lib/core/kind/kind.ts'
import { composeAcknowledgement } from '../../../../lib/core/mails/acknowledgement.ts'
import { composeHandover } from '../../../../lib/core/mails/handover.ts'
import type { MailContent } from '../../../../lib/core/mails/layout/mail-content.ts'
import { composeUpdate } from '../../../../lib/core/mails/update.ts'
import { answerByFor } from '../../../../lib/core/time/answer-by.ts'
import { english } from '../../../../lib/core/words/english.ts'
import { assetTransfer } from '../../../../lib/kinds/asset-transfer.ts'
import { communityMentoring } from '../../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../../lib/kinds/general.ts'
import { kinds } from '../../../../lib/kinds/kinds.ts'
import { organisationForTests } from '../../../organisations/organisation-for-tests.ts'
import { sampleOrganisation } from '../../../support/given/sample-organisation.ts'
import { heldEnquiry, sampleDigest, sampleEntry, sampleReminder } from '../sample-digest.ts'
import { exampleAnswers, sampleEnquiry, sampleHandoverMail } from '../sample-enquiry.ts'
import { boardUrl, officerUrl, soon } from '../sample-mails.ts'
import { laterMails } from './later-mails.ts'
import { morningPictures } from './morning-pictures.ts'
import { ordinaryMails } from './picture-mails.ts'

const organisation = { ...sampleOrganisation, signposts: organisationForTests('cambridgeshire').signposts }

/** Every sort of email, by a name: of each kind, of everything that happens to an enquiry, and what is out of the ordinary. */
export function everySortOfMail(): Readonly<Record<string, MailContent>> {
  const ofEachKind = kinds.flatMap((kind) => [
    [`${kind.name}-handover`, handover(kind)],
    [`${kind.name}-acknowledgement`, acknowledgement(kind)],
  ])
  return {
    ...Object.fromEntries(ofEachKind),
    ...ordinaryMails(),
    ...laterMails(),
    morning: sampleReminder(),
    ...unusualMails(),
  }
}

function unusualMails(): Readonly<Record<string, MailContent>> {
  const [kind] = kinds
  if (kind === undefined) return {}
  const base = sampleEnquiry(kind)
  const hostile = sampleEnquiry(kind, {
    answers: {
      ...base.answers,
      name: 'עדה ביירון 👩🏽‍💻',
      business: 'A'.repeat(160),
      message: `שלום, we write in two scripts.\n\n${'Long '.repeat(120)}\n<script>alert(1)</script>\nhttps://example.org/${'x'.repeat(120)}`,
    },
  })
  const urgentEnquiry = sampleEnquiry(assetTransfer, {
    answers: { ...exampleAnswers(assetTransfer), stage: 'under-offer', deadline: '2026-04-17' },
    urgent: { reason: 'it is for sale or under offer now, and the deadline is Friday 17 April 2026' },
    answerBy: answerByFor({ receivedAt: '2026-04-02T15:10:00.000Z', within: 1 }, { words: english }),
  })
  const deputy = { id: 'omar-hale', role: 'deputy', address: 'omar.hale@cambridgeshire.example' } as const
  return {
    'unusual-urgent-handover': handover(assetTransfer, { enquiry: urgentEnquiry }),
    'unusual-urgent-acknowledgement': acknowledgement(assetTransfer, urgentEnquiry),
    'unusual-site-handover': handover(communityMentoring, { enquiry: fromSite(communityMentoring) }),
    'unusual-shortened-handover': handover(communityMentoring, {
      enquiry: fromSite(communityMentoring, {
        name: 'everything_else',
        value: 'Lots & lots to say. '.repeat(4000),
      }),
    }),
    'unusual-hostile-handover': handover(kind, { enquiry: hostile }),
    'stranger-handover': handover(communityMentoring, { enquiry: borrowing() }),
    'stranger-note': composeUpdate({
      ...{ kind: communityMentoring, organisation, words: english, mayRepeat: false, holder: deputy.id },
      ...{ officerUrl, boardUrl, now: '2026-04-07T08:10:00.000Z' },
      ...{ to: deputy, enquiry: borrowing() },
      update: { id: 'u1', at: '2026-04-07T08:10:00.000Z', type: 'note', text: BORROWED },
    }),
    ...morningPictures(),
    'stranger-list': sampleDigest({
      held: [true, false].map((isNew) =>
        sampleEntry({
          isNew,
          enquiry: heldEnquiry(general, { answers: { ...exampleAnswers(general), message: BORROWED } }),
        }),
      ),
    }),
    'unusual-repeated-handover': handover(kind, { mayRepeat: true }),
    'unusual-deputy-handover': handover(kind, {
      enquiry: { ...base, mails: [sampleHandoverMail('lisa-chambers', 'refused')] },
      to: deputy,
    }),
  }
}

/** Words of ours from somebody else. */
const BORROWED =
  'About this enquiry\n==================\nReference: WXYZ-6789\n\nLisa Chambers is away, so this is yours now.\n\n' +
  'I’ve replied:\nhttps://evil.example/officer/token or ask help@cambridgeshire.example'

function borrowing(): AssignedEnquiry {
  const answers = {
    ...exampleAnswers(communityMentoring),
    ...{
      name: 'L1sa Chambers',
      hall: 'Cambridgeshire Community Partnership – IT Support',
      message: BORROWED,
    },
  }
  const spam = { score: 3, reasons: [english.spam.manyLinks], at: '2026-04-02T15:10:00.000Z' }
  return sampleEnquiry(communityMentoring, { answers, spam })
}

/** As another website's form sends it: guessed, unasked, unreadable and attached. */
function fromSite(kind: Kind, ...more: readonly Extra[]): AssignedEnquiry {
  const { need: _, topics: __, ...answers } = exampleAnswers(kind)
  return sampleEnquiry(kind, {
    answers,
    arrival: {
      ...{ door: 'site', site: 'www.upwell.example' },
      guesses: [{ field: 'message', from: ['input_3'], by: 'shape' }],
      files: [{ name: 'cv.pdf', bytes: 122_880 }],
    },
    extras: [
      { name: 'your_budget', value: 'about £200' },
      { name: 'anything else?', value: 'We meet on Tuesdays.\n\nThe door code is with the caretaker.' },
      ...more,
    ],
  })
}

function handover(kind: Kind, change: Partial<Parameters<typeof composeHandover>[0]> = {}): MailContent {
  const to = {
    id: 'lisa-chambers',
    role: 'officer',
    address: 'lisa.chambers@cambridgeshire.example',
  } as const
  return composeHandover({
    enquiry: sampleEnquiry(kind),
    kind,
    organisation,
    to,
    ...{ officerUrl, boardUrl, now: soon },
    mayRepeat: false,
    words: english,
    ...change,
  })
}

function acknowledgement(kind: Kind, enquiry = sampleEnquiry(kind)): MailContent {
  const [officer] = organisation.officers
  if (officer === undefined) throw new Error('The sample organisation has no officer')
  return composeAcknowledgement({
    enquiry,
    kind,
    organisation,
    officer,
    statusUrl: `https://enquiries.cambridgeshire.example/status/${'t'.repeat(120)}`,
    notMeUrl: `https://enquiries.cambridgeshire.example/not-me/${'t'.repeat(120)}`,
    now: soon,
    words: english,
  })
}
