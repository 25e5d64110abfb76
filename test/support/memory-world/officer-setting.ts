import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryEnquirerLinks } from '../../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryMailer } from '../../../lib/adapters/memory/memory-mailer.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import type { Observation } from '../../../lib/ports/observer.ts'
import { createCarryForward } from '../../../lib/use-cases/dispatch/carry-forward.ts'
import { createActForOfficer } from '../../../lib/use-cases/officer/act-for-officer.ts'
import { createConfirmByCode } from '../../../lib/use-cases/officer/confirm-by-code.ts'
import { createMailOfficerLink } from '../../../lib/use-cases/officer/mail-officer-link.ts'
import { createRequestCode } from '../../../lib/use-cases/officer/request-code.ts'
import { withActs } from '../given/acts.ts'
import { mondayAtTen } from '../given/enquiry.ts'
import { sampleOrganisation as organisation } from '../given/sample-organisation.ts'

/** An enquiry that Lisa has, her link and that of the desk, and everything that follows from what they press. */
export async function officerSetting(
  change: { readonly enquiry?: Enquiry; readonly store?: (store: EnquiryStore) => EnquiryStore } = {},
) {
  const clock = createManualClock(mondayAtTen)
  const kept = createMemoryEnquiryStore()
  const store = change.store?.(kept) ?? kept
  const mailer = createMemoryMailer()
  const officerLinks = createMemoryOfficerLinks()
  const identityKey = createMemoryIdentityKey()
  const rotatingKey = createMemoryRotatingKey()
  const observations: Observation[] = []
  const told: string[] = []
  const enquiry = change.enquiry ?? withActs([])
  await kept.create(enquiry)
  let nonces = 0
  const shared = {
    ...{ store, mailer, officerLinks, identityKey, rotatingKey, organisation, kinds, words, clock },
    queue: {
      send: async (item: string) => void told.push(item),
      sendAll: async () => 0,
      depth: async () => 0,
    },
    random: () => 0,
    observe: (observation: Observation) => void observations.push(observation),
    mailEvents: { waiting: async () => 0 },
    counter: createMemoryCounter(),
    statusLinks: createMemoryEnquirerLinks('status'),
    notMeLinks: createMemoryEnquirerLinks('not-me'),
    publicUrl: 'https://api.example',
    createNonce: () => `${++nonces}`,
  }
  const { reference } = enquiry
  const carryForward = createCarryForward(shared)
  return {
    ...{ clock, identityKey, rotatingKey, observations, told, mails: mailer.accepted },
    ...createActForOfficer(shared),
    requestCode: createRequestCode(shared),
    confirmByCode: createConfirmByCode(shared),
    mailOfficerLink: createMailOfficerLink(shared),
    lisa: await officerLinks.sign({ reference, officer: 'lisa-chambers' }),
    omar: await officerLinks.sign({ reference, officer: 'omar-hale' }),
    desk: await officerLinks.sign({ reference, officer: 'enquiries-desk' }),
    gone: await officerLinks.sign({ reference, officer: 'somebody-gone' }),
    linkTo: (to: string, officer: string) => officerLinks.sign({ reference: to, officer }),
    otherEnquiry: (another: string, other: Enquiry = enquiry) =>
      kept.create({ ...other, reference: another }),
    linkOf: (token: string) => officerLinks.read(token),
    carryForward: () => carryForward(reference),
    kept: () => kept.read(reference),
  }
}
