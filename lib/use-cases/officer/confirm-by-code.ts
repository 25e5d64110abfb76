import { type CodeAct, codeMinutes } from '../../core/enquiry/act.ts'
import { isSameCodeAct } from '../../core/enquiry/code-act.ts'
import { readMailedCode } from '../../core/enquiry/mailed-code.ts'
import { later } from '../../core/time/instant.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Counter } from '../../ports/counter.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey, OfficerLinks, RotatingKey } from '../../ports/secrets.ts'
import { fromStore, load } from '../item-changes/store-failed.ts'
import { officerCode } from '../keyed-hashes/officer-code.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'

interface ConfirmByCodeDependencies {
  readonly store: EnquiryStore
  readonly officerLinks: OfficerLinks
  /** Names what is counted. */
  readonly identityKey: IdentityKey
  /** What codes are derived from. */
  readonly rotatingKey: RotatingKey
  readonly counter: Counter
  readonly clock: Clock
  readonly observe: Observe
}

/** `spent`: there is no such code for this act (any more), or it was tried too often. */
type CodeAnswer = 'right' | 'wrong' | 'spent'

interface GivenCode {
  readonly request: string
  /** What is to be done if the code is right. */
  readonly act: CodeAct
  readonly typed: string
}

/** How many different codes may be tried for each code that was mailed. */
const maxTries = 5

/**
 * Whether somebody with an officer's link also reads the officer's mailbox: what they typed is the code that was mailed
 * for this request, and for this very act, to this link's officer in the last ten minutes. Typing the same code again
 * does not count again. Throws `StoreFailed`.
 */
export function createConfirmByCode(
  dependencies: ConfirmByCodeDependencies,
): (token: string, given: GivenCode) => Promise<CodeAnswer> {
  const { store, officerLinks, identityKey, rotatingKey, counter, clock, observe } = dependencies

  return async function confirmByCode(token, { request, act, typed }) {
    const link = await officerLinks.read(token)
    const enquiry = link && (await load(store, link.reference))
    const asked = enquiry?.codeRequests?.find(
      ({ id, officer }) => id === request && officer === link?.officer,
    )
    if (enquiry === undefined || asked?.act === undefined || !isSameCodeAct(asked.act, act)) return 'spent'
    const end = later(asked.at, codeMinutes * 60_000)
    if (clock.now() >= end) return 'spent'
    const code = readMailedCode(typed)
    if (code === undefined) return 'wrong'
    const { reference } = enquiry
    const right = await officerCode(rotatingKey, { reference, request: asked })
    if (right === undefined) return 'spent'
    const name = toHex(identityKey.hash('officer-code-tries', [reference, request]), 16)
    const entry = toHex(identityKey.hash('officer-code-try', [reference, request, code]), 16)
    const tries = await fromStore(() => counter.count({ name, until: end }, { entry, limit: maxTries }))
    if (tries <= maxTries) return code === right ? 'right' : 'wrong'
    observe({ type: 'security-event', event: 'codes-tried-out', reference })
    return 'spent'
  }
}
