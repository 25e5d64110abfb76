/** One line a function wrote. */
interface LogLine {
  functionName: string
  /** Local time, ISO 8601. */
  at: string
  line: string
}

/** What the functions wrote, the newest few thousand lines. */
export interface FunctionLogs {
  add(functionName: string, line: string): void
  /** Oldest first; of one function, or of all. */
  lines(functionName?: string): readonly LogLine[]
}

const maxLines = 4_000

/** An empty log. */
export function createFunctionLogs(clock: { now(): number }): FunctionLogs {
  let kept: LogLine[] = []
  return {
    add(functionName, line) {
      kept.push({ functionName, at: new Date(clock.now()).toISOString(), line: line.slice(0, 20_000) })
      if (kept.length > 2 * maxLines) kept = kept.slice(-maxLines)
    },
    lines: (functionName) =>
      kept.slice(-maxLines).filter((one) => functionName === undefined || one.functionName === functionName),
  }
}
