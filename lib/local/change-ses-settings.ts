import { settableOutcomes } from './ses/recipient-outcome.ts'
import type { SesSettings } from './ses/ses-settings.ts'

/**
 * Applies the body of `POST /_local/ses` to the settings: `paused`, `sandbox` and `eventsLost` (true or false), `rate` and `quota` (a
 * number, or null for no limit), `unverify` and `verify` (an identity), `outcomes` (what becomes
 * of mails to an address: `{"lisa@charity.example":"bounce"}`, null for what becomes of them usually). Answers the problems; with any, nothing changes.
 */
export function changeSesSettings(settings: SesSettings, input: unknown): readonly string[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return ['Send a JSON object such as {"paused":true}.']
  }
  const changes: (() => void)[] = []
  const problems: string[] = []
  for (const [name, value] of Object.entries(input)) {
    const change = changeOf(settings, name, value)
    if (typeof change === 'string') problems.push(change)
    else changes.push(change)
  }
  if (problems.length === 0) for (const change of changes) change()
  return problems
}

function changeOf(settings: SesSettings, name: string, value: unknown): (() => void) | string {
  switch (name) {
    case 'paused':
    case 'sandbox':
    case 'eventsLost':
      if (typeof value !== 'boolean') return `"${name}" must be true or false.`
      return () => {
        settings[name] = value
      }
    case 'rate':
    case 'quota':
      if (value !== null && (typeof value !== 'number' || value < 0))
        return `"${name}" must be a number or null.`
      return () => {
        settings[name] = value ?? undefined
      }
    case 'unverify':
    case 'verify':
      if (typeof value !== 'string') return `"${name}" must be a domain or an address.`
      return () => {
        if (name === 'verify') settings.unverified.delete(value)
        else settings.unverified.add(value)
      }
    case 'outcomes':
      return changeOfOutcomes(settings, value)
    default:
      return `"${name}" is not known: paused, sandbox, eventsLost, rate, quota, unverify, verify, outcomes.`
  }
}

function changeOfOutcomes({ outcomes }: SesSettings, value: unknown): (() => void) | string {
  const pairs = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const isKnown = (outcome: unknown) =>
    outcome === null || (typeof outcome === 'string' && settableOutcomes.has(outcome))
  if (pairs.length === 0 || !pairs.every(([, outcome]) => isKnown(outcome)))
    return `"outcomes" must say for each address one of ${[...settableOutcomes].join(', ')}, or null.`
  return () => {
    for (const [address, outcome] of pairs) {
      if (typeof outcome === 'string') outcomes.set(address.toLowerCase(), outcome)
      else outcomes.delete(address.toLowerCase())
    }
  }
}
