import type { Addressee } from '../../../../lib/core/delivery/mail.ts'
import { enquirerActor, type OfficerAct, type RecordedOfficerAct } from '../../../../lib/core/enquiry/act.ts'
import { duplicateOutcome } from '../../../../lib/core/enquiry/duplicate.ts'
import type { AssignedEnquiry } from '../../../../lib/core/enquiry/enquiry.ts'
import type { Update } from '../../../../lib/core/enquiry/update.ts'
import { composeActNotice } from '../../../../lib/core/mails/act-notice.ts'
import { composeCode } from '../../../../lib/core/mails/code.ts'
import { composeHaveYouHeard } from '../../../../lib/core/mails/have-you-heard.ts'
import type { MailContent } from '../../../../lib/core/mails/layout/mail-content.ts'
import { composeUpdate } from '../../../../lib/core/mails/update.ts'
import { answerByFor } from '../../../../lib/core/time/answer-by.ts'
import { english as words } from '../../../../lib/core/words/english.ts'
import { communityMentoring as kind } from '../../../../lib/kinds/community-mentoring.ts'
import { kinds } from '../../../../lib/kinds/kinds.ts'
import { recordedAct } from '../../../support/given/acts.ts'
import { sampleOrganisation as organisation } from '../../../support/given/sample-organisation.ts'
import { sampleHandoverMail } from '../sample-enquiry.ts'
import {
  boardUrl,
  notMeUrl,
  officerNamed,
  officerUrl,
  sampleFailedAddress,
  sampleHandover,
  soon,
  statusUrl,
} from '../sample-mails.ts'
import { berylsEnquiry } from './picture-mails.ts'

const lisa = { id: 'lisa-chambers', role: 'officer', address: officerNamed('lisa-chambers').email } as const
const omar = { id: 'omar-hale', role: 'deputy', address: officerNamed('omar-hale').email } as const
const later = '2026-04-16T09:00:00.000Z'
const given = { kind, organisation, words, officerUrl, boardUrl, now: later, mayRepeat: false }

/** What is emailed about Beryl's enquiry once something has happened to it: taken over, reopened, put off, and her address. */
export function laterMails(): Readonly<Record<string, MailContent>> {
  const handed = { ...berylsEnquiry(), mails: [sampleHandoverMail(lisa.id, 'accepted')] }
  return {
    'handover-taken-over': sampleHandover(kind, {
      ...{ enquiry: withAct(known({ act: 'accept' }), handed), to: omar, now: later },
    }),
    'handover-with-others': sampleHandover(kind, {
      ...{ enquiry: handed, others: { count: 2, isAtLeast: false } },
    }),
    'handover-released': sampleHandover(kind, { enquiry: { ...handed, releasedAt: soon } }),
    'handover-of-a-leaver': sampleHandover(kind, {
      enquiry: {
        ...handed,
        acts: [
          { act: 'cover', to: omar.id, for: lisa.id, because: 'left', id: 'c', at: soon, by: 'pipeline' },
        ],
      },
      to: omar,
    }),
    'handover-reopened': sampleHandover(kind, { enquiry: reopened(omar.id), now: later }),
    'handover-still-needs-help': sampleHandover(kind, { enquiry: reopened(enquirerActor), now: later }),
    'update-not-heard': update({ type: 'not-heard' }, handed),
    'update-note-late': update({ type: 'note', text: NOTE }, handed),
    'update-note-of-a-caller': update({ type: 'note', text: NOTE }, berylsEnquiry({ email: undefined })),
    'update-note-letting-you-know': update(
      { type: 'note', text: 'All done, thank you!', choice: 'telling' },
      withAct(known({ act: 'answered' }), handed),
    ),
    'update-not-me-answered': update({ type: 'not-me' }, withAct(known({ act: 'answered' }), handed)),
    'update-corrected-by-an-officer': composeUpdate({
      ...{ ...given, to: lisa, holder: lisa.id },
      enquiry: {
        ...handed,
        newAddress: { email: 'beryl@btinternet.example', at: soon, isNews: true, by: omar.id },
      },
      update: { id: 'new-address', at: soon, type: 'new-address' },
    }),
    'failed-address': sampleFailedAddress(kind, {
      enquiry: mistyped({ callTimes: 'Tuesday mornings' }),
    }),
    'failed-address-without-telephone': sampleFailedAddress(kind, {
      enquiry: mistyped({ phone: undefined, callTimes: undefined }),
    }),
    'failed-address-at-the-end': sampleFailedAddress(kind, { enquiry: closingCameBack() }),
    'act-notice-now-with': notice(known({ act: 'accept' })),
    'act-notice-not-taken-on': notice(known({ act: 'accept' }, soon), 'taken-back', omar),
    'act-notice-called': notice(known({ act: 'called', on: '2026-04-20' })),
    'act-notice-put-off': notice(known({ act: 'remind', on: '2026-04-22' })),
    'act-notice-duplicate': notice(
      known({ act: 'close', outcome: duplicateOutcome('WXYZ-6789'), tellEnquirer: false }),
    ),
    'have-you-heard-from-somebody-else': composeHaveYouHeard({
      ...{ organisation, words, notMeUrl, now: later, heardUrl: `${statusUrl}/heard` },
      enquiry: withAct(known({ act: 'pass-on', to: omar.id }), handed),
      officer: officerNamed(omar.id),
    }),
    'code-to-undo': composeCode({
      ...{
        enquiry: withAct(known({ act: 'spam' }), handed),
        kind,
        kinds,
        organisation,
        words,
        code: '204816',
      },
      asked: { id: 'c1', officer: lisa.id, at: soon, act: { act: 'undo', id: 'done' } },
    }),
  }
}

