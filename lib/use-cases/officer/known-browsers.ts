import type { Officer } from '../../core/organisation/organisation.ts'
import { createPasses, type PassDependencies } from './passes.ts'

/** Browsers in which somebody has shown that they read an officer's mail. */
export interface KnownBrowsers {
  /** The text that such a browser keeps, good for 90 days. */
  pass(officer: Officer): Promise<string>
  /** Whether the pass was made for this officer at this address, and is still good. Never throws. */
  knows(officer: Officer, pass: string): Promise<boolean>
}

/** How long a browser is known, in days. */
export const knownDays = 90

/** Passes for a directory entry and its address: they work for nobody else, and end when the address changes. */
export function createKnownBrowsers(dependencies: PassDependencies): KnownBrowsers {
  const { make, isGood } = createPasses(dependencies, {
    purpose: 'officer-browser',
    minutes: knownDays * 1440,
  })
  return {
    pass: ({ id, email }) => make([id, email]),
    knows: ({ id, email }, pass) => isGood([id, email], pass),
  }
}
