/**
 * What one sender's requests have in common: an IPv4 address, or the first 64 bits of an IPv6 address, which is what one
 * household or phone is given (RFC 6177). Anything else stands for itself.
 */
export function networkSource(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::', 2)
  const left = head === '' ? [] : head.split(':')
  if (tail === undefined) return prefix(left)
  const right = tail === '' ? [] : tail.split(':')
  const missing = Math.max(0, 8 - left.length - right.length)
  return prefix([...left, ...Array.from({ length: missing }, () => '0'), ...right])
}

function prefix(groups: readonly string[]): string {
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
