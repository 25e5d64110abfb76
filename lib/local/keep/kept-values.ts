import { DatabaseSync } from 'node:sqlite'

/** Texts that outlive the process, each under an area and a key. What `put` has taken survives a crash of the process. */
export interface KeptValues {
  /** In the order in which the keys were first put. */
  all(area: string): readonly { readonly key: string; readonly value: string }[]
  get(area: string, key: string): string | undefined
  put(area: string, key: string, value: string): void
  remove(area: string, key: string): void
  clear(area: string): void
  close(): void
}

/** Nothing is kept: where nobody asked for it. */
export const keepNothing: KeptValues = {
  all: () => [],
  get: () => undefined,
  put: () => undefined,
  remove: () => undefined,
  clear: () => undefined,
  close: () => undefined,
}

/**
 * Opens a file of kept values, for this process alone until it is closed or the process ends, in whatever way: the
 * operating system gives the lock back. Throws SQLite's error: `isLocked` tells one that another process has open.
 */
export function openKeptValues(file: string): KeptValues {
  const database = new DatabaseSync(file)
  try {
    // A crash of the machine may cost the last seconds; one of the process costs nothing.
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = OFF;
      BEGIN EXCLUSIVE;
      CREATE TABLE IF NOT EXISTS kept (
        turn INTEGER PRIMARY KEY AUTOINCREMENT, area TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
        UNIQUE (area, key)
      );
      COMMIT;
    `)
  } catch (error) {
    database.close()
    throw error
  }
  const all = database.prepare('SELECT key, value FROM kept WHERE area = ? ORDER BY turn')
  const get = database.prepare('SELECT value FROM kept WHERE area = ? AND key = ?')
  const put = database.prepare(
    'INSERT INTO kept (area, key, value) VALUES (?, ?, ?) ON CONFLICT (area, key) DO UPDATE SET value = excluded.value',
  )
  const remove = database.prepare('DELETE FROM kept WHERE area = ? AND key = ?')
  const clear = database.prepare('DELETE FROM kept WHERE area = ?')
  const unlessClosed = (run: () => unknown) => {
    // The last words of what is being stopped come too late to be kept, and nobody was told that they were.
    if (database.isOpen) run()
  }
  return {
    all: (area) => all.all(area).map(({ key, value }) => ({ key: String(key), value: String(value) })),
    get(area, key) {
      const found = get.get(area, key)
      return found === undefined ? undefined : String(found['value'])
    },
    put: (area, key, value) => unlessClosed(() => put.run(area, key, value)),
    remove: (area, key) => unlessClosed(() => remove.run(area, key)),
    clear: (area) => unlessClosed(() => clear.run(area)),
    close: () => unlessClosed(() => database.close()),
  }
}

/** Whether an error of `openKeptValues` says that another process has the file open. */
export function isLocked(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
}

// https://www.sqlite.org/rescode.html#busy
const sqliteBusy = 5
