import type { Victim } from './victim.ts'

/** What came of an attack, in words that name figures: `20 presses, 1 email`. */
export interface Verdict {
  readonly held: boolean
  readonly detail: string
}

/** Something that an outsider tries on the running stack, by HTTP alone. */
export interface Attack {
  /** For the command line. */
  readonly name: string
  /** What is true as long as it does not work: `a quoted link locks nobody out`. */
  readonly promise: string
  /** Left out of the quick share, unless it is named. */
  readonly slow?: true
  readonly run: (victim: Victim, how: { readonly quick: boolean }) => Promise<Verdict>
}

/** Held if nothing broke; `figures` are told either way. */
export function verdict(broken: readonly string[], figures: string): Verdict {
  return { held: broken.length === 0, detail: [figures, ...broken.slice(0, 6)].join('; ') }
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
