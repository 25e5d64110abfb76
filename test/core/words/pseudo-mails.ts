import { routeEnquiry } from '../../../lib/core/directory/routing.ts'
import type { RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { targetFor } from '../../../lib/core/enquiry/target.ts'
import type { Update } from '../../../lib/core/enquiry/update.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { composeAcknowledgement } from '../../../lib/core/mails/acknowledgement.ts'
import { composeHandover, type HandoverInput } from '../../../lib/core/mails/handover.ts'
import type { MailContent } from '../../../lib/core/mails/layout/mail-content.ts'
import { composeStatusLink } from '../../../lib/core/mails/status-link.ts'
import { composeUpdate } from '../../../lib/core/mails/update.ts'
import { findOfficer, type Organisation } from '../../../lib/core/organisation/organisation.ts'
import {
  greekAnswers,
  greekOrganisation as organisation,
  pseudoKinds,
  pseudoCore as words,
} from '../../support/given/pseudo-language.ts'
import { sampleEnquiry, sampleHandoverMail } from '../mails/sample-enquiry.ts'
import { notMeUrl, officerUrl, statusUrl } from '../mails/sample-mails.ts'
import { actMailsOf } from './pseudo-act-mails.ts'
import { standaloneMails } from './pseudo-standalone-mails.ts'

/** Every mail of a kind, in all its forms, and every mail of none. */
export function mailsOf(kind: Kind): readonly MailContent[] {
  const enquiries = enquiriesOf(kind)
  const officer = findOfficer(organisation, 'lisa-chambers')
  if (officer === undefined) throw new Error('The sample directory has Lisa')
  const links = { statusUrl, notMeUrl }
  return [
    ...standaloneMails(),
    ...enquiries
      .slice(0, 3)
      .flatMap((enquiry) => [
        ...handoversOf(enquiry, kind),
        ...acknowledgementsOf(enquiry, kind),
        ...updatesOf(enquiry, kind),
        ...actMailsOf(enquiry, kind),
        composeStatusLink({ enquiry, organisation, statusUrl, words }),
      ]),
    ...enquiries.flatMap((enquiry) => [
      handover(enquiry, { kind }),
      composeAcknowledgement({ ...{ enquiry, kind, organisation, officer, words }, ...links }),
    ]),
  ]
}

/** One enquiry for each set of answers, received on a day before Easter, on a bank holiday or on a Sunday, as it is kept. */
export function enquiriesOf(kind: Kind): readonly AssignedEnquiry[] {
  const days = ['2026-04-02T15:10:00.000Z', '2026-12-28T10:00:00.000Z', '2026-06-13T23:30:00.000Z']
  return greekAnswers(kind).map((answers, index) => {
    const receivedAt = days[index % days.length] ?? ''
    const today = receivedAt.slice(0, 10)
    const routed = { kind: kind.name, answers, organisation, kinds: pseudoKinds, words, today }
    const { officer, reason } = routeEnquiry(routed)
    const target = targetFor({ kind, answers, at: receivedAt, words }, organisation)
    const { assignment, ...sample } = sampleEnquiry(kind)
    return {
      ...{ ...sample, answers, receivedAt, ...target },
      assignment: { ...assignment, officer: officer.id, reason },
    }
  })
}

/** A handover to the deputy of the one who has it, but for what is given. */
export function handover(
  enquiry: AssignedEnquiry,
  given: { readonly kind: Kind } & Partial<HandoverInput>,
): MailContent {
  const to = { id: 'omar-hale', role: 'deputy', address: 'omar.hale@cambridgeshire.example' } as const
  return composeHandover({ enquiry, organisation, to, officerUrl, mayRepeat: false, words, ...given })
}

const roles = {
  'lisa-chambers': 'officer',
  'omar-hale': 'deputy',
  'enquiries-desk': 'desk',
  'priya-nair': 'manager',
} as const

/** To whoever has it and to everybody else it may come to: first, repeated, urgent, from another site, like spam. */
function handoversOf(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  const mails = [sampleHandoverMail('lisa-chambers', 'unknown')]
  const extras = [{ name: 'Πηγή', value: 'Φίλοι' }]
  const arrival = { door: 'site', site: 'χωριό.example', extrasLeftOut: 2 } as const
  return Object.entries(roles).flatMap(([id, role]) => {
    const officer = findOfficer(organisation, id)
    const to = { id, role, address: `${id}@cambridgeshire.example` }
    const whom = officer === undefined ? { kind, to } : { kind, to, officer }
    return [
      handover(enquiry, whom),
      handover({ ...enquiry, mails }, { ...whom, mayRepeat: true }),
      handover({ ...enquiry, urgent: { reason: '⟦ñöŵ⟧' }, extras, arrival }, { kind, to }),
      handover({ ...enquiry, spam: { score: 5, reasons: ['⟦ñö⟧', '⟦ñöŵ⟧'] } }, whom),
      handover({ ...enquiry, releasedAt: enquiry.receivedAt }, whom),
      handover({ ...enquiry, mails }, { ...whom, isNudge: true }),
      ...coversOf(enquiry).map((acts) => handover({ ...enquiry, acts }, whom)),
    ]
  })
}

/** Whoever has it is on leave, or left; said nothing of it, or to deal with it. */
function coversOf(enquiry: AssignedEnquiry): readonly (readonly RecordedAct[])[] {
  const by = enquiry.assignment.officer
  const at = enquiry.receivedAt
  const cover = { act: 'cover', to: 'omar-hale', for: by, id: 'cover-1', at, by: 'pipeline' } as const
  return [
    [{ ...cover, because: 'leave', until: '2026-12-31' }],
    [{ ...cover, because: 'leave' }],
    [
      { act: 'accept', id: 'k1', at, by },
      { ...cover, because: 'left' },
    ],
  ]
}

/** By each way of showing names, with and without places to signpost, urgent and not. */
function acknowledgementsOf(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  const organisations: readonly Organisation[] = [
    organisation,
    { ...organisation, showOfficer: 'first-name' },
    { ...organisation, showOfficer: 'team' },
    { ...organisation, signposts: {}, contact: { email: organisation.contact.email } },
  ]
  const links = { statusUrl, notMeUrl }
  return organisations.flatMap((one) =>
    organisation.officers
      .slice(0, 3)
      .flatMap((officer) =>
        [enquiry, { ...enquiry, urgent: { reason: '⟦ñöŵ⟧' } }].map((each) =>
          composeAcknowledgement({ enquiry: each, kind, organisation: one, officer, ...links, words }),
        ),
      ),
  )
}

/** Of each sort of update, to whoever has the enquiry and to the next in line, first and repeated. */
function updatesOf(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  const types: readonly Update['type'][] = ['note', 'withdrawal', 'not-me']
  const to = { id: 'omar-hale', role: 'deputy', address: 'omar.hale@cambridgeshire.example' } as const
  return types.flatMap((type) => {
    const update = {
      id: 'u1',
      at: enquiry.receivedAt,
      type,
      ...(type === 'note' ? { text: 'Ναι\n\nΌχι' } : {}),
    }
    return ['omar-hale', 'lisa-chambers'].flatMap((holder) =>
      [false, true].map((mayRepeat) =>
        composeUpdate({ ...{ enquiry, update, kind, organisation, to, holder }, mayRepeat, words }),
      ),
    )
  })
}
