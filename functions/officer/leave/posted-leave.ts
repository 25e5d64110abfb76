import type { TypedLeave } from '../../../lib/core/directory/leave-dates.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { toPlainAscii } from '../../../lib/core/text/text-policy.ts'
import { fieldIn, oneTimeKey } from '../../shared/form/posted-field.ts'

/** The fields of the forms about a leave as posted: untrusted. */
export interface PostedLeave {
  readonly what: 'set' | 'end'
  readonly typed: TypedLeave
  /** Which leave is over; empty if none was chosen. */
  readonly end: string
  readonly confirmed: boolean
  /** The form's one-time key: the same again changes nothing. */
  readonly key: string
}

/** Reads a posted form; whatever it lacks is empty. */
export function readPostedLeave(pairs: readonly FormPair[], createKey: () => string): PostedLeave {
  return {
    what: fieldIn(pairs, 'what') === 'end' ? 'end' : 'set',
    typed: { from: partsOf('from'), until: partsOf('until') },
    end: fieldIn(pairs, 'end'),
    confirmed: fieldIn(pairs, 'confirmed') === 'yes',
    key: oneTimeKey(pairs, createKey),
  }

  // No part of a date is longer; what is typed is shown again.
  function partsOf(name: string) {
    const part = (which: string) => toPlainAscii(fieldIn(pairs, `${name}-${which}`)).slice(0, 20)
    return { day: part('day'), month: part('month'), year: part('year') }
  }
}
