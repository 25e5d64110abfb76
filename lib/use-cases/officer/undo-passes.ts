import { undoMinutes } from '../../core/enquiry/act.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Officer } from '../../core/organisation/organisation.ts'
import { createPasses, type PassDependencies } from './passes.ts'

/** An act that was confirmed by a code, in a browser that is not to be remembered. */
export interface DoneOnce {
  readonly officer: Officer
  readonly reference: Reference
  /** The act's id. */
  readonly act: string
}

/** Passes for undoing one act without a second code, for as long as it can be undone. */
export interface UndoPasses {
  pass(done: DoneOnce): Promise<string>
  /** Whether the pass was made for this very act of this officer. Never throws. */
  allows(done: DoneOnce, pass: string): Promise<boolean>
}

/** Makes and checks them. */
export function createUndoPasses(dependencies: PassDependencies): UndoPasses {
  const { make, isGood } = createPasses(dependencies, { purpose: 'officer-undo', minutes: undoMinutes })
  return {
    pass: (done) => make(partsOf(done)),
    allows: (done, pass) => isGood(partsOf(done), pass),
  }
}

function partsOf({ officer: { id, email }, reference, act }: DoneOnce): readonly string[] {
  return [id, email, reference, act]
}
