import type { OfficerToken, OfficerTokenPurpose, OfficerTokens } from '../../ports/officer-tokens.ts'

/** Officers' tokens as numbers, remembered: only tokens of the same purpose can be read. */
export function createMemoryOfficerTokens(purpose: OfficerTokenPurpose): OfficerTokens {
  const tokens = new Map<string, OfficerToken>()
  const texts = new Map<string, string>()
  return {
    async sign(token) {
      const { officer, address, mail, until } = token
      const name = JSON.stringify([officer, address, mail, until])
      const text = texts.get(name) ?? `${purpose}-token-${texts.size + 1}_`
      texts.set(name, text)
      tokens.set(text, { officer, address, mail, until })
      return text
    },
    async read(text) {
      return tokens.get(text)
    },
  }
}
