import { exactReference } from '../core/enquiry/reference.ts'
import { isRealDate } from '../core/time/local-date.ts'
import {
  type AdminCommand,
  asTyped,
  type CommandForm,
  commandForms,
  defaultLocal,
  type Parameter,
  type Target,
} from './command.ts'

/** What was typed after `npm run enquiries --`, understood; or everything that is wrong with it. */
type CommandReading =
  | { readonly ok: true; readonly command: AdminCommand; readonly target: Target }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads the words of a command line. Whatever is typed, the answer says what to type instead. */
export function readCommand(argv: readonly string[]): CommandReading {
  const { words, target, help, problems } = readOptions(argv)
  if (help || argv.length === 0) return { ok: true, command: { what: 'help' }, target }
  const form = commandForms.find((one) => `${words.join(' ')} `.startsWith(`${one.words} `))
  const values = words.slice(form?.words.split(' ').length)
  const found = [...problems, ...(form === undefined ? [unknownCommand(words)] : problemsWith(form, values))]
  if (form === undefined || found.length > 0) return { ok: false, problems: found }
  return { ok: true, command: form.build(values), target }
}

interface Options {
  readonly words: readonly string[]
  readonly target: Target
  readonly help: boolean
  readonly problems: readonly string[]
}

/** `--name value` and `--name=value`; `--local` may stand alone. */
function readOptions(argv: readonly string[]): Options {
  const words: string[] = []
  const problems: string[] = []
  const target: { stack?: string; region?: string; local?: string } = {}
  let help = false
  const rest = [...argv]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help' || word === '-h' || word === 'help') {
      help = true
      continue
    }
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const [name = '', ...inline] = word.slice(2).split('=')
    const wanted = optionNames.find((option) => option === name)
    if (wanted === undefined) {
      problems.push(`There is no option --${name}. There are: --${optionNames.join(', --')}, --help.`)
      continue
    }
    const next = rest[0]
    const takesNext =
      wanted === 'local' ? /^https?:/.test(next ?? '') : next !== undefined && !next.startsWith('--')
    const value = inline.length > 0 ? inline.join('=') : takesNext ? rest.shift() : undefined
    if (wanted === 'local') target.local = value ?? defaultLocal
    else if (value === undefined || value === '')
      problems.push(`--${wanted} needs a value: --${wanted} NAME.`)
    else target[wanted] = value
  }
  if (target.local !== undefined && !isWebAddress(target.local))
    problems.push(`--local must be an address such as ${defaultLocal}, not "${target.local}".`)
  if (target.local !== undefined && target.stack !== undefined)
    problems.push('--stack is a deployed stack and --local one on this machine: choose one of them.')
  return { words, target, help, problems }
}

const optionNames = ['stack', 'region', 'local'] as const

function unknownCommand(words: readonly string[]): string {
  const all = commandForms.map((form) => form.words).join(', ')
  const typed = words.slice(0, 2).join(' ')
  return typed === '' ? `Say what to do: ${all}.` : `There is no command "${typed}". There are: ${all}.`
}

function problemsWith(form: CommandForm, values: readonly string[]): readonly string[] {
  const { parameters } = form
  const how = asTyped(form)
  if (values.length > parameters.length) {
    const odd = values.slice(parameters.length).join(' ')
    return [`"${odd}" is too much: the command is ${how}.`]
  }
  const dates: Partial<Record<Parameter, string>> = {}
  const problems = parameters.flatMap((name, at) => {
    const value = values[at]
    if (value === undefined) return form.mayBeLeftOut ? [] : [`${name} is missing: the command is ${how}.`]
    if (name === 'AFTER' && exactReference(value) === undefined)
      return [`AFTER must be the reference that a reindex told, such as ABCD-2345, not "${value}".`]
    if (name === 'WHOSE' && value !== 'officers' && value !== 'enquirers')
      return [`WHOSE must be officers or enquirers, not "${value}".`]
    if (!isDateParameter(name)) return []
    dates[name] = value
    return isRealDate(value) ? [] : [`${name} must be a date such as 2026-12-24, not "${value}".`]
  })
  const { FROM: from, UNTIL: until } = dates
  return problems.length === 0 && from !== undefined && until !== undefined && until < from
    ? [`UNTIL (${until}) must not be before FROM (${from}).`]
    : problems
}

function isDateParameter(name: Parameter): boolean {
  return name === 'FROM' || name === 'UNTIL' || name === 'DATE'
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
