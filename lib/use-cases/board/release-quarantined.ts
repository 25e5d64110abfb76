import type { SignedLinks } from '../../ports/secrets.ts'
import { load } from '../item-changes/store-failed.ts'
import {
  createReleaseEnquiry,
  type HeldEnquiry,
  heldEnquiry,
  type ReleaseEnquiryDependencies,
  type ReleaseOutcome,
} from './release-enquiry.ts'

interface ReleaseQuarantinedDependencies extends ReleaseEnquiryDependencies {
  readonly releaseLinks: SignedLinks
}

/**
 * How the desk releases suspected spam, by the link of a digest. `show` changes nothing. Both answer undefined for a token
 * that is not ours or whose enquiry is gone, and throw `StoreFailed` (`release` also `TooManyConflicts`).
 */
export function createReleaseQuarantined(dependencies: ReleaseQuarantinedDependencies) {
  const { store, releaseLinks } = dependencies
  const releaseEnquiry = createReleaseEnquiry(dependencies)
  return { show, release }

  async function show(token: string): Promise<HeldEnquiry | undefined> {
    const reference = await releaseLinks.read(token)
    const enquiry = reference === undefined ? undefined : await load(store, reference)
    return enquiry === undefined ? undefined : heldEnquiry(enquiry, dependencies)
  }

  async function release(
    token: string,
  ): Promise<(HeldEnquiry & { readonly outcome: ReleaseOutcome }) | undefined> {
    const reference = await releaseLinks.read(token)
    return reference === undefined ? undefined : await releaseEnquiry(reference)
  }
}
