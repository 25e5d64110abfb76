import type { EnquirerLink, EnquirerLinks, LinkPurpose } from '../../ports/secrets.ts'

/** Links that only links of the same purpose can read: a token is a number, remembered. The same link has one token. */
export function createMemoryEnquirerLinks(purpose: Exclude<LinkPurpose, 'release'>): EnquirerLinks {
  const tokens = new Map<string, string>()
  const links = new Map<string, EnquirerLink>()
  return {
    async sign({ reference, madeFor }) {
      const link = `${reference} ${madeFor}`
      const token = tokens.get(link) ?? `${purpose}-token-${tokens.size + 1}_`
      tokens.set(link, token)
      links.set(token, { reference, madeFor })
      return token
    },
    async read(token) {
      return links.get(token)
    },
  }
}
