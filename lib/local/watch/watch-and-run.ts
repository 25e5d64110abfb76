import type { Run } from './start-run.ts'
import type { Saved } from './watch-sources.ts'

/** What is told while it watches. `paths` are the files that were saved. */
interface WatchNews {
  /** The new one serves, so long after the first of them was noticed. */
  onServing(paths: readonly string[], milliseconds: number): void
  /** The stack is the same as before. */
  onSame(paths: readonly string[]): void
  /** The new one cannot run, and what ran before goes on. */
  onRefused(paths: readonly string[], why: string): void
}

/** A stack that is replaced whenever its sources are saved. */
interface WatchedRun {
  url: string
  /** Fulfilled when the run that serves has ended without being told to. */
  gone: Promise<void>
  stop(): Promise<void>
}

interface WatchOptions {
  /** Calls back with what is saved, until it is closed. */
  watch(onSaved: (saved: Saved) => void): { close(): void }
  port: number
  /** The folder through which one run hands its data to the next. */
  keep: string
  /** Whether such a file is part of what runs a stack, and so in no template. */
  isOwnCode(path: string): boolean
  startRun(how: { isStandby: boolean }): Run
  news: WatchNews
}

/**
 * Runs a stack and, whenever a source file is saved, a new one in its place: made ready in a fresh process while the old
 * one serves, then at the same port with what the old one kept. A process stands by, so that nothing is waited for that does
 * not depend on what was saved. Rejects where the first one cannot run.
 */
export async function watchAndRun(options: WatchOptions): Promise<WatchedRun> {
  const { startRun } = options
  let saved: Saved | undefined
  let replacing: Replacing | undefined
  let working: Promise<void> | undefined
  const sources = options.watch((more) => {
    saved = together(saved, more)
    work()
  })

  function work(): void {
    if (replacing === undefined || working !== undefined) return
    working = workOff(replacing).finally(() => {
      working = undefined
    })
  }

  async function workOff({ replace }: Replacing): Promise<void> {
    while (saved !== undefined) {
      const these: Saved = saved
      saved = undefined
      const isDone = await replace(these, () => saved !== undefined)
      if (!isDone) saved = together(saved, these)
    }
  }

  const run = startRun({ isStandby: false })
  try {
    const made = await run.prepare()
    const url = await run.serve({ port: options.port, keep: options.keep, isFirst: true })
    replacing = createReplacing(options, { run, made, url })
    work()
    return {
      url,
      gone: replacing.gone,
      async stop() {
        sources.close()
        saved = undefined
        await working
        await replacing?.end()
      },
    }
  } catch (error) {
    sources.close()
    await run.end()
    throw error
  }
}

interface Replacing {
  /** False where more was saved meanwhile, as `isOutdated` says: what was made is left for what is to be made then. */
  replace(saved: Saved, isOutdated: () => boolean): Promise<boolean>
  readonly gone: Promise<void>
  end(): Promise<void>
}

function createReplacing(options: WatchOptions, first: { run: Run; made: string; url: string }): Replacing {
  const { news, startRun } = options
  const at = { port: Number(new URL(first.url).port), keep: options.keep, isFirst: false }
  const gone = Promise.withResolvers<void>()
  let { run: serving, made } = first
  let standby = startRun({ isStandby: true })
  let isEnding = false
  follow(serving)

  function follow(run: Run): void {
    void run.gone.then(() => {
      if (run === serving && !isEnding) gone.resolve()
    })
  }

  async function replace({ paths, at: savedAt }: Saved, isOutdated: () => boolean): Promise<boolean> {
    const next = standby
    try {
      const nextMade = await next.prepare()
      if (isOutdated()) return false
      if (nextMade === made && !paths.some(options.isOwnCode)) {
        news.onSame(paths)
        return true
      }
      const former = serving
      await former.stop()
      try {
        await next.serve(at)
      } catch (error) {
        await former.serve(at)
        throw error
      }
      serving = next
      made = nextMade
      follow(serving)
      news.onServing(paths, performance.now() - savedAt)
      await former.end()
    } catch (error) {
      news.onRefused(paths, error instanceof Error ? error.message : String(error))
    } finally {
      if (next !== serving) await next.end()
      standby = startRun({ isStandby: true })
    }
    return true
  }

  return {
    replace,
    gone: gone.promise,
    async end() {
      isEnding = true
      await Promise.all([serving.end(), standby.end()])
    },
  }
}

function together(one: Saved | undefined, other: Saved): Saved {
  if (one === undefined) return other
  return { paths: [...new Set([...one.paths, ...other.paths])].toSorted(), at: Math.min(one.at, other.at) }
}
