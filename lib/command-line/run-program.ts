import type { CommandResult } from './command.ts'
import { CommandProblem } from './command-problem.ts'
import { exitCodes } from './exit-codes.ts'
import type { Givens } from './given.ts'
import { plainHelp } from './help-text.ts'
import { toJsonArray } from './json-array.ts'
import { createOutput, type Host, type Output } from './output.ts'
import type { Program } from './program.ts'
import { readTyped } from './read-typed.ts'

/**
 * Reads what was typed, does it and tells how it ended: results on standard output, problems and progress on standard error.
 * Answers the exit code. Throws nothing: a bug is told with its trace.
 */
export async function runProgram<Context, Options extends Givens>(
  host: Host,
  program: Program<Context, Options>,
): Promise<number> {
  const output = createOutput(host, () => performance.now())
  const width = Math.min(host.stdout.columns ?? plainHelp.width, plainHelp.width)
  const reading = readTyped(program, host.argv.slice(2), {
    env: host.env,
    look: { width, bold: output.bold },
  })
  try {
    if (reading.what === 'help') {
      await output.write(reading.text)
      return exitCodes.done
    }
    if (reading.what === 'problems')
      throw new CommandProblem(
        [...reading.problems, `${program.name} --help tells what there is.`],
        'mistyped',
      )
    const result = await reading.run(
      program.context(reading.options, { ...output, json: reading.json }, host),
    )
    output.settle()
    await tell(result, output, reading.json)
    return exitCodes['outcome' in result ? (result.outcome ?? 'done') : 'done']
  } catch (error) {
    // Who reads went away (`| head`): they have what they wanted.
    if (isGone(error)) return exitCodes.done
    const problem = error instanceof CommandProblem ? error : program.explain?.(error)
    const outcome = problem?.outcome ?? 'broken'
    const problems = problem?.problems ?? [
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    ]
    if (reading.what !== 'help' && reading.json) output.note(JSON.stringify({ outcome, problems }, null, 2))
    else for (const line of problems) output.problem(line)
    return exitCodes[outcome]
  }
}

async function tell(result: CommandResult, output: Pick<Output, 'write'>, json: boolean): Promise<void> {
  if (!('entries' in result)) {
    // What has written itself has nothing more to tell.
    const lines = json && result.data !== undefined ? [JSON.stringify(result.data, null, 2)] : result.lines
    return lines.length === 0 ? undefined : output.write(`${lines.join('\n')}\n`)
  }
  if (json) return writeAll(toJsonArray(dataOf(result.entries)), output)
  let count = 0
  for await (const { line } of result.entries) {
    await output.write(`${line}\n`)
    count += 1
  }
  if (count === 0) await output.write(`${result.none}\n`)
}

async function writeAll(texts: AsyncIterable<string>, output: Pick<Output, 'write'>): Promise<void> {
  for await (const text of texts) await output.write(text)
}

async function* dataOf(entries: AsyncIterable<{ readonly data: unknown }>): AsyncGenerator<unknown> {
  for await (const { data } of entries) yield data
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}
