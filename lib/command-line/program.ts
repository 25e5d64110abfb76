import { type Command, type CommandGroup, optionName } from './command.ts'
import type { CommandProblem } from './command-problem.ts'
import type { Givens, ValuesOf } from './given.ts'
import type { Host, Output } from './output.ts'

/** A command line of ours: how it is called, what every command of it understands, and its commands. */
export interface Program<Context, Options extends Givens> {
  /** As it is typed before the command: `npm run enquiries --`. */
  readonly name: string
  /** What it is for, a line or two. */
  readonly says: string
  /** What every command understands; `--json` and `--help` come by themselves. */
  readonly options: Options
  /** What is wrong with these: `choose one of them`. */
  readonly check?: (options: ValuesOf<Options>) => readonly string[]
  /** Its commands; a program that is one command has a single one, without words. */
  readonly groups: readonly CommandGroup<Context>[]
  /** What a command is run with. */
  readonly context: (options: ValuesOf<Options>, output: Output, host: Host) => Context
  /** What an error that is not ours tells; undefined for a bug. */
  readonly explain?: (error: unknown) => CommandProblem | undefined
}

/** Every command of a program, in the order of its help. */
export function commandsIn<Context, Options extends Givens>({
  groups,
}: Pick<Program<Context, Options>, 'groups'>): readonly Command<Context>[] {
  return groups.flatMap(({ commands }) => commands)
}

/** How a command is typed: `leave set ENTRY FROM UNTIL`, `reindex [AFTER]`; with the options that it must have. */
export function asTyped({
  words,
  arguments: args,
  options,
}: Pick<Command<never>, 'words' | 'arguments' | 'options'>): string {
  const names = Object.entries(args).map(([name, { mayBeLeftOut }]) => (mayBeLeftOut ? `[${name}]` : name))
  const needed = Object.entries(options)
    .filter(([, { mayBeLeftOut }]) => !mayBeLeftOut)
    .map(([name, { word = '' }]) => `${optionName(name)} ${word}`)
  return [words, ...names, ...needed].join(' ').trim()
}
