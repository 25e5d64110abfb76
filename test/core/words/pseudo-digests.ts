import type { RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import type { MailContent } from '../../../lib/core/mails/layout/mail-content.ts'
import {
  greekOrganisation as organisation,
  pseudoCore as words,
} from '../../support/given/pseudo-language.ts'
import {
  dueBy,
  heldEnquiry,
  leaveUrl,
  sampleDigest,
  sampleEntry,
  sampleReminder,
  waitingEntry,
} from '../mails/sample-digest.ts'

const atDesk: RecordedAct = {
  act: 'accept',
  id: 'k1',
  at: '2026-04-03T09:00:00.000Z',
  by: 'enquiries-desk',
  name: 'Ωμέγα',
}

/** Of what is held back and of what waits: one, some, more than are told whole; to the desk and to a person. */
export function digestsOf(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  const { answers, answerBy } = enquiry
  const spam = { score: 9, reasons: [words.spam.mostlyLinks] }
  const held = [true, false].map((isNew) =>
    sampleEntry({ kind, isNew, enquiry: heldEnquiry(kind, { answers, answerBy, spam }) }),
  )
  const waiting = ['2026-03-31', '2026-04-02', '2026-04-07', '2026-04-08'].flatMap((date) =>
    (['owner', 'deputy', 'manager', 'put-off'] as const).flatMap((level) =>
      [[], [atDesk]].map((acts) =>
        waitingEntry({ kind, level, enquiry: { ...enquiry, acts, ...dueBy(date) } }),
      ),
    ),
  )
  const many = Array.from({ length: 3 }, () => waiting).flat()
  const shared = { organisation, words, mayRepeat: true }
  return [
    ...[held.slice(0, 1), held, Array.from({ length: 30 }, () => held).flat()].map((some) =>
      sampleDigest({ ...shared, held: some }),
    ),
    ...['lisa-chambers', 'priya-nair'].flatMap((id) => {
      const to = { id, role: 'officer', address: `${id}@cambridgeshire.example` } as const
      const digest = { id: `digest-2026-04-07-${id}`, date: '2026-04-07', to: id }
      return [waiting.slice(0, 1), waiting.slice(1, 3), many].map((some) =>
        sampleReminder({ ...shared, to, digest, waiting: some }),
      )
    }),
    sampleReminder({ ...shared, held, waiting, leaveUrl }),
  ]
}
