import { createHash } from 'node:crypto'
import { type FSWatcher, readdirSync, readFileSync, statSync, watch } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** Files that were saved, relative to the root with `/`, and when the first of them was noticed (`performance.now()`). */
export interface Saved {
  readonly paths: readonly string[]
  readonly at: number
}

interface WatchOptions {
  root: string
  folders: readonly string[]
  /** Single files elsewhere, relative or absolute. */
  files?: readonly string[]
  onSaved(saved: Saved): void
}

// Editors write a file in several steps, and a checkout of another branch writes hundreds.
const calmMs = 60
const sourceName = /^[^.].*\.(ts|cjs|js|css|yaml|json|png|webp)$/

/**
 * Watches the folders of a checkout, with all below them, and single files. Calls back once it has been calm for a moment, with
 * the source files that are new, changed or gone by their content: a file that is saved as it was is none. `close` ends it.
 */
export function watchSources(options: WatchOptions): { close(): void } {
  const watchers = new Map<string, FSWatcher>()
  let contents: ReadonlyMap<string, string> = new Map()
  let noticedAt: number | undefined
  let calm: NodeJS.Timeout | undefined

  function notice(): void {
    noticedAt ??= performance.now()
    clearTimeout(calm)
    calm = setTimeout(look, calmMs)
  }

  function look(): void {
    const at = noticedAt ?? performance.now()
    noticedAt = undefined
    const now = readContents(options)
    const former = contents
    contents = now.files
    // What was put into a new folder before it was watched is found at a second look.
    if (follow(now.directories)) notice()
    const paths = [...new Set([...former.keys(), ...contents.keys()])].filter(
      (path) => former.get(path) !== contents.get(path),
    )
    if (paths.length > 0) options.onSaved({ paths: paths.toSorted(), at })
  }

  // A watch of a folder, not of files: an editor that saves by renaming gives the name another file.
  function follow(directories: ReadonlyMap<string, string>): boolean {
    let isMore = false
    for (const [key, watcher] of watchers) {
      if (directories.has(key)) continue
      watcher.close()
      watchers.delete(key)
    }
    for (const [key, directory] of directories) {
      if (watchers.has(key)) continue
      isMore = true
      ifThere(() => watchers.set(key, watch(directory, notice).on('error', notice)))
    }
    return isMore
  }

  follow(readContents(options).directories)
  contents = readContents(options).files
  return {
    close() {
      clearTimeout(calm)
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
    },
  }
}

/** The hash of every source file, by its path; and the folders to watch for more, each with what tells it from another of its name. */
function readContents(options: Pick<WatchOptions, 'root' | 'folders' | 'files'>): {
  files: ReadonlyMap<string, string>
  directories: ReadonlyMap<string, string>
} {
  const { root, folders } = options
  const files = new Map<string, string>()
  const directories = new Map<string, string>()

  function readFile(path: string): void {
    const name = relative(root, path).split(sep).join('/')
    files.set(name, createHash('sha1').update(readFileSync(path)).digest('base64'))
  }

  function readFolder(directory: string): void {
    follow(directory)
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name)
      if (entry.isDirectory() && !entry.name.startsWith('.')) ifThere(() => readFolder(path))
      if (entry.isFile() && sourceName.test(entry.name)) ifThere(() => readFile(path))
    }
  }

  function follow(directory: string): void {
    // The number alone is given to the next folder as soon as this one is deleted.
    const { ino, birthtimeMs } = statSync(directory)
    directories.set(`${directory} ${ino} ${birthtimeMs}`, directory)
  }

  for (const folder of folders) ifThere(() => readFolder(join(root, folder)))
  for (const file of options.files ?? []) {
    ifThere(() => follow(dirname(resolve(root, file))))
    ifThere(() => readFile(resolve(root, file)))
  }
  return { files, directories }
}

/** Between the list and the look a file or a folder may be renamed or deleted; the folder above notices. */
function ifThere(look: () => void): void {
  try {
    look()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
