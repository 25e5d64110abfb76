import { type Command, optionName } from './command.ts'
import { exitCodes, outcomeWords } from './exit-codes.ts'
import type { Given, Givens } from './given.ts'
import { asTyped, commandsIn, type Program } from './program.ts'

/** How wide help may be, in characters, and how its headings look. */
export interface HelpLook {
  readonly width: number
  readonly bold: (text: string) => string
}

/** As it is where nobody looks at a terminal. */
export const plainHelp: HelpLook = { width: 110, bold: (text) => text }

/** The help of a program (no words), of the commands that begin with a word, or of one command. */
export function helpText<Context, Options extends Givens>(
  program: Program<Context, Options>,
  words: string,
  look: HelpLook,
): string {
  const one = commandsIn(program).find((command) => command.words === words)
  const sections = one === undefined ? overview(program, words, look) : helpOf(program, one, look)
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function helpOf<Context, Options extends Givens>(
  program: Program<Context, Options>,
  command: Command<Context>,
  look: HelpLook,
): readonly string[] {
  const { arguments: args, options, examples } = command
  return [
    look.bold(
      `${program.name} ${asTyped(command)}`.trim() + (Object.keys(options).length > 0 ? ' [OPTION]...' : ''),
    ),
    wrapped([sentence(command.says), command.about ?? ''].join(' ').trim(), look.width),
    itemised(
      '',
      Object.entries(args).map(([name, given]) => [name, saysOf(given)]),
      look,
    ),
    itemised('Options', [...optionItems(options), ...sharedItems(program)], look),
    exampleSection(program, examples, look),
  ]
}

function overview<Context, Options extends Givens>(
  program: Program<Context, Options>,
  words: string,
  look: HelpLook,
): readonly string[] {
  const groups = program.groups
    .map(({ heading, commands }) => ({
      heading,
      commands: commands.filter((one) => words === '' || one.words.startsWith(`${words} `)),
    }))
    .filter(({ commands }) => commands.length > 0)
  const itemsOf = (commands: readonly Command<Context>[]) =>
    commands.map((command): Item => [asTyped(command), command.says])
  const column = columnFor(groups.flatMap(({ commands }) => itemsOf(commands)))
  const lists = groups.map(({ heading, commands }) =>
    itemised(heading, itemsOf(commands), { ...look, column }),
  )
  // Of the whole one for each group, of a group one for each command.
  const examples = groups.flatMap(({ commands }) =>
    (words === '' ? commands.slice(0, 1) : commands).flatMap((one) => one.examples.slice(0, 1)),
  )
  const codes = Object.entries(exitCodes).map(
    ([outcome, code]) => [String(code), outcomeWords[outcome as keyof typeof exitCodes]] as const,
  )
  return [
    look.bold(`${program.name} ${words === '' ? 'COMMAND' : `${words} COMMAND`} [OPTION]...`),
    words === '' ? wrapped(program.says, look.width) : '',
    ...lists,
    itemised('Options of every command', sharedItems(program), look),
    words === '' ? itemised('Exit codes', codes, look) : '',
    exampleSection(program, examples, look),
    words === '' ? `${program.name} COMMAND --help tells a command's options, with examples.` : '',
  ]
}

function exampleSection(
  { name }: { readonly name: string },
  examples: readonly string[],
  { bold }: HelpLook,
): string {
  return [bold('For example'), ...examples.map((example) => `  ${`${name} ${example}`.trim()}`)].join('\n')
}

function sharedItems({ options }: { readonly options: Givens }): readonly Item[] {
  return [
    ...optionItems(options),
    ['--json', 'tells it as JSON, for a program to read; problems, too, on standard error'],
    ['-h, --help', 'this text'],
  ]
}

function optionItems(options: Givens): readonly Item[] {
  return Object.entries(options).map(([name, given]) => {
    const { short, word, mayBeBare } = given
    const value = word === undefined ? '' : ` ${mayBeBare ? `[${word}]` : word}`
    return [`${short === undefined ? '' : `-${short}, `}${optionName(name)}${value}`, saysOf(given)]
  })
}

function saysOf({ says, choices }: Given<unknown>): string {
  return choices === undefined ? says : `${says}: ${choices.join(', ')}`
}

type Item = readonly [term: string, says: string]

interface ItemsLook extends HelpLook {
  readonly column?: number
}

function itemised(heading: string, items: readonly Item[], look: ItemsLook): string {
  if (items.length === 0) return ''
  const { width, bold, column = columnFor(items) } = look
  const indent = `\n${' '.repeat(column)}`
  const lines = items.map(([term, says]) => {
    const text = wrapped(says, Math.max(30, width - column)).replaceAll('\n', indent)
    const start = `  ${term}`
    // A very long term has a line of its own.
    return start.length + 1 < column ? `${start.padEnd(column)}${text}` : `${start}${indent}${text}`
  })
  return [...(heading === '' ? [] : [bold(heading)]), ...lines].join('\n')
}

/** Where the words begin that stand beside these terms. */
function columnFor(items: readonly Item[]): number {
  return Math.min(38, Math.max(...items.map(([term]) => term.length)) + 4)
}

function wrapped(text: string, width: number): string {
  let line = 0
  return text
    .split(' ')
    .map((word, at) => {
      const fits = at === 0 || line + 1 + word.length <= width
      line = fits ? line + word.length + (at === 0 ? 0 : 1) : word.length
      return at === 0 ? word : `${fits ? ' ' : '\n'}${word}`
    })
    .join('')
}

/** A line of the list of commands as a sentence: `Who is away when.` */
function sentence(says: string): string {
  return `${says.charAt(0).toUpperCase()}${says.slice(1)}.`
}
