import type {
  MailToken,
  MailTokenPurpose,
  MailTokens,
  SessionToken,
  SessionTokens,
} from '../../ports/officer-tokens.ts'

/** Links of standalone mails as numbers, remembered: only tokens of the same purpose can be read. */
export function createMemoryMailTokens(purpose: MailTokenPurpose): MailTokens {
  return remembering<MailToken>(purpose)
}

/** What signed-in browsers keep as numbers, remembered. */
export function createMemorySessionTokens(): SessionTokens {
  return remembering<SessionToken>('session')
}

function remembering<Token>(purpose: string) {
  const tokens = new Map<string, Token>()
  const texts = new Map<string, string>()
  return {
    async sign(token: Token): Promise<string> {
      const name = JSON.stringify(token)
      const text = texts.get(name) ?? `${purpose}-token-${texts.size + 1}_`
      texts.set(name, text)
      tokens.set(text, token)
      return text
    },
    read: async (text: string): Promise<Token | undefined> => tokens.get(text),
  }
}
