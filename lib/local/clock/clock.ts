/** Local time: the real time plus an offset that a jump moves. Timers set on it follow the jumps. */
export interface LocalClock {
  /** Epoch milliseconds. */
  now(): number
  /** Runs once after `ms` of local time unless cancelled by the function it answers. */
  setTimer(run: () => void, ms: number): () => void
}

/** The clock as its owner sees it. */
export interface MovableClock extends LocalClock {
  /** How far local time is ahead of real time, in milliseconds. */
  offset(): number
  /** Local time of the earliest timer. */
  nextTimer(): number | undefined
  /** Jumps forward to a local time, running every timer due until then, each at its own time, in order. */
  moveTo(time: number): void
  /** Cancels every timer; the clock goes on telling the time. */
  close(): void
}

interface Timer {
  due: number
  run: () => void
  handle: NodeJS.Timeout | undefined
}

// Node fires a longer timeout at once.
const maxTimeoutMs = 2 ** 31 - 1

/**
 * A clock that starts `offset` milliseconds ahead of the real time, and tells each new offset to `onMove`. Its timers keep
 * no process alive.
 */
export function createClock(start: { offset?: number; onMove?(offset: number): void } = {}): MovableClock {
  let offset = start.offset ?? 0
  let closed = false
  const timers = new Set<Timer>()

  function now(): number {
    return Date.now() + offset
  }

  function setOffset(wanted: number): void {
    if (wanted <= offset) return
    offset = wanted
    start.onMove?.(offset)
  }

  function arm(timer: Timer): void {
    clearTimeout(timer.handle)
    const wait = Math.max(0, timer.due - now())
    timer.handle = setTimeout(() => fireOrWait(timer), Math.min(wait, maxTimeoutMs))
    timer.handle.unref()
  }

  function fireOrWait(timer: Timer): void {
    if (!timers.has(timer)) return
    if (timer.due > now()) {
      arm(timer)
      return
    }
    timers.delete(timer)
    timer.run()
  }

  function earliest(): Timer | undefined {
    let found: Timer | undefined
    for (const timer of timers) if (found === undefined || timer.due < found.due) found = timer
    return found
  }

  return {
    now,
    offset: () => offset,
    setTimer(run, ms) {
      if (closed) return () => undefined
      const timer: Timer = { due: now() + Math.max(0, ms), run, handle: undefined }
      timers.add(timer)
      arm(timer)
      return () => {
        clearTimeout(timer.handle)
        timers.delete(timer)
      }
    },
    nextTimer: () => earliest()?.due,
    moveTo(time) {
      for (let next = earliest(); next && next.due <= time; next = earliest()) {
        timers.delete(next)
        clearTimeout(next.handle)
        setOffset(next.due - Date.now())
        next.run()
      }
      setOffset(time - Date.now())
      for (const timer of timers) arm(timer)
    },
    close() {
      closed = true
      for (const timer of timers) clearTimeout(timer.handle)
      timers.clear()
    },
  }
}
