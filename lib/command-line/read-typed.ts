import { CommanderError, Option, Command as Parser } from 'commander'
import { type Command, optionName, type Prepared, takeAll } from './command.ts'
import { didYouMean } from './did-you-mean.ts'
import { flag, type Given, type Givens, type Texts, type ValuesOf } from './given.ts'
import { type HelpLook, helpText, plainHelp } from './help-text.ts'
import { asTyped, commandsIn, type Program } from './program.ts'

/** What was typed after a program's name, understood; or all that is wrong with it. */
type TypedReading<Context, Options extends Givens> =
  | { readonly what: 'help'; readonly text: string }
  | { readonly what: 'problems'; readonly problems: readonly string[]; readonly json: boolean }
  | {
      readonly what: 'command'
      readonly words: string
      readonly options: ValuesOf<Options>
      readonly json: boolean
      readonly run: Extract<Prepared<Context>, { ok: true }>['run']
    }

interface ReadOptions {
  /** The environment, where npm leaves what it took for itself because `--` was missing. */
  readonly env?: Env
  readonly look?: HelpLook
}

/**
 * Reads the words of a command line. Commander tells commands, options and arguments apart; values are read by their givens,
 * all of them, so that everything that is wrong is told at once, with what to type instead.
 */
export function readTyped<Context, Options extends Givens>(
  program: Program<Context, Options>,
  argv: readonly string[],
  { env = {}, look = plainHelp }: ReadOptions = {},
): TypedReading<Context, Options> {
  const shared: Givens = { ...program.options, json: flag('tells what it has to tell as JSON') }
  let help = ''
  let reading: TypedReading<Context, Options> | undefined
  const root = parserOf(program.name, shared)
  root.configureOutput({ writeOut: (text) => (help += text) })
  root.helpCommand(true).configureHelp({ formatHelp: (parser) => helpText(program, wordsOf(parser), look) })
  const taken = () => takeAll(shared, textsOf(shared, root), optionName)
  const parsers = new Map<string, Parser>()

  for (const command of commandsIn(program)) {
    const parser =
      command.words === '' ? withOptions(root, command.options) : parserFor(command.words, command.options)
    for (const name of Object.keys(command.arguments)) parser.argument(`[${name}]`)
    parser.action(() => {
      reading = readCommand(command, parser)
    })
  }
  for (const [words, parser] of [['', root] as const, ...parsers]) {
    const mine = commandsIn(program).filter((command) => isUnder(command, words))
    if (!mine.some((command) => command.words === words)) {
      parser.action(() => {
        reading = unknown(words, parser, mine)
      })
    }
  }

  try {
    root.parse(withBareValues(argv, shared), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (help === '') return problems([error.message.replace(/^error: /, '')])
  }
  return help === '' && reading !== undefined ? reading : { what: 'help', text: help }

  /** The parser of a command, within that of its first word. */
  function parserFor(words: string, options: Givens): Parser {
    const [first = '', second] = words.split(' ')
    const outer = second === undefined ? root : (parsers.get(first) ?? parserFor(first, {}))
    const parser = parserOf(second ?? first, options).copyInheritedSettings(root)
    outer.addCommand(parser)
    parsers.set(words, parser)
    return parser
  }

  function readCommand(command: Command<Context>, parser: Parser): TypedReading<Context, Options> {
    const names = Object.keys(command.arguments)
    const options = parser.args.filter((word) => isOption(word))
    const operands = parser.args.filter((word) => !isOption(word))
    const given = Object.fromEntries(
      names.map((name, at) => [name, at in operands ? [operands[at] ?? ''] : undefined]),
    )
    const how = `the command is ${asTyped(command) || program.name}`
    const { values, problems: ofShared } = taken()
    const prepared = command.prepare({ arguments: given, options: textsOf(command.options, parser) })
    const odd = operands.slice(names.length)
    const found = [
      ...keptByNpm({ ...shared, ...command.options }, { env, argv, name: program.name }),
      ...options.map((option) => unknownOption(option, { ...command.options, ...shared })),
      // What stands behind an option that nobody knows may be its value.
      ...(odd.length > 0 && options.length === 0 ? [`"${odd.join(' ')}" is too much: ${how}.`] : []),
      ...(prepared.ok
        ? []
        : prepared.problems.map((one) =>
            one.endsWith(' is missing.') ? `${one.slice(0, -1)}: ${how}.` : one,
          )),
      ...ofShared,
      ...(ofShared.length === 0 ? (program.check?.(values as ValuesOf<Options>) ?? []) : []),
    ]
    if (!prepared.ok || found.length > 0) return problems(found)
    // Each was read by the given of its name, which is what the type says.
    const ofProgram = values as ValuesOf<Options>
    return {
      what: 'command',
      words: command.words,
      options: ofProgram,
      json: values['json'] === true,
      run: prepared.run,
    }
  }

  function unknown(
    words: string,
    parser: Parser,
    mine: readonly Command<Context>[],
  ): TypedReading<Context, Options> {
    const typed = parser.args.filter((word) => !isOption(word))
    const [option] = parser.args.filter(isOption)
    if (typed[0] === undefined && option === undefined) {
      parser.outputHelp()
      return { what: 'help', text: help }
    }
    if (option !== undefined && parser.args[0] === option)
      return problems([`${unknownOption(option, shared)} A command's own options stand behind its words.`])
    const all = mine.map((command) => command.words)
    const whole = `${words} ${typed[0]}`.trim()
    const meant =
      didYouMean(whole, all) ||
      didYouMean(
        whole,
        all.map((one) => one.split(' ')[0] ?? ''),
      )
    return problems([`There is no command "${whole}".${meant || ` There are: ${all.join(', ')}.`}`])
  }

  function problems(found: readonly string[]): TypedReading<Context, Options> {
    const { values } = taken()
    return { what: 'problems', problems: found, json: values['json'] === true }
  }
}

function parserOf(name: string, givens: Givens): Parser {
  // What it does not know is told by us, with everything else that is wrong.
  return withOptions(new Parser(name).exitOverride().allowUnknownOption().allowExcessArguments(), givens)
}

function withOptions(parser: Parser, givens: Givens): Parser {
  for (const [camel, given] of Object.entries(givens)) parser.addOption(optionOf(camel, given))
  return parser
}

function optionOf(name: string, { short, word }: Given<unknown>): Option {
  const flags = [
    short === undefined ? '' : `-${short}, `,
    optionName(name),
    word === undefined ? '' : ` [${word}]`,
  ]
  const option = new Option(flags.join(''))
  return word === undefined
    ? option
    : option.argParser((text: string, before: Texts) => [...(Array.isArray(before) ? before : []), text])
}

/** What stood behind each option of these. */
function textsOf(givens: Givens, parser: Parser): Readonly<Record<string, Texts>> {
  const values: Readonly<Record<string, Texts>> = parser.opts()
  return Object.fromEntries(Object.keys(givens).map((name) => [name, values[name]]))
}

function unknownOption(typed: string, givens: Givens): string {
  const [name = ''] = typed.split('=')
  const all = [...Object.keys(givens).map(optionName), '--help']
  return `There is no option ${name}.${didYouMean(name, all) || ` There are: ${all.join(', ')}.`}`
}

/** The words of a command as its parser and those around it have them. */
function wordsOf(parser: Parser): string {
  return parser.parent === null ? '' : `${wordsOf(parser.parent)} ${parser.name()}`.trim()
}

function isOption(word: string): boolean {
  return /^-\D/.test(word)
}

function isUnder({ words }: { readonly words: string }, group: string): boolean {
  return group === '' || words === group || words.startsWith(`${group} `)
}

/** An option whose value may be left out takes the next word only if that can be one: `--local keys list`. */
function withBareValues(argv: readonly string[], givens: Givens): readonly string[] {
  const bare = new Map(
    Object.entries(givens).flatMap(([name, given]) =>
      given.mayBeBare ? [[optionName(name), given] as const] : [],
    ),
  )
  return argv.flatMap((word, at) => {
    const given = bare.get(word)
    const next = argv[at + 1]
    const isBare =
      given !== undefined && next !== undefined && !isOption(next) && !given.take(word, [next]).ok
    // An empty value is read as none.
    return isBare ? [`${word}=`] : [word]
  })
}

/** Without `--` npm keeps options for itself, in the environment: a command must not go on without what was typed. */
function keptByNpm(
  givens: Givens,
  { env, argv, name: program }: { env: Env; argv: readonly string[]; name: string },
) {
  return Object.keys(givens)
    .map(optionName)
    .filter((option) => {
      const key = option.slice(2).replaceAll('-', '_')
      const typed = argv.some((word) => word.split('=')[0] === option)
      return !typed && !npmsOwn.includes(key) && env[`npm_config_${key}`] !== undefined
    })
    .map((option) => `npm kept ${option} for itself. Put -- before the command: ${program} …`)
}

type Env = Readonly<Record<string, string | undefined>>

/** Options of ours that npm has, too: a file of its settings may hold them. */
const npmsOwn: readonly string[] = ['json', 'yes']
