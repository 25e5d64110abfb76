/**
 * The address that somebody probably meant: the domain is one slip (a letter too many, too few, wrong, or two swapped) from
 * that of a provider which many people in the UK use. Undefined where nothing is likely: never for a domain that is known,
 * nor for those of public bodies and charities, whose names are as they are.
 */
export function likelyAddress(typed: string): string | undefined {
  const address = typed.trim()
  const at = address.lastIndexOf('@') + 1
  const domain = address.slice(at).toLowerCase()
  if (at < 2 || domain.length > 30 || known.has(domain) || PUBLIC.test(domain)) return undefined
  const meant = providers.find((provider) => isOneSlip(domain, provider))
  return meant === undefined ? undefined : address.slice(0, at) + meant
}

/** Whether an address is at a provider that anybody can have one at, so that no organisation can send mail in its name. */
export function isFreeMail(address: string): boolean {
  return known.has(address.slice(address.lastIndexOf('@') + 1).toLowerCase())
}

/** Whether two texts are one edit apart, two neighbours swapped being one (Damerau, 1964). In time linear in their length. */
export function isOneSlip(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length)
  let start = 0
  while (start < longest && one[start] === other[start]) start += 1
  const rest = [one.slice(start), other.slice(start)] as const
  const [short, long] = rest[0].length <= rest[1].length ? rest : [rest[1], rest[0]]
  if (long.length === 0) return false
  if (short.length < long.length) return long.slice(1) === short
  const isSwapped = short[0] === long[1] && short[1] === long[0] && short.slice(2) === long.slice(2)
  return short.slice(1) === long.slice(1) || isSwapped
}

/** Mailbox providers that many people in the UK use, the commonest first. */
const providers = words(`
  gmail.com hotmail.com hotmail.co.uk outlook.com yahoo.co.uk yahoo.com icloud.com btinternet.com live.co.uk sky.com
  googlemail.com aol.com live.com virginmedia.com talktalk.net ntlworld.com msn.com me.com blueyonder.co.uk tiscali.co.uk
  protonmail.com btopenworld.com aol.co.uk ymail.com mail.com gmx.co.uk gmx.com zoho.com fastmail.com plus.com
  virgin.net outlook.co.uk
`)

/** Domains that are one slip from one of these and real all the same. */
const known: ReadonlySet<string> = new Set([
  ...providers,
  ...words('email.com mac.com proton.me pm.me aim.com live.ie yahoo.ie yahoo.co hotmail.fr hotmail.es'),
])

const PUBLIC = /(?:^|\.)(?:(?:gov|org|ac|sch|police)\.uk|nhs\.uk|nhs\.net|gov\.wales|cymru)$/

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
