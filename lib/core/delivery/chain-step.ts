import type { Instant } from '../time/instant.ts'
import type { Addressee, Mail } from './mail.ts'
import { nothingMore, type SendStep, type WaitStep } from './mailed-item.ts'

/** What is to be done about a mail that goes down a chain of addresses. */
export type ChainStep =
  | Pick<SendStep, 'type' | 'to' | 'mayRepeat'>
  /** Nothing before `until`; absent: nothing at all, since an address has accepted it. */
  | WaitStep
  /** Every address has refused it, or stayed unclear too often. */
  | { readonly type: 'exhausted' }

/** How often one address gets a mail that may repeat, before the next in the chain is asked. */
const maxRepeats = 3

/** Goes down the chain until an address accepts the mail. `mails` are those of the one purpose, none of them claimed. */
export function chainStep(
  mails: readonly Mail[],
  { chain, now }: { chain: readonly Addressee[]; now: Instant },
): ChainStep {
  if (mails.some((mail) => mail.state === 'accepted')) return nothingMore
  const waiting = mails.find((mail) => mail.state === 'waiting')
  if (waiting?.retryAt !== undefined && now < waiting.retryAt) return { type: 'wait', until: waiting.retryAt }
  const to = chain.find((one) => mayStillReceive(mails, one))
  if (to === undefined) return { type: 'exhausted' }
  return { type: 'send', to, mayRepeat: mails.some((mail) => mail.state === 'unknown') }
}

function mayStillReceive(mails: readonly Mail[], to: Addressee): boolean {
  const earlier = mails.filter((mail) => mail.to.address.toLowerCase() === to.address.toLowerCase())
  const unclear = earlier.filter((mail) => mail.state === 'unknown').length
  return unclear <= maxRepeats && !earlier.some((mail) => mail.state === 'refused')
}
