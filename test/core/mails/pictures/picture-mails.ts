import type { Addressee } from '../../../../lib/core/delivery/mail.ts'
import type { OfficerAct } from '../../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry } from '../../../../lib/core/enquiry/enquiry.ts'
import type { Update } from '../../../../lib/core/enquiry/update.ts'
import { composeActNotice } from '../../../../lib/core/mails/act-notice.ts'
import { composeClosing } from '../../../../lib/core/mails/closing.ts'
import { composeCode } from '../../../../lib/core/mails/code.ts'
import { composeHaveYouHeard } from '../../../../lib/core/mails/have-you-heard.ts'
import type { MailContent } from '../../../../lib/core/mails/layout/mail-content.ts'
import { composeOfficerLink } from '../../../../lib/core/mails/officer-link.ts'
import { composeLeaveNotice } from '../../../../lib/core/mails/standalone/leave-notice.ts'
import { composeSignIn } from '../../../../lib/core/mails/standalone/sign-in.ts'
import { composeStatusLink } from '../../../../lib/core/mails/status-link.ts'
import { composeUpdate } from '../../../../lib/core/mails/update.ts'
import { english as words } from '../../../../lib/core/words/english.ts'
import { communityMentoring as kind } from '../../../../lib/kinds/community-mentoring.ts'
import { kinds } from '../../../../lib/kinds/kinds.ts'
import { recordedAct } from '../../../support/given/acts.ts'
import { sampleOrganisation } from '../../../support/given/sample-organisation.ts'
import {
  exampleAnswers,
  sampleAcknowledgementMail,
  sampleEnquiry,
  sampleHandoverMail,
  sampleNewsTold,
} from '../sample-enquiry.ts'
import {
  boardUrl,
  notMeUrl,
  officerNamed,
  officerUrl,
  sampleAcknowledgement,
  sampleHandover,
  soon,
  statusUrl,
} from '../sample-mails.ts'
import { confirmUrl, leaveUrl, sampleStandaloneMail, signInUrl } from '../sample-standalone-mails.ts'
import { peopleMails } from './people-pictures.ts'

const lisa = addressee('lisa-chambers', 'officer')
const omar = addressee('omar-hale', 'deputy')
const late = '2026-04-13T08:00:00.000Z'
const organisation = organisationWithLeave()
const given = { kind, organisation, words, officerUrl, boardUrl, now: soon, mayRepeat: false }

