import type { LeaveLink, LeaveLinks } from '../../ports/leave-links.ts'

/** Links to leave as numbers, remembered: nothing else can be read. */
export function createMemoryLeaveLinks(): LeaveLinks {
  const links = new Map<string, LeaveLink>()
  return {
    async sign({ officer, address }) {
      const text = `leave-token-of-${officer}.${address.slice(0, 8)}`
      links.set(text, { officer, address })
      return text
    },
    async read(token) {
      return links.get(token)
    },
  }
}
