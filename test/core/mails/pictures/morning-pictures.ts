import type { MailContent } from '../../../../lib/core/mails/layout/mail-content.ts'
import { assetTransfer } from '../../../../lib/kinds/asset-transfer.ts'
import { communityMentoring } from '../../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../../lib/kinds/general.ts'
import { timeBanking } from '../../../../lib/kinds/time-banking.ts'
import { sampleOrganisation } from '../../../support/given/sample-organisation.ts'
import {
  dueBy,
  heldEnquiry,
  sampleDigest,
  sampleEntry,
  sampleReminder,
  waitingEntry,
} from '../sample-digest.ts'
import { exampleAnswers, sampleEnquiry } from '../sample-enquiry.ts'

const priya = {
  digest: { id: 'digest-2026-04-07-priya-nair', date: '2026-04-07', to: 'priya-nair' },
  to: { id: 'priya-nair', role: 'manager', address: 'priya.nair@cambridgeshire.example' },
} as const

const omar = {
  digest: { id: 'digest-2026-04-07-omar-hale', date: '2026-04-07', to: 'omar-hale' },
  to: { id: 'omar-hale', role: 'deputy', address: 'omar.hale@cambridgeshire.example' },
} as const

/** The emails of a morning, to be looked at: an officer's, the manager's of the week, the desk's with suspected spam. */
export function morningPictures(): Readonly<Record<string, MailContent>> {
  const pub = { ...exampleAnswers(assetTransfer), asset: 'The Five Bells', name: 'Tim Marsh' }
  const hall = {
    ...exampleAnswers(communityMentoring),
    hall: 'Upwell Village Hall',
    name: 'Beryl Hargreaves',
  }
  const urgent = { urgent: { reason: 'the sale is in May' } }
  const waiting = [
    waitingEntry({
      kind: assetTransfer,
      enquiry: sampleEnquiry(assetTransfer, { answers: pub, ...urgent, ...dueBy('2026-03-31') }),
    }),
    waitingEntry({ kind: general, enquiry: sampleEnquiry(general, dueBy('2026-04-02')) }),
    waitingEntry({
      kind: communityMentoring,
      enquiry: sampleEnquiry(communityMentoring, { answers: hall, ...dueBy('2026-04-07') }),
    }),
    waitingEntry({
      kind: timeBanking,
      enquiry: sampleEnquiry(timeBanking, dueBy('2026-04-09')),
      isNew: true,
    }),
  ]
  const help = waiting.slice(0, 2).map((one) => ({ ...one, level: 'manager' as const }))
  const unreachable = [
    { officer: 'omar-hale', since: '2026-04-03T10:00:00.000Z', count: 2, reader: 'enquiries-desk' },
  ]
  const away = sampleOrganisation.officers.map((one) =>
    one.id === 'lisa-chambers'
      ? { ...one, leave: [{ id: 'l1', from: '2026-04-07', until: '2026-04-17' }] }
      : one,
  )
  const many = Array.from({ length: 48 }, (_, n) =>
    waitingEntry({
      kind: communityMentoring,
      enquiry: sampleEnquiry(communityMentoring, {
        answers: { ...hall, hall: `Village Hall ${n + 1}` },
        ...dueBy(n < 9 ? '2026-04-01' : n < 14 ? '2026-04-07' : '2026-04-10'),
      }),
    }),
  )
  return {
    'morning-covering': sampleReminder({
      ...{ ...omar, waiting: waiting.slice(1), organisation: { ...sampleOrganisation, officers: away } },
    }),
    'morning-deputy': sampleReminder({
      ...omar,
      waiting: waiting.slice(0, 2).map((one) => ({ ...one, level: 'deputy' as const })),
    }),
    'morning-long': sampleReminder({ waiting: many }),
    'morning-officer': sampleReminder({ waiting }),
    'morning-manager': sampleReminder({ ...priya, waiting: help, unreachable }),
    'morning-desk': sampleDigest({
      waiting: waiting.slice(2),
      held: [
        sampleEntry(),
        sampleEntry({ isNew: false, enquiry: heldEnquiry(communityMentoring), kind: communityMentoring }),
      ],
    }),
  }
}
