import type { Officer } from '../../core/organisation/organisation.ts'
import { type StandaloneMail, signInMinutes } from '../../core/standalone-mail/standalone-mail.ts'
import type { Counter } from '../../ports/counter.ts'
import type { Observe } from '../../ports/observer.ts'
import type { MailToken, MailTokens } from '../../ports/officer-tokens.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { type StandaloneMailDependencies, standaloneMailsIn } from '../item-changes/mailed-items.ts'
import { officerOfMail } from './officer-session.ts'
import { maxSignInsCounted, signInCounters } from './sign-in-counters.ts'

interface SignInDependencies extends StandaloneMailDependencies {
  readonly signInTokens: MailTokens
  readonly counter: Counter
  readonly identityKey: IdentityKey
  readonly observe: Observe
}

/**
 * Why a link signs nobody in: it is none of ours; fifteen minutes are over, its entry has ended or has another address;
 * it was pressed before.
 */
export type NoSignIn = 'unknown' | 'ended' | 'used'

/** Who has signed in, and by which mail. */
export interface SignedIn {
  readonly officer: Officer
  readonly mail: string
}

/**
 * Signs in by the link of a mail. `show` changes nothing and does not say whose link it is. `press` signs in, once: the
 * standalone mail keeps that it was used by a conditional write, so that of two presses at the same moment one is refused, too. If
 * the answer to the one press is lost, the link is spent, and a new one must be asked for: better than a link that opens
 * twice. Both throw `StoreFailed`, and `press` `TooManyConflicts`.
 */
export function createSignIn(dependencies: SignInDependencies) {
  const { signInTokens, counter, identityKey, clock, observe } = dependencies
  const { read, change } = standaloneMailsIn(dependencies)
  return { show, press }

  async function show(text: string): Promise<'open' | NoSignIn> {
    const token = await signInTokens.read(text)
    if (token === undefined) return 'unknown'
    const mail = await read(token.mail)
    return officerNow(mail, token) === undefined ? 'ended' : stateOf(mail)
  }

  async function press(text: string): Promise<SignedIn | NoSignIn> {
    const token = await signInTokens.read(text)
    if (token === undefined) return 'unknown'
    const changed = await change<Officer | 'ended' | 'used'>(token.mail, (kept) => {
      const officer = officerNow(kept, token)
      if (officer === undefined) return { outcome: 'ended' }
      const state = stateOf(kept)
      return state === 'open' ? { outcome: officer, commands: [{ type: 'use' }] } : { outcome: state }
    })
    const outcome = changed?.outcome ?? 'ended'
    if (typeof outcome === 'string') return outcome
    observe({ type: 'signed-in', reference: token.mail })
    const { used } = signInCounters(identityKey, { email: outcome.email, at: clock.now() })
    // Only one email more hangs on it: whoever has pressed is in all the same.
    await counter.count(used, { entry: token.mail, limit: maxSignInsCounted }).catch(() => undefined)
    return { officer: outcome, mail: token.mail }
  }

  function officerNow(mail: StandaloneMail | undefined, { address }: MailToken): Officer | undefined {
    return officerOfMail(dependencies, { mail, address }, signInMinutes * 60_000)
  }
}

function stateOf(mail: StandaloneMail | undefined): 'open' | 'ended' | 'used' {
  if (mail?.what !== 'sign-in') return 'ended'
  return mail.usedAt === undefined ? 'open' : 'used'
}
