import type { Kind } from '../enquiry/kind.ts'
import { assetTransfer } from './asset-transfer.ts'
import { businessVolunteering } from './business-volunteering.ts'
import { communityMentoring } from './community-mentoring.ts'
import { general } from './general.ts'

/** Every kind of enquiry, in the order people are offered them. */
export const kinds: readonly Kind[] = [businessVolunteering, communityMentoring, assetTransfer, general]
