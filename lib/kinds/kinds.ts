import type { Kind } from '../core/kind/kind.ts'
import { assetTransfer } from './asset-transfer.ts'
import { businessVolunteering } from './business-volunteering.ts'
import { coProduction } from './co-production.ts'
import { communityMentoring } from './community-mentoring.ts'
import { communityOrganising } from './community-organising.ts'
import { general } from './general.ts'
import { microVolunteering } from './micro-volunteering.ts'
import { timeBanking } from './time-banking.ts'
import { vcfseSupport } from './vcfse-support.ts'

/** Every kind of enquiry, in the order people are offered them. */
export const kinds: readonly Kind[] = [
  businessVolunteering,
  microVolunteering,
  timeBanking,
  communityMentoring,
  communityOrganising,
  assetTransfer,
  coProduction,
  vcfseSupport,
  general,
]
