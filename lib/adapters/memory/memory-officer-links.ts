import type { OfficerLink, OfficerLinks } from '../../ports/secrets.ts'

/** Officers' links as numbers, remembered. One enquiry and officer have one token. */
export function createMemoryOfficerLinks(): OfficerLinks {
  const tokens = new Map<string, string>()
  const links = new Map<string, OfficerLink>()
  return {
    async sign({ reference, officer, until }) {
      const name = [reference, officer, until].join(' ')
      const token = tokens.get(name) ?? `officer-token-${tokens.size + 1}_`
      tokens.set(name, token)
      links.set(token, { reference, officer, ...(until === undefined ? {} : { until }) })
      return token
    },
    async read(token) {
      return links.get(token)
    },
  }
}