/** One of each sort of email about an enquiry of Beryl's, as their readers get them; those of each kind apart. */
export function ordinaryMails(): Readonly<Record<string, MailContent>> {
  const beryl = berylsEnquiry()
  return {
    'handover-of-a-long-message': sampleHandover(kind, { enquiry: berylsEnquiry({ message: LONG }) }),
    'handover-by-telephone': sampleHandover(kind, { enquiry: berylsEnquiry({ email: undefined }) }),
    'handover-late': sampleHandover(kind, { enquiry: beryl, now: late }),
    'handover-covering': sampleHandover(kind, { enquiry: covered(), to: omar, now: late, organisation }),
    'handover-passed-on': sampleHandover(kind, { enquiry: passedOn(), to: omar }),
    'handover-with-notes': sampleHandover(kind, {
      ...{ enquiry: { ...passedOn(), ...sampleNewsTold(late, NOTE) }, to: omar, now: late },
    }),
    nudge: sampleHandover(kind, {
      enquiry: { ...beryl, mails: [sampleHandoverMail('lisa-chambers', 'accepted')] },
      ...{ to: omar, isNudge: true },
    }),
    'acknowledgement-of-an-offer': sampleAcknowledgement(kind, {
      enquiry: berylsEnquiry({ need: 'offer-help' }),
    }),
    'acknowledgement-late': sampleAcknowledgement(kind, { enquiry: beryl, now: late }),
    'status-link': composeStatusLink({ enquiry: beryl, kind, organisation, words, statusUrl }),
    'have-you-heard': composeHaveYouHeard({
      ...{ organisation, words, notMeUrl, now: late, heardUrl: `${statusUrl}/heard` },
      enquiry: {
        ...beryl,
        mails: [sampleHandoverMail('lisa-chambers', 'accepted'), sampleAcknowledgementMail(beryl)],
      },
      officer: officerNamed('lisa-chambers'),
    }),
    closing: composeClosing({ enquiry: beryl, kind, organisation, words, statusUrl }),
    'update-note': update({ type: 'note', text: NOTE }),
    'update-note-while-away': update({ type: 'note', text: NOTE }, omar),
    'update-withdrawal': update({ type: 'withdrawal' }),
    'update-not-me': update({ type: 'not-me' }),
    'update-new-address': composeUpdate({
      ...{ ...given, to: lisa, holder: lisa.id },
      enquiry: { ...beryl, newAddress: { email: 'beryl@btinternet.example', at: soon, isNews: true } },
      update: { id: 'new-address', at: soon, type: 'new-address' },
    }),
    'act-notice': notice({ act: 'close', outcome: 'matched', tellEnquirer: false }),
    'act-notice-passed-on': notice({ act: 'pass-on', to: 'priya-nair', reason: 'She knows the hall' }),
    'act-notice-of-a-stranger': notice({ act: 'answered' }, 'act'),
    'act-notice-undone': notice({ act: 'spam' }, 'undone'),
    'act-notice-taken-back': notice({ act: 'pass-on', to: 'omar-hale' }, 'taken-back'),
    code: composeCode({
      ...{ enquiry: beryl, kind, kinds, organisation, words, code: '483201' },
      asked: {
        ...{ id: 'c1', officer: 'lisa-chambers', at: soon },
        act: { act: 'close', outcome: 'no-reply', tellEnquirer: true },
      },
    }),
    'officer-link': composeOfficerLink({ enquiry: beryl, kind, organisation, words, officerUrl, days: 7 }),
    ...peopleMails(),
    'sign-in': composeSignIn({ mail: sampleStandaloneMail, organisation, signInUrl, leaveUrl, words }),
    ...Object.fromEntries(
      (['set', 'ended', 'ask-set', 'ask-end'] as const).map((news) => [`leave-${news}`, leaveNotice(news)]),
    ),
  }
}

/** Twenty enquiries as they come in, for the list of a mailbox. */
export function twentySubjects(): readonly string[] {
  return TWENTY.map(([name, answers, isUrgent]) => {
    const one = kinds.find((each) => each.name === name) ?? kind
    const urgent = isUrgent === true ? { urgent: { reason: 'it is for sale now' } } : {}
    const enquiry = sampleEnquiry(one, { answers: { ...exampleAnswers(one), ...answers }, ...urgent })
    return sampleHandover(one, { enquiry }).subject
  })
}

const TWENTY: readonly (readonly [string, Readonly<Record<string, string>>, boolean?])[] = [
  ['community-mentoring', { hall: 'Upwell Village Hall' }],
  ['community-mentoring', { hall: 'Benwick Village Hall', need: 'offer-help' }],
  ['community-mentoring', { hall: 'St Mary’s Church Hall, Ely', area: 'east-cambridgeshire' }],
  [
    'community-mentoring',
    { hall: 'The Queen Elizabeth Memorial Hall and Recreation Ground', area: 'fenland' },
  ],
  ['asset-transfer', { asset: 'The Five Bells' }, true],
  ['asset-transfer', { asset: 'Manea Stores', interest: 'management' }],
  ['asset-transfer', { asset: 'Land behind the old school', area: 'huntingdonshire', interest: 'not-sure' }],
  ['asset-transfer', { asset: 'Orchard Park Community Centre', area: 'cambridge' }, true],
  ['business-volunteering', {}],
  ['business-volunteering', { business: 'Cambridge Valves', teamChallenge: 'no', area: 'cambridge' }],
  ['vcfse-support', {}],
  ['vcfse-support', { group: 'March Men’s Shed', need: 'support', area: 'fenland' }],
  ['vcfse-support', { group: 'Wisbech Night Shelter', need: 'voice', area: 'fenland' }],
  ['micro-volunteering', {}],
  ['time-banking', {}],
  ['time-banking', { name: 'Joe Watts', interest: 'host', area: 'peterborough' }],
  ['community-organising', {}],
  ['co-production', {}],
  ['general', {}],
  ['general', { name: 'L1sa Chambers', area: 'fenland' }],
]

