import type { TypedEntry } from '../../../lib/core/directory/read-entry.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { toPlainAscii } from '../../../lib/core/text/text-policy.ts'
import type { DateParts } from '../../../lib/core/time/typed-date.ts'
import type { HiddenInput } from '../../../lib/pages/components/hidden-inputs.ts'
import { fieldIn, oneTimeKey } from '../../shared/form/posted-field.ts'

/** The fields of the forms about people as posted: untrusted. */
export interface PostedPeople {
  readonly typed: TypedEntry
  readonly role: string
  readonly from: DateParts
  readonly until: DateParts
  /** Who takes over: an entry, `new`, `nobody`; empty if nothing was chosen. */
  readonly by: string
  /** Whether the details of whoever is new were on the form. */
  readonly hasDetails: boolean
  readonly what: string
  readonly code: string
  readonly confirmed: boolean
  readonly key: string
  /** All of it but the press, for the next form. */
  readonly carried: readonly HiddenInput[]
}

/** Reads a posted form; whatever it lacks is empty. */
export function readPostedPeople(pairs: readonly FormPair[], createKey: () => string): PostedPeople {
  // Longer than any line may be; what is typed is shown again.
  const line = (name: string) => fieldIn(pairs, name).slice(0, 500)
  const date = (name: string): DateParts => ({
    day: part(`${name}-day`),
    month: part(`${name}-month`),
    year: part(`${name}-year`),
  })
  const part = (name: string) => toPlainAscii(fieldIn(pairs, name)).slice(0, 20)
  const key = oneTimeKey(pairs, createKey)
  const kept = pairs.filter(({ name }) => carriedNames.has(name)).slice(0, 40)
  return {
    typed: {
      ...{ name: line('name'), email: line('email'), phone: line('phone'), team: line('team') },
      deputy: line('deputy'),
      workingDays: pairs.filter(({ name }) => name === 'workingDays').map(({ value }) => value),
    },
    ...{ role: line('role'), from: date('from'), until: date('until'), by: line('by'), what: line('what') },
    ...{ code: line('code'), confirmed: fieldIn(pairs, 'confirmed') === 'yes', key },
    hasDetails: pairs.some(({ name }) => name === 'name'),
    carried: [
      ...kept.map(({ name, value }) => ({ name, value: value.slice(0, 500) })),
      { name: '_key', value: key },
    ],
  }
}

const dates = ['from', 'until'].flatMap((name) => ['day', 'month', 'year'].map((part) => `${name}-${part}`))
const carriedNames: ReadonlySet<string> = new Set([
  ...['name', 'email', 'phone', 'team', 'deputy', 'workingDays', 'role', 'by'],
  ...dates,
])
