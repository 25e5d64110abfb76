import type { OfficerNumbers } from '../../core/organisation/officer-number.ts'
import { numberedStandaloneMail, standaloneMailNumber } from '../../core/standalone-mail/standalone-mail.ts'
import type { MailTokenPurpose, MailTokens, SessionTokens } from '../../ports/officer-tokens.ts'
import { fromHex, toHex } from './hash-start.ts'
import type { KeyRing } from './key-ring.ts'
import { openToken, sealToken } from './sealed-token.ts'

/** Links of standalone mails under the officers' keys; each purpose has tokens of its own. */
export function createMailTokens(ring: KeyRing, purpose: MailTokenPurpose): MailTokens {
  return {
    // A mail that the release before had asked for has a longer name: its link ends like all of that release.
    sign: ({ mail, address }) =>
      sealToken(ring, purpose, [standaloneMailNumber(mail) ?? 0n, fromHex(address, 4)]),
    async read(text) {
      const [mail, address] = (await openToken(ring, purpose, text)) ?? []
      if (mail === undefined || address === undefined) return undefined
      return { mail: numberedStandaloneMail(mail), address: toHex(address, 4) }
    },
  }
}

/** What signed-in browsers keep, under the officers' keys. */
export function createSessionTokens(ring: KeyRing, numbers: OfficerNumbers): SessionTokens {
  return {
    sign: ({ officer, address, until }) =>
      sealToken(ring, 'session', [
        BigInt(numbers.numberOf(officer)),
        fromHex(address, 8),
        BigInt(Date.parse(until)),
      ]),
    async read(text) {
      const [entry, address, until] = (await openToken(ring, 'session', text)) ?? []
      const officer = entry === undefined ? undefined : numbers.idOf(Number(entry))
      if (officer === undefined || address === undefined) return undefined
      return { officer, address: toHex(address, 8), until: new Date(Number(until)).toISOString() }
    },
  }
}