const MESSAGE =
  'Our treasurer has stepped down after twenty years and nobody knows how to do the returns. Could another hall show us?'
const LONG = `${MESSAGE}\n\n${'The accounts are in a red box in the kitchen, and the bank wants two signatures by the end of the month. '.repeat(5)}`
const NOTE = 'We’ve found the old returns in a cupboard, so it may be quicker than I thought.'

/** Beryl’s, in which her hall seeks help; its answers but for those named. */
export function berylsEnquiry(change: Readonly<Record<string, string | undefined>> = {}): AssignedEnquiry {
  const answers = {
    ...exampleAnswers(kind),
    ...{ name: 'Beryl Hargreaves', phone: '01354 000 111', callTimes: 'Tuesday mornings', message: MESSAGE },
  }
  const changed = Object.entries({ ...answers, ...change }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return sampleEnquiry(kind, { answers: Object.fromEntries(changed) })
}

function covered(): AssignedEnquiry {
  const cover = { act: 'cover', to: omar.id, for: lisa.id, because: 'leave', until: '2026-04-17' } as const
  return { ...berylsEnquiry(), acts: [{ ...cover, id: 'cover-1', at: late, by: 'pipeline' }] }
}

function passedOn(): AssignedEnquiry {
  const act: OfficerAct = { act: 'pass-on', to: omar.id, reason: 'He knows the hall' }
  return { ...berylsEnquiry(), acts: [recordedAct(act, { id: 'p1', known: true })] }
}

function update(what: Omit<Update, 'id' | 'at'>, to = lisa): MailContent {
  const said = { id: 'u1', at: soon, ...what }
  const enquiry = { ...berylsEnquiry(), updates: [said] }
  return composeUpdate({
    ...given,
    to,
    holder: lisa.id,
    enquiry,
    update: said,
    now: to === omar ? late : soon,
  })
}

function notice(act: OfficerAct, what: 'act' | 'undone' | 'taken-back' = 'act'): MailContent {
  const isKnown = act.act !== 'answered'
  const undone = what === 'act' ? {} : { undoneAt: soon }
  const done = recordedAct(act, { by: 'omar-hale', at: soon, ...undone, ...(isKnown ? { known: true } : {}) })
  const enquiry = { ...berylsEnquiry(), acts: [done] }
  return composeActNotice({ ...given, to: lisa, holder: lisa.id, enquiry, subject: { what, act: done } })
}

function leaveNotice(news: 'set' | 'ended' | 'ask-set' | 'ask-end'): MailContent {
  return composeLeaveNotice({
    ...{ reference: sampleStandaloneMail.id, organisation, words, leaveUrl, confirmUrl, now: soon, open: 3 },
    ...{ leave: { from: '2026-04-20', until: '2026-04-24', news }, back: '2026-04-27' },
    ...{ cover: 'Omar Hale', ...(news === 'set' ? { by: 'Priya Nair' } : {}) },
  })
}

function addressee(id: string, role: 'officer' | 'deputy'): Addressee {
  return { id, role, address: officerNamed(id).email }
}

/** Lisa is away from the day on which `late` is. */
function organisationWithLeave() {
  const leave = [{ id: 'l1', from: '2026-04-13', until: '2026-04-17' }]
  const officers = sampleOrganisation.officers.map((one) => (one.id === lisa.id ? { ...one, leave } : one))
  return { ...sampleOrganisation, officers }
}
