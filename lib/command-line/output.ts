import { promises } from 'node:fs'
import { styleText } from 'node:util'
import { CommandProblem } from './command-problem.ts'

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
  /** `--json` was given. */
  readonly json: boolean
}

/**
 * Writes a file that only whoever runs the command can read, as its text comes. Throws `CommandProblem` where there is one
 * already or none can be made; one that could not be finished is taken away again.
 */
export async function writeOwnFile(path: string, texts: AsyncIterable<string>): Promise<void> {
  const file = await promises.open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EEXIST'
        ? `There is a file ${path} already. Choose another name, or remove it first.`
        : `The file ${path} cannot be written: ${error.code}. Choose another place.`
    throw new CommandProblem([why])
  })
  try {
    // Waits for each piece, so that nothing piles up.
    for await (const text of texts) await file.appendFile(text)
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    await promises.unlink(path)
    throw error
  }
}

/** The output of a program; colours only where a person sees them (`NO_COLOR` and `FORCE_COLOR` are heard). */
export function createOutput(
  { stdout, stderr }: Host,
  milliseconds: () => number,
): Omit<Output, 'json'> & { problem(line: string): void; bold(text: string): string; settle(): void } {
  const onTerminal = stderr.isTTY === true
  let last = onTerminal ? Number.NEGATIVE_INFINITY : milliseconds()
  let standing = false
  // A reader that goes (`| head`) is told by each write; without this it would end the process besides.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  return {
    write(text) {
      settle()
      return new Promise((resolve, reject) => {
        stdout.write(text, (error) => (error ? reject(error) : resolve()))
      })
    },
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
