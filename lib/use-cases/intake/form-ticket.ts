import type { Arrival } from '../../core/enquiry/arrival.ts'
import type { Clock } from '../../ports/clock.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'

/** The hidden inputs of our forms: a one-time key, and the signed moment the form was made. */
export interface FormTicket {
  readonly key: string
  /** `<milliseconds in base 36>.<mac>`. */
  readonly rendered: string
}

export interface FormTickets {
  issue(kind: string): FormTicket
  /** What a posted ticket proves. Never throws, whatever was posted. */
  read(
    kind: string,
    ticket: { readonly key?: string; readonly rendered?: string },
  ): Pick<Arrival, 'rendered' | 'openForSeconds'>
}

/** Makes and checks tickets. The mac covers kind, key and moment, so that none of them can come from another form. */
export function createFormTickets({
  identityKey,
  clock,
  createKey,
}: {
  readonly identityKey: IdentityKey
  readonly clock: Clock
  /** Makes a unique text of letters, digits, `-` and `_`. */
  readonly createKey: () => string
}): FormTickets {
  return {
    issue(kind) {
      const key = createKey()
      const time = Date.parse(clock.now()).toString(36)
      return { key, rendered: `${time}.${mac(kind, key, time)}` }
    },
    read(kind, { key = '', rendered }) {
      if (rendered === undefined || rendered === '') return { rendered: 'absent' }
      const [time = '', given = ''] = rendered.split('.', 2)
      const at = Number.parseInt(time, 36)
      const seconds = Math.round((Date.parse(clock.now()) - at) / 1000)
      // A comparison in constant time would guard nothing: a forged moment only saves a point of suspicion.
      if (given !== mac(kind, key, time) || !(seconds >= 0)) return { rendered: 'false' }
      return { rendered: 'signed', openForSeconds: seconds }
    },
  }

  function mac(kind: string, key: string, time: string): string {
    return toHex(identityKey.hash('rendered', [kind, key, time]), 12)
  }
}
