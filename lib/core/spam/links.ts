/** A web address in a text: its host in lower case without `www.`, and how much of the text it takes. */
export interface Link {
  readonly host: string
  readonly length: number
}

/**
 * The web addresses in a text: with a scheme, starting with `www.`, or a bare host of one of the endings that
 * people type without. Email addresses are none. Splits first and looks at each piece once: linear in time.
 */
export function findLinks(text: string): Link[] {
  return text.split(BETWEEN_LINKS).flatMap((piece) => toLink(piece) ?? [])
}

/** The text without web and email addresses, its pieces on one line. */
export function withoutLinks(text: string): string {
  return text
    .split(BETWEEN_LINKS)
    .filter((piece) => !piece.includes('@') && toLink(piece) === undefined)
    .join(' ')
}

/** Whether a host is this domain or lies under it. */
export function isUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

const BETWEEN_LINKS = /[\s<>()[\]{}"'|,;]+/u
const SCHEME = /https?:\/\//iu
const BARE_ENDINGS = new Set(
  'com net org info biz uk eu io co me ru xyz top online site shop store club click link live pro'.split(' '),
)

function toLink(piece: string): Link | undefined {
  const scheme = SCHEME.exec(piece)
  const start = scheme === null ? 0 : scheme.index + scheme[0].length
  const rest = piece.slice(start)
  const authority = rest.slice(0, firstOf(rest, '/?#'))
  if (scheme === null && authority.includes('@')) return undefined
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/:\d{0,5}$/u, '')
    .replace(/^www\./u, '')
  const labels = host.split('.').filter((label) => label !== '')
  const wanted = scheme !== null || /^www\./iu.test(authority) || isBareHost(labels)
  if (!wanted || labels.length < 2) return undefined
  return { host: labels.join('.'), length: piece.length - (scheme?.index ?? 0) }
}

function isBareHost(labels: readonly string[]): boolean {
  const ending = labels.at(-1) ?? ''
  return (
    labels.length >= 2 &&
    BARE_ENDINGS.has(ending) &&
    labels.every((label) => /^[a-z0-9-]{2,63}$/u.test(label))
  )
}

function firstOf(text: string, characters: string): number {
  const at = [...characters].map((character) => text.indexOf(character)).filter((index) => index >= 0)
  return at.length === 0 ? text.length : Math.min(...at)
}
