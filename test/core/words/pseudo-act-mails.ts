import type { CodeAct, OfficerAct, RecordedOfficerAct } from '../../../lib/core/enquiry/act.ts'
import { codeActOf } from '../../../lib/core/enquiry/code-act.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { composeActNotice } from '../../../lib/core/mails/act-notice.ts'
import { composeClosing } from '../../../lib/core/mails/closing.ts'
import { composeCode } from '../../../lib/core/mails/code.ts'
import { composeHandover } from '../../../lib/core/mails/handover.ts'
import type { MailContent } from '../../../lib/core/mails/layout/mail-content.ts'
import type { NoticeSubject } from '../../../lib/core/steps/act-steps.ts'
import { everyAct, recordedAct } from '../../support/given/acts.ts'
import {
  greekOrganisation as organisation,
  pseudoKinds,
  pseudoCore as words,
} from '../../support/given/pseudo-language.ts'
import { sampleNewsTold } from '../mails/sample-enquiry.ts'
import { boardUrl, officerUrl, statusUrl } from '../mails/sample-mails.ts'

const to = { id: 'omar-hale', role: 'deputy', address: 'omar.hale@cambridgeshire.example' } as const

/** Of every act, done and undone, to who has it and to somebody else, first and repeated. */
export function actNoticesOf(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  return recordedActs(enquiry, kind)
    .flatMap(noticesOf)
    .flatMap((subject) =>
      ['omar-hale', 'lisa-chambers'].flatMap((holder) =>
        [false, true].map((mayRepeat) =>
          composeActNotice({
            ...{ enquiry, kind, organisation, words, subject, to, holder, officerUrl, boardUrl, mayRepeat },
            now: enquiry.receivedAt,
          }),
        ),
      ),
    )
}

/** By an organisation with a telephone, and by one without. */
export function closingsOf(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  const shared = { enquiry, kind, organisation, words, statusUrl }
  const byEmail = { ...organisation, contact: { email: organisation.contact.email } }
  return [composeClosing(shared), composeClosing({ ...shared, organisation: byEmail })]
}

/** For each act, and for taking each back. */
export function codesOf(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  const acts = everyAct.map((act) => recordedAct(act))
  const confirmed: readonly CodeAct[] = [
    ...everyAct.map(codeActOf),
    { act: 'close', outcome: 'answered', tellEnquirer: false },
    ...acts.map(({ id }) => ({ act: 'undo', id }) as const),
  ]
  const asked = { id: 'c1', officer: 'lisa-chambers', at: enquiry.receivedAt }
  return [asked, ...confirmed.map((act) => ({ ...asked, act }))].map((one) =>
    composeCode({
      ...{ enquiry: { ...enquiry, acts }, asked: one, kind, kinds: pseudoKinds },
      ...{ organisation, words, code: '012345' },
    }),
  )
}

/** To whoever gets an enquiry that was acted on, or whose enquirer has told us more. */
export function handoversAfterActs(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  const now = enquiry.receivedAt
  const shared = { kind, organisation, words, to, officerUrl, boardUrl, now, mayRepeat: true }
  const since = { ...enquiry, ...sampleNewsTold(now, 'Ωμέγα') }
  return [
    composeHandover({ ...shared, enquiry: since }),
    ...recordedActs(enquiry, kind).map((act) =>
      composeHandover({ ...shared, enquiry: { ...enquiry, acts: [act] } }),
    ),
  ]
}

function recordedActs(enquiry: AssignedEnquiry, kind: Kind): readonly RecordedOfficerAct[] {
  return actsOf(kind).map((act, n) => recorded(enquiry, act, n))
}

function actsOf(kind: Kind): readonly OfficerAct[] {
  return [
    { act: 'answered' },
    { act: 'accept' },
    { act: 'pass-on', to: 'omar-hale' },
    { act: 'pass-on', to: 'omar-hale', reason: 'Αργία' },
    ...kind.outcomes.map(({ name }) => ({ act: 'close', outcome: name, tellEnquirer: true }) as const),
    { act: 'spam' },
    { act: 'recategorise', kind: kind.name, area: 'fenland', to: 'omar-hale', reason: 'Αργία' },
    { act: 'recategorise', kind: kind.name, area: 'fenland' },
  ]
}

function recorded(enquiry: AssignedEnquiry, act: OfficerAct, n: number): RecordedOfficerAct {
  const by = n % 2 === 0 ? { by: 'lisa-chambers' } : { by: 'enquiries-desk', name: 'Ωμέγα' }
  return { ...act, ...by, id: `a${n}`, at: enquiry.receivedAt }
}

function noticesOf(act: RecordedOfficerAct): readonly NoticeSubject[] {
  const undone = { ...act, undoneAt: act.at }
  return [
    { what: 'act', act },
    { what: 'undone', act: undone },
    ...(act.act === 'pass-on' ? ([{ what: 'taken-back', act: undone }] as const) : []),
  ]
}
