import { existsSync } from 'node:fs'
import { readStartOptions } from '../../../bin/start-options.ts'
import { planProgram } from '../../../lib/admin/commands/plan-program.ts'
import { readTyped } from '../../../lib/command-line/read-typed.ts'
import { english } from '../../../lib/core/words/english.ts'
import { readChoice } from '../../../lib/infrastructure/choice.ts'
import { whichOrganisation } from '../../../lib/infrastructure/organisation-file/which-organisation.ts'
import { organisationsForTests } from '../../organisations/organisation-for-tests.ts'
import { adminProgram } from '../running/typed.ts'

const root = new URL('../../../', import.meta.url)

/** What is wrong with a command that a README shows, read as the program reads it that it starts; undefined: nothing. */
export function complaintAbout(
  command: string,
  scripts: Readonly<Record<string, string>>,
): string | undefined {
  const [program, ...rest] = wordsOf(command)
  switch (program) {
    case 'npm':
      return ofNpm(rest, scripts)
    case 'node':
    case 'bash':
    case 'python3':
    case 'php':
      return ofFile(rest[0])
    case 'curl':
      return undefined // posted to the running stack by the journeys
    default:
      return `nobody here knows ${program}`
  }
}

/** A command's words; variables before it say nothing about it. */
export function wordsOf(command: string): readonly string[] {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, one, two, bare]) => one ?? two ?? bare ?? '',
  )
  return words.slice(words.findIndex((word) => !/^[A-Z_]+=/.test(word)))
}

/** `-s` says that npm is to say nothing itself. */
function ofNpm(typed: readonly string[], scripts: Readonly<Record<string, string>>) {
  const [verb = '', ...rest] = typed.filter((word) => word !== '-s')
  if (verb === 'ci') return undefined
  if (verb === 'exec') return ofFile(`node_modules/.bin/${afterDashes(rest)[0]}`)
  const name = verb === 'run' ? rest[0] : verb
  if (name === undefined || !Object.hasOwn(scripts, name)) return `there is no script ${name}`
  const read = readers[name]
  const words = afterDashes(rest)
  if (words.length === 0 || words.includes('…')) return undefined
  return read === undefined ? `the script ${name} is given words that nothing reads` : read(words)
}

const readers: Readonly<Record<string, (words: readonly string[]) => string | undefined>> = {
  test: ofFiles,
  'test:slow': ofFiles,
  synth: ofContext,
  deploy: ofContext,
  start(words) {
    try {
      const options = readStartOptions(words, {}, false)
      const { context = {} } = options === 'help' ? {} : options
      const pairs = Object.entries(context).map((pair) => pair.join('='))
      return pairs.length === 0 ? undefined : ofContext(pairs)
    } catch (error) {
      return String(error)
    }
  },
  bench: (words) =>
    ofFiles(
      words
        .slice(0, before(words, '--out'))
        .filter((word) => word !== '--quick')
        .map((part) => `test/bench/parts/${part}.ts`),
    ),
  pictures: ([directory, what, ...rest]) =>
    directory !== undefined &&
    (what === 'sheet'
      ? rest.length === 1
      : rest.length === 0 && /^(?:pages|components|guide|)$/.test(what ?? ''))
      ? undefined
      : 'a folder is wanted, and pages, components, guide or nothing; or a folder, sheet and the folder of what was before',
  spam: (words) => (words.join() === 'b' ? undefined : 'b is the only word'),
  plan(words) {
    const world = { now: () => '', kinds: [], words: english, synthesise: () => Promise.reject(new Error()) }
    const reading = readTyped(
      planProgram(world, () => undefined),
      words,
    )
    return reading.what === 'problems' ? reading.problems.join(' ') : undefined
  },
  enquiries(words) {
    const reading = readTyped(adminProgram(), words)
    return reading.what === 'problems' ? reading.problems.join(' ') : undefined
  },
}

function ofContext(words: readonly string[]): string | undefined {
  const pairs = words.filter((word) => word !== '-c').map((pair) => pair.split('='))
  try {
    readChoice(Object.fromEntries(pairs), (named) =>
      whichOrganisation(named, { directory: organisationsForTests }),
    )
    return undefined
  } catch (error) {
    return String(error)
  }
}

function ofFiles(paths: readonly string[]): string | undefined {
  return paths.map(ofFile).find((complaint) => complaint !== undefined)
}

function ofFile(path = ''): string | undefined {
  return existsSync(new URL(path, root)) ? undefined : `there is no ${path}`
}

function afterDashes(words: readonly string[]): readonly string[] {
  const dashes = words.indexOf('--')
  return dashes === -1 ? [] : words.slice(dashes + 1)
}

function before(words: readonly string[], option: string): number {
  const place = words.indexOf(option)
  return place === -1 ? words.length : place
}
