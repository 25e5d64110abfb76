import { styleText } from 'node:util'

/** What a program is run in: `process` is one. */
export interface Host {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
}

/** Where a command writes. What it has to tell at the end is its result; this is for what comes before that. */
export interface Output {
  /** To standard output; waits until there is room for more. Rejects when nobody reads any longer (`EPIPE`). */
  write(text: string): Promise<void>
  /** How far it has got: one line that is written over on a terminal, else a line every few seconds. Never for `--json` to read. */
  progress(line: string): void
  /** A line beside the result, to standard error. */
  note(line: string): void
}

/** The output of a program; colours only where a person sees them (`NO_COLOR` and `FORCE_COLOR` are heard). */
export function createOutput(
  { stdout, stderr }: Host,
  milliseconds: () => number,
): Output & { problem(line: string): void; bold(text: string): string; settle(): void } {
  const onTerminal = stderr.isTTY === true
  let last = Number.NEGATIVE_INFINITY
  let standing = false
  // A reader that goes (`| head`) is told by each write; without this it would end the process besides.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (error) => (error ? reject(error) : resolve()))
      }),
    progress(line) {
      const now = milliseconds()
      if (now - last < (onTerminal ? betweenRedraws : betweenLines)) return
      last = now
      standing = onTerminal
      stderr.write(onTerminal ? `${clearLine}${line.slice(0, (stderr.columns ?? 80) - 1)}` : `${line}\n`)
    },
    note(line) {
      settle()
      stderr.write(`${line}\n`)
    },
    problem(line) {
      settle()
      stderr.write(`${styleText('red', line, { stream: stderr })}\n`)
    },
    bold: (text) => styleText('bold', text, { stream: stdout }),
    settle,
  }

  /** Takes away the line of progress. */
  function settle(): void {
    if (standing) stderr.write(clearLine)
    standing = false
  }
}

const clearLine = '\r\u001b[2K'
const betweenRedraws = 100
const betweenLines = 5_000
