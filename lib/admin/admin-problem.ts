/** Why a command was not done: each line says what is wrong and what to do. Never holds a key or an address of a person. */
export class AdminProblem extends Error {
  override readonly name = 'AdminProblem'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}
