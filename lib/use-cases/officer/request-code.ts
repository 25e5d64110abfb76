import type { CodeAct } from '../../core/enquiry/act.ts'
import { partsOfCodeAct } from '../../core/enquiry/code-act.ts'
import { type CodeOutcome, codeOutcome } from '../../core/enquiry/lifecycle/acts.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey, OfficerLinks, RotatingKey } from '../../ports/secrets.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { type EnquiryDependencies, enquiriesIn } from '../item-changes/mailed-items.ts'
import { presentCodeKey } from '../keyed-hashes/officer-code.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'
import type { NoView } from './officer-acts.ts'
import { createViewForOfficer, type Viewing } from './view-for-officer.ts'

interface RequestCodeDependencies extends EnquiryDependencies, Viewing {
  readonly officerLinks: OfficerLinks
  /** Names the request. */
  readonly identityKey: IdentityKey
  /** What the code is derived from. */
  readonly rotatingKey: RotatingKey
  readonly queue: WorkQueue
  readonly observe: Observe
}

/** What a code is asked for. */
interface WantedCode {
  /** A one-time key: with the same act it is the same request, and one mail. */
  readonly key: string
  readonly act: CodeAct
}

/** What came of it, and the id of the request that the code answers. */
interface Requested {
  readonly outcome: CodeOutcome
  readonly request: string
}

/**
 * Has a code for one act mailed to the officer of a link, at the directory's address only. Throws `StoreFailed` and
 * `TooManyConflicts`.
 */
export function createRequestCode(
  dependencies: RequestCodeDependencies,
): (token: string, wanted: WantedCode) => Promise<Requested | NoView> {
  const { officerLinks, identityKey, rotatingKey, clock, observe } = dependencies
  const { change: changeEnquiry } = enquiriesIn(dependencies)
  const viewOf = createViewForOfficer(dependencies)

  return async function requestCode(token, { key: oneTime, act }) {
    const link = await officerLinks.read(token)
    if (link === undefined) return undefined
    const { reference, officer } = link
    const parts = [reference, officer, oneTime, ...partsOfCodeAct(act)]
    const id = toHex(identityKey.hash('officer-code-request', parts), 16)
    const key = await presentCodeKey(rotatingKey)
    const changed = await changeEnquiry<CodeOutcome | NoView>(reference, (kept) => {
      const view = viewOf(kept, link)
      if (typeof view !== 'object') return { outcome: view }
      return {
        outcome: codeOutcome(kept, id, clock.now()),
        commands: [{ type: 'request-code', id, officer, act, key }],
      }
    })
    if (changed?.isChanged) {
      observe({ type: 'officer-acted', reference, act: 'request-code' })
      await askForLook(dependencies, reference)
    }
    const outcome = changed?.outcome
    return outcome === undefined || outcome === 'expired' ? outcome : { outcome, request: id }
  }
}
