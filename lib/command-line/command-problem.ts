import type { Outcome } from './exit-codes.ts'

/** Why a command was not done: each line says what is wrong and what to do. Never holds a key or an address of a person. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem'
  readonly problems: readonly string[]
  readonly outcome: Exclude<Outcome, 'done'>

  constructor(problems: readonly string[], outcome: Exclude<Outcome, 'done'> = 'refused') {
    super(problems.join('\n'))
    this.problems = problems
    this.outcome = outcome
  }
}
