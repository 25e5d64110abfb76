import type { StoredMail } from '../ses/stored-mail.ts'

/** Whose mailbox an address is. */
export interface Person {
  readonly address: string
  /** The address itself, where no name is known. */
  readonly name: string
  /** What they are: "Shared mailbox", "Treasurer, Upwell Village Hall". */
  readonly role: string
  /** They work for whoever runs this, and stand first. */
  readonly isColleague?: boolean
}

/** Whoever runs the stack tells who its people are, and what everybody else is called. */
export interface KnownPeople {
  readonly people: readonly Person[]
  readonly others: string
}

/** Finds who has an address: those who are known, or by the name that a mail's own headers give to an address that nobody has told of. */
export function createWhoIs({ people, others }: KnownPeople, mails: readonly StoredMail[]) {
  const known = new Map(people.map((person) => [person.address.toLowerCase(), person]))
  const named = new Map<string, string>()
  for (const { headers, replyTo } of mails) {
    for (const header of [headers['to'] ?? '', ...replyTo]) {
      const said = readNamed(header)
      if (said.name !== '') named.set(said.address, said.name)
    }
  }
  return (address: string): Person => {
    const key = address.toLowerCase()
    return known.get(key) ?? { address, name: named.get(key) ?? address, role: others }
  }
}

/** `Ada Byron <ada@example.org>` in its parts, the address in lower case; an address alone has no name. */
export function readNamed(header: string): { name: string; address: string } {
  const opening = header.lastIndexOf('<')
  if (opening < 0) return { name: '', address: header.trim().toLowerCase() }
  const name = header
    .slice(0, opening)
    .trim()
    .replace(/^"(.*)"$/, '$1')
  return {
    name,
    address: header
      .slice(opening + 1)
      .replace(/>.*$/s, '')
      .trim()
      .toLowerCase(),
  }
}
