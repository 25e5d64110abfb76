import { domainOf } from './mail-address.ts'

/** The verified identity that covers an address: the address itself, else the longest domain; undefined for none. */
export function coveringIdentity(address: string, identities: Iterable<string>): string | undefined {
  const wanted = address.toLowerCase()
  const domain = domainOf(address)
  let best: string | undefined
  for (const identity of identities) {
    const name = identity.toLowerCase()
    if (name === wanted) return identity
    const covers = !name.includes('@') && (domain === name || domain.endsWith(`.${name}`))
    if (covers && name.length > (best?.length ?? 0)) best = identity
  }
  return best
}

/** Whether an address may be sent from: a covering identity is left after those taken away. */
export function isVerified(
  address: string,
  known: { identities: readonly string[]; unverified: Set<string> },
): boolean {
  const taken = new Set([...known.unverified].map((identity) => identity.toLowerCase()))
  return (
    coveringIdentity(
      address,
      known.identities.filter((identity) => !taken.has(identity.toLowerCase())),
    ) !== undefined
  )
}
