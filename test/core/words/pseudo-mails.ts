import type { MailPurpose } from '../../../lib/core/delivery/mail.ts'
import { routeEnquiry } from '../../../lib/core/directory/routing.ts'
import type { RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { targetFor } from '../../../lib/core/enquiry/target.ts'
import type { Update } from '../../../lib/core/enquiry/update.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { composeAcknowledgement } from '../../../lib/core/mails/acknowledgement.ts'
import { composeHandover, type HandoverInput } from '../../../lib/core/mails/handover.ts'
import { composeHaveYouHeard } from '../../../lib/core/mails/have-you-heard.ts'
import type { MailContent } from '../../../lib/core/mails/layout/mail-content.ts'
import { composeOfficerLink } from '../../../lib/core/mails/officer-link.ts'
import { composeStatusLink } from '../../../lib/core/mails/status-link.ts'
import { composeUpdate } from '../../../lib/core/mails/update.ts'
import { findOfficer, type Officer, type Organisation } from '../../../lib/core/organisation/organisation.ts'
import { later } from '../../../lib/core/time/instant.ts'
import {
  greekAnswers,
  greekOrganisation as organisation,
  pseudoKinds,
  pseudoCore as words,
} from '../../support/given/pseudo-language.ts'
import { sampleAcknowledgementMail, sampleEnquiry, sampleHandoverMail } from '../mails/sample-enquiry.ts'
import { boardUrl, notMeUrl, officerUrl, statusUrl } from '../mails/sample-mails.ts'
import { actNoticesOf, closingsOf, codesOf, handoversAfterActs } from './pseudo-act-mails.ts'
import { digestsOf } from './pseudo-digests.ts'
import { leaveNotices, peopleNotices, signInMails } from './pseudo-standalone-mails.ts'

/** Every mail about a kind, in all its forms, by its purpose: a new purpose does not compile before its mails stand here. */
export function mailsOf(kind: Kind): Readonly<Record<MailPurpose, readonly MailContent[]>> {
  const enquiries = enquiriesOf(kind)
  const some = (mailsAbout: (enquiry: AssignedEnquiry, kind: Kind) => readonly MailContent[]) =>
    enquiries.slice(0, 3).flatMap((enquiry) => mailsAbout(enquiry, kind))
  return {
    handover: [
      ...some(handoversOf),
      ...some(handoversAfterActs),
      ...longHandovers(kind),
      ...enquiries.map((enquiry) => handover(enquiry, { kind })),
    ],
    nudge: some(nudgesOf),
    acknowledgement: [
      ...some(acknowledgementsOf),
      ...enquiries.map((enquiry) => acknowledgement(enquiry, { kind })),
    ],
    update: some(updatesOf),
    'status-link': some((enquiry) => [composeStatusLink({ enquiry, kind, organisation, statusUrl, words })]),
    'act-notice': some(actNoticesOf),
    closing: some(closingsOf),
    code: some(codesOf),
    'officer-link': some((enquiry) => [
      composeOfficerLink({ enquiry, kind, organisation, words, officerUrl, days: 7 }),
    ]),
    'have-you-heard': some(questionsOf),
    digest: some(digestsOf),
    'sign-in': signInMails(),
    'leave-notice': leaveNotices(),
    'people-notice': peopleNotices(),
  }
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
  return composeHandover({
    enquiry,
    organisation,
    to,
    officerUrl,
    boardUrl,
    now: enquiry.receivedAt,
    mayRepeat: false,
    words,
    ...given,
  })
}

/** An acknowledgement in the name of Lisa, but for what is given. */
function acknowledgement(
  enquiry: AssignedEnquiry,
  given: { readonly kind: Kind } & Partial<Parameters<typeof composeAcknowledgement>[0]>,
): MailContent {
  const shared = { statusUrl, notMeUrl, now: enquiry.receivedAt, officer: officerNamed('lisa-chambers') }
  return composeAcknowledgement({ enquiry, organisation, words, ...shared, ...given })
}

/** To whoever was told of Lisa and a day, or of neither, or where somebody else has had it since; with and without a number to call. */
function questionsOf(enquiry: AssignedEnquiry): readonly MailContent[] {
  const { phone: _, ...contact } = organisation.contact
  const officer = officerNamed('lisa-chambers')
  const heardUrl = `${statusUrl}/heard`
  const question = { organisation, officer, heardUrl, notMeUrl, now: enquiry.answerBy.at, words }
  const [had, told] = [sampleHandoverMail(officer.id, 'accepted'), sampleAcknowledgementMail(enquiry)]
  return [[had, told], [had], [told], []].map((mails) =>
    composeHaveYouHeard({
      ...{ ...question, enquiry: { ...enquiry, mails } },
      ...(mails.length === 0 ? { organisation: { ...organisation, contact } } : {}),
    }),
  )
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
  const arrival = {
    ...({ door: 'site', site: 'χωριό.example', extrasLeftOut: 2 } as const),
    guesses: [{ field: 'name', from: ['Πηγή', 'Φίλη'], by: 'control' }],
    files: [
      { name: 'Χάρτης', bytes: 1 },
      { name: 'Σχέδιο', bytes: 5_000_000 },
    ],
  } as const
  return Object.entries(roles).flatMap(([id, role]) => {
    const to = { id, role, address: `${id}@cambridgeshire.example` }
    const whom = { kind, to }
    return [
      handover(enquiry, whom),
      handover(enquiry, { ...whom, now: later(enquiry.answerBy.at, 3_600_000) }),
      handover(enquiry, { ...whom, now: later(enquiry.answerBy.at, 30 * 86_400_000) }),
      handover({ ...enquiry, mails }, { ...whom, mayRepeat: true }),
      handover({ ...enquiry, urgent: { reason: '⟦ñöŵ⟧' }, extras, arrival }, whom),
      handover({ ...enquiry, spam: { score: 5, reasons: ['⟦ñö⟧', '⟦ñöŵ⟧'] } }, whom),
      handover({ ...enquiry, releasedAt: enquiry.receivedAt }, whom),
      ...coversOf(enquiry).map((acts) => handover({ ...enquiry, acts }, whom)),
    ]
  })
}

/** With more than an email has room for: one long answer, or many. */
function longHandovers(kind: Kind): readonly MailContent[] {
  const arrival = { door: 'site', files: [{ name: 'Χάρτης', bytes: 2048 }] } as const
  return [1, 300].flatMap((length) =>
    enquiriesOf(kind)
      .slice(0, 1)
      .map((enquiry) => {
        const value = 'Φίλοι '.repeat(9000 / length)
        const extras = Array.from({ length }, () => ({ name: 'Πηγή', value }))
        return handover({ ...enquiry, extras, arrival }, { kind })
      }),
  )
}

/** To the next in the chain, because nothing was heard of the handover's delivery. */
function nudgesOf(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  const mails = [sampleHandoverMail('lisa-chambers', 'unknown')]
  return Object.entries(roles).map(([id, role]) => {
    const to = { id, role, address: `${id}@cambridgeshire.example` }
    return handover({ ...enquiry, mails }, { kind, to, isNudge: true })
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
  return organisations.flatMap((one) =>
    organisation.officers
      .slice(0, 3)
      .flatMap((officer) =>
        [enquiry, { ...enquiry, urgent: { reason: '⟦ñöŵ⟧' } }].flatMap((each) =>
          [enquiry.receivedAt, enquiry.answerBy.at].map((now) =>
            acknowledgement(each, { kind, organisation: one, officer, now }),
          ),
        ),
      ),
  )
}

/** Of each sort of update, to whoever has the enquiry and to the next in line, first and repeated. */
function updatesOf(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  const types: readonly Update['type'][] = ['note', 'withdrawal', 'not-me', 'not-heard']
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
        composeUpdate({
          ...{ enquiry, update, kind, organisation, to, holder, officerUrl, boardUrl, mayRepeat, words },
          now: enquiry.receivedAt,
        }),
      ),
    )
  })
}

function officerNamed(id: string): Officer {
  const officer = findOfficer(organisation, id)
  if (officer === undefined) throw new Error(`No ${id} in the sample directory`)
  return officer
}