const NOTE = 'We’ve found the old returns in a cupboard, so it may be quicker than I thought.'

/** Omar's, in a browser that is known. */
function known(act: OfficerAct, undoneAt?: string): RecordedOfficerAct {
  const change = { id: 'done', by: omar.id, at: later, known: true } as const
  return recordedAct(act, undoneAt === undefined ? change : { ...change, undoneAt })
}

function withAct(act: RecordedOfficerAct, enquiry: AssignedEnquiry): AssignedEnquiry {
  return { ...enquiry, acts: [act] }
}

function reopened(by: string): AssignedEnquiry {
  const answerBy = answerByFor({ receivedAt: later, within: 3 }, { words })
  const update = { id: 'again', at: later, type: 'note', choice: 'still-need-help', text: NOTE } as const
  return {
    ...berylsEnquiry(),
    answerBy,
    acts: [recordedAct({ act: 'reopen', to: lisa.id }, { id: 'again', by, at: later, known: true })],
    ...(by === enquirerActor ? { updates: [update] } : {}),
  }
}

/** Its acknowledgement came back. */
function mistyped(change: Parameters<typeof berylsEnquiry>[0]): AssignedEnquiry {
  const email = 'beryl@btinternt.com'
  const to = { id: 'enquirer', role: 'enquirer', address: email } as const
  const mail = { ...sampleHandoverMail('x', 'refused'), purpose: 'acknowledgement', to } as const
  return { ...berylsEnquiry({ email, ...change }), mails: [mail] }
}

function closingCameBack(): AssignedEnquiry {
  const enquiry = berylsEnquiry()
  const to = { id: 'enquirer', role: 'enquirer', address: 'ada@example.org' } as const
  const closing = { ...sampleHandoverMail('x', 'refused'), purpose: 'closing', to } as const
  const close = { act: 'close', outcome: 'no-reply', tellEnquirer: true } as const
  return withAct(known(close), { ...enquiry, mails: [closing] })
}

function update(what: Omit<Update, 'id' | 'at'>, enquiry: AssignedEnquiry): MailContent {
  const said = { id: 'u1', at: later, ...what }
  return composeUpdate({
    ...{ ...given, to: lisa, holder: lisa.id, update: said },
    enquiry: { ...enquiry, updates: [said] },
  })
}

function notice(
  act: RecordedOfficerAct,
  what: 'act' | 'taken-back' = 'act',
  to: Addressee = lisa,
): MailContent {
  const enquiry = withAct(act, { ...berylsEnquiry(), mails: [sampleHandoverMail(lisa.id, 'accepted')] })
  return composeActNotice({ ...given, to, holder: to.id, enquiry, subject: { what, act } })
}
