import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isLocked, type KeptValues, openKeptValues } from './kept-values.ts'

/** A folder where a stack leaves what the next start shall find. */
interface KeepFolder {
  readonly values: KeptValues
  /** The file for the items of the tables, which another thread opens. */
  readonly tableFile: string
  /** True until something was kept here. */
  readonly isNew: boolean
}

/** What to keep where. `owner` is whose data it is, the name of the stack; `release` the version of the code: 0.5.0. */
interface KeepOptions {
  readonly folder: string
  readonly owner: string
  readonly release: string
}

/** Thrown where a folder cannot be used; the message says why and what to do. */
export class KeepRefused extends Error {
  override readonly name = 'KeepRefused'
}

const mainFile = 'stack.sqlite'
const area = 'folder'

/**
 * Opens a folder for this process alone, and makes it where it is missing. Throws KeepRefused where another process has
 * it, it is another stack's, a newer release wrote it, or it holds something else.
 */
export function openKeepFolder({ folder, owner, release }: KeepOptions): KeepFolder {
  makeFolder(folder)
  const file = join(folder, mainFile)
  const isNew = !existsSync(file)
  if (isNew && readdirSync(folder).length > 0)
    throw new KeepRefused(`${folder} holds something else. Name a folder that is new or empty.`)
  const values = open(file, folder)
  const refuse = (why: string) => {
    values.close()
    return new KeepRefused(`${folder} ${why}`)
  }
  const formerOwner = values.get(area, 'owner') ?? owner
  if (formerOwner !== owner)
    throw refuse(`keeps what ${formerOwner} left, and this is ${owner}. Name another folder.`)
  const formerRelease = values.get(area, 'release') ?? release
  if (isNewer(formerRelease, release))
    throw refuse(
      `was last used by release ${formerRelease}. This is ${release}, which may not know what is in there: run that release, or name another folder.`,
    )
  values.put(area, 'owner', owner)
  values.put(area, 'release', release)
  return { values, tableFile: join(folder, 'table.sqlite'), isNew }
}

function makeFolder(folder: string): void {
  try {
    // Whatever is typed into forms ends up there.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    readdirSync(folder)
  } catch (error) {
    throw new KeepRefused(`${folder} cannot be used as a folder: ${textOf(error)}`)
  }
}

function open(file: string, folder: string): KeptValues {
  try {
    return openKeptValues(file)
  } catch (error) {
    if (isLocked(error))
      throw new KeepRefused(
        `${folder} is in use by another npm start. Stop that one first, or name another folder.`,
      )
    throw new KeepRefused(`${folder} cannot be used, because of ${mainFile} in it: ${textOf(error)}`)
  }
}

function isNewer(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) > 0
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
