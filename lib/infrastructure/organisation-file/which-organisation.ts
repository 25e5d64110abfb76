import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nearest } from '../../core/text/nearest.ts'
import { SynthesisRefused } from './synthesis-refused.ts'

const shipped = fileURLToPath(new URL('../../organisations', import.meta.url))

/** Which organisation a command is about. */
export interface WhichOrganisation {
  /** What its stack and its emails' subjects know it by: the name of its file, without `.yaml`. */
  readonly name: string
  /** Relative, so that a finding starts with what an editor can open and a person can read. */
  readonly path: string
  /** Whether its file says that it is one of those to copy from. */
  readonly example: boolean
}

/**
 * The organisation that is named: by a file of the directory without its `.yaml`, or by the path of a file that stands elsewhere.
 * Who names none means the only one that is no example. Where that is none or several, a SynthesisRefused lists what there is;
 * only with `orExample` (to try things out, never to deploy) the first example is taken where nothing else is there.
 */
export function whichOrganisation(
  named: string | undefined,
  { directory = shipped, orExample = false }: { directory?: string; orExample?: boolean } = {},
): WhichOrganisation {
  if (named !== undefined) return theNamed(named, directory)
  const all = organisationNames(directory).map((name) => organisation(pathOf(name, directory)))
  const [own, ...others] = all.filter(({ example }) => !example)
  const [example] = all
  if (own !== undefined && others.length === 0) return own
  if (own === undefined && orExample && example !== undefined) return example
  throw new SynthesisRefused([
    own === undefined
      ? `Whose is it? There are only examples here${listed(all)}. Copy one to a name of your own, take its line "example: true" out, and say -c organisation=NAME.`
      : `Whose is it? There are ${listed([own, ...others], '')}. Say which: -c organisation=${own.name}.`,
  ])
}

/** The names of the organisations there are, by their files. */
export function organisationNames(directory = shipped): readonly string[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort()
}

function theNamed(named: string, directory: string): WhichOrganisation {
  if (/\.ya?ml$/.test(named)) {
    if (existsSync(named)) return organisation(named)
    throw new SynthesisRefused([`There is no file ${named}. A path starts from ${process.cwd()}.`])
  }
  const names = organisationNames(directory)
  if (names.includes(named)) return organisation(pathOf(named, directory))
  const meant = nearest(named, names)
  throw new SynthesisRefused([
    `There is no organisation "${named}"${meant === undefined ? '.' : `; did you mean ${meant}?`} There are: ${names.join(', ')}. It is the name of a file in lib/organisations without .yaml, or a path that ends with it.`,
  ])
}

function pathOf(name: string, directory: string): string {
  return join(directory, `${name}.yaml`)
}

/** The line is looked for without reading the rest: a file with a mistake in it is somebody's all the same. */
function organisation(path: string): WhichOrganisation {
  return {
    name: basename(path).replace(/\.ya?ml$/, ''),
    path: relative(process.cwd(), path),
    example: /^example:\s*true\b/m.test(readFileSync(path, 'utf8')),
  }
}

function listed(all: readonly WhichOrganisation[], before = ': '): string {
  return all.length === 0 ? '' : `${before}${all.map(({ name }) => name).join(', ')}`
}
