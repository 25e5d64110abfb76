/** What becomes of a mail to one recipient. */
export type Outcome =
  | 'delivered'
  | 'bounced'
  | 'auto-replied'
  | 'complained'
  | 'suppressed'
  | 'suppressed-by-account'

const simulator = new Map<string, Outcome>([
  ['success', 'delivered'],
  ['bounce', 'bounced'],
  ['ooto', 'auto-replied'],
  ['complaint', 'complained'],
  ['suppressionlist', 'suppressed'],
])

/** The names of outcomes a test or a person may set for an address. */
export const settableOutcomes: ReadonlySet<string> = new Set(simulator.keys())

/**
 * What becomes of a mail to this address: SES's mailbox simulator addresses (with a +label too) and those in
 * `outcomes` (lower-case address → `bounce`, `ooto`, `complaint`, `suppressionlist`); everyone else gets the mail.
 */
export function outcomeFor(
  recipient: string,
  situation: { suppression: 'on' | 'off'; outcomes: ReadonlyMap<string, string> },
): Outcome {
  const address = recipient.toLowerCase()
  const name = situation.outcomes.get(address) ?? simulatorName(address)
  const outcome = simulator.get(name ?? 'success') ?? 'delivered'
  return outcome === 'suppressed' && situation.suppression === 'on' ? 'suppressed-by-account' : outcome
}

function simulatorName(address: string): string | undefined {
  return /^([a-z]+)(\+[^@]*)?@simulator\.amazonses\.com$/.exec(address)?.[1]
}
