import type { SignedLinks } from '../../ports/secrets.ts'
import { load } from '../item-changes/store-failed.ts'
import {
  createConfirmSpam,
  createReleaseEnquiry,
  type DecidedEnquiry,
  type HeldEnquiry,
  heldEnquiry,
  type ReleaseEnquiryDependencies,
} from './release-enquiry.ts'

interface ReleaseQuarantinedDependencies extends ReleaseEnquiryDependencies {
  readonly releaseLinks: SignedLinks
}

/**
 * How the desk says of suspected spam that it is real or spam, by the link of a digest. `show` changes nothing. All answer
 * undefined for a token that is not ours or whose enquiry is gone, and throw `StoreFailed` (those that change something also
 * `TooManyConflicts`).
 */
export function createReleaseQuarantined(dependencies: ReleaseQuarantinedDependencies) {
  const { store, releaseLinks } = dependencies
  const releaseEnquiry = createReleaseEnquiry(dependencies)
  const confirmSpam = createConfirmSpam(dependencies)
  return {
    show,
    release: (token: string) => decide(token, releaseEnquiry),
    confirmSpam: (token: string) => decide(token, confirmSpam),
  }

  async function show(token: string): Promise<HeldEnquiry | undefined> {
    const reference = await releaseLinks.read(token)
    const enquiry = reference === undefined ? undefined : await load(store, reference)
    return enquiry === undefined ? undefined : heldEnquiry(enquiry, dependencies)
  }

  async function decide(token: string, how: typeof releaseEnquiry): Promise<DecidedEnquiry | undefined> {
    const reference = await releaseLinks.read(token)
    return reference === undefined ? undefined : await how(reference)
  }
}
