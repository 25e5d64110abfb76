import type { Outcome } from './exit-codes.ts'
import type { Givens, Texts, ValuesOf } from './given.ts'
import type { Output } from './output.ts'

/** What a command has to tell: for people in lines, for programs (`--json`) as data. Both say the same. */
export type CommandResult = Told | Listed

/** What fits on a screen. */
export interface Told {
  readonly lines: readonly string[]
  readonly data: unknown
  /** `done` unless said; `unconfirmed` for what waits for `--yes`. */
  readonly outcome?: Outcome
}

/** What may be long: told entry by entry as it comes, so that memory stays flat; as data, one JSON array. */
interface Listed {
  readonly entries: AsyncIterable<{ readonly line: string; readonly data: unknown }>
  /** What people are told when there is none. */
  readonly none: string
}

/** One command: how it is typed, and what it does. Its options are named in camel case: `untilDay` is typed `--until-day`. */
interface CommandDefinition<Context, Arguments extends Givens, Options extends Givens> {
  /** One word or two; none for a program that is one command: `leave set`. */
  readonly words: string
  /** A line, for the list of commands. */
  readonly says: string
  /** What else is good to know, for its own help. */
  readonly about?: string
  /** In the order in which they are typed, by their names: `FROM`. */
  readonly arguments?: Arguments
  readonly options?: Options
  /** Each as it is typed after the program's name; a test reads them, and another does them. */
  readonly examples: readonly string[]
  /** What is wrong with values that are each right: `UNTIL must not be before FROM`. */
  readonly check?: (values: ValuesOf<Arguments & Options>) => readonly string[]
  readonly run: (context: Context, values: ValuesOf<Arguments & Options>) => Promise<CommandResult>
}

/** A command as the program keeps it. */
export interface Command<Context> {
  readonly words: string
  readonly says: string
  readonly about?: string
  readonly arguments: Givens
  readonly options: Givens
  readonly examples: readonly string[]
  /** Reads what was typed; all that is wrong at once, or what runs it. */
  prepare(typed: Typed): Prepared<Context>
}

/** Commands that begin with the same word, or stand under one heading. */
export interface CommandGroup<Context> {
  readonly heading: string
  readonly commands: readonly Command<Context>[]
}

/** What was typed, by the names of arguments and options. */
interface Typed {
  readonly arguments: Readonly<Record<string, Texts>>
  readonly options: Readonly<Record<string, Texts>>
}

export type Prepared<Context> =
  | { readonly ok: true; readonly run: (context: Context) => Promise<CommandResult> }
  | { readonly ok: false; readonly problems: readonly string[] }

/** What every command's context has. */
export interface CommandContext {
  readonly output: Output
}

/** A command from its definition: `run` gets each value in its own type. */
export function defineCommand<
  Context,
  const Arguments extends Givens = Record<never, never>,
  const Options extends Givens = Record<never, never>,
>(definition: CommandDefinition<Context, Arguments, Options>): Command<Context> {
  const { check, run, ...rest } = definition
  const givens: { arguments: Givens; options: Givens } = {
    arguments: definition.arguments ?? {},
    options: definition.options ?? {},
  }
  return {
    ...{ ...rest, ...givens },
    prepare(typed) {
      const args = takeAll(givens.arguments, typed.arguments, (name) => name)
      const options = takeAll(givens.options, typed.options, optionName)
      const problems = [...args.problems, ...options.problems]
      if (problems.length > 0) return { ok: false, problems }
      // Each was read by the given of its name, which is what the type says.
      const values = { ...args.values, ...options.values } as ValuesOf<Arguments & Options>
      const mistakes = check?.(values) ?? []
      if (mistakes.length > 0) return { ok: false, problems: mistakes }
      return { ok: true, run: (context) => run(context, values) }
    },
  }
}

/** Takes the values of givens, and all that is wrong with them. */
export function takeAll(
  givens: Givens,
  typed: Readonly<Record<string, Texts>>,
  nameOf: (name: string) => string,
): { readonly values: Readonly<Record<string, unknown>>; readonly problems: readonly string[] } {
  const taken = Object.entries(givens).map(([name, given]) => ({
    name,
    ...given.take(nameOf(name), typed[name]),
  }))
  return {
    values: Object.fromEntries(taken.flatMap((one) => (one.ok ? [[one.name, one.value]] : []))),
    problems: taken.flatMap((one) => (one.ok ? [] : one.problems)),
  }
}

/** An option as it is typed: `untilDay` is `--until-day`. */
export function optionName(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
