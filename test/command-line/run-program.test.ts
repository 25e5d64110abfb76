import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { type CommandContext, defineCommand } from '../../lib/command-line/command.ts'
import { CommandProblem } from '../../lib/command-line/command-problem.ts'
import { exitCodes } from '../../lib/command-line/exit-codes.ts'
import { flag, repeated, required } from '../../lib/command-line/given.ts'
import { type Host, writeOwnFile } from '../../lib/command-line/output.ts'
import type { Program } from '../../lib/command-line/program.ts'
import { choice, count, text } from '../../lib/command-line/readers.ts'
import { runProgram } from '../../lib/command-line/run-program.ts'

const endings: Readonly<Record<string, () => unknown>> = {
  done: () => ({ lines: ['It is done.'], data: { done: true } }),
  waits: () => ({ lines: ['It would be done. Add --yes to do it.'], data: {}, outcome: 'unconfirmed' }),
  refused: () => {
    throw new CommandProblem(['It is not to be done.', 'Nor is this.'])
  },
  unreachable: () => {
    throw new CommandProblem(['Nobody answers.'], 'unreachable')
  },
  explained: () => {
    throw new RangeError('a mistake of another room')
  },
  broken: () => {
    throw new TypeError('a bug')
  },
}

const program: Program<CommandContext, Record<never, never>> = {
  name: 'tool',
  says: 'What this tool does.',
  options: {},
  context: (_options, output) => ({ output }),
  explain: (error) => (error instanceof RangeError ? new CommandProblem([error.message]) : undefined),
  groups: [
    {
      heading: 'All',
      commands: [
        defineCommand({
          words: 'end',
          says: 'ends in some way',
          arguments: { HOW: required(choice('HOW', Object.keys(endings)), 'how it ends') },
          examples: ['end done'],
          run: async (_context: CommandContext, { HOW }) => endings[HOW]?.() as never,
        }),
        defineCommand({
          words: 'count',
          says: 'counts',
          arguments: { TO: required(count(1000), 'the last number') },
          options: { loud: flag('tells how far it has got') },
          examples: ['count 3'],
          async run({ output }: CommandContext, { TO, loud }) {
            async function* entries() {
              for (let n = 1; n <= TO; n++) {
                if (loud) output.progress(`at ${n}`)
                yield { line: `number ${n}`, data: { n } }
              }
            }
            return { entries: entries(), none: 'nothing' }
          },
        }),
      ],
    },
  ],
}

test.each<[string, keyof typeof exitCodes, RegExp]>([
  ['done', 'done', /^$/],
  ['waits', 'unconfirmed', /^$/],
  ['refused', 'refused', /^It is not to be done\.\nNor is this\.\n$/],
  ['explained', 'refused', /^a mistake of another room\n$/],
  ['unreachable', 'unreachable', /^Nobody answers\.\n$/],
  ['broken', 'broken', /^TypeError: a bug\n {4}at /],
  ['nohow', 'mistyped', /^HOW must be done, .*not "nohow"\.\ntool --help tells what there is\.\n$/],
])('what ends as %s has its exit code, and its problems on standard error alone', async (how, outcome, told) => {
  const { code, out, err } = await run(['end', how])
  expect(code).toBe(exitCodes[outcome])
  expect(err).toMatch(told)
  expect(out === '').toBe(err !== '')
})

test('--json tells results and problems as one JSON text each', async () => {
  expect(JSON.parse((await run(['end', 'done', '--json'])).out)).toEqual({ done: true })
  expect(JSON.parse((await run(['--json', 'end', 'refused'])).err)).toEqual({
    ...{ outcome: 'refused', problems: ['It is not to be done.', 'Nor is this.'] },
  })
  expect(JSON.parse((await run(['end', '--json'])).err)).toMatchObject({ outcome: 'mistyped' })
  expect(JSON.parse((await run(['count', '3', '--json'])).out)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
})

test('what is long comes line by line, and ends when nobody reads any longer', async () => {
  expect((await run(['count', '3'])).out).toBe('number 1\nnumber 2\nnumber 3\n')
  const gone = await run(['count', '1000'], { readsLines: 2 })
  expect(gone).toMatchObject({ code: 0, err: '' })
  expect(gone.out).toBe('number 1\nnumber 2\n')
})

test('how far it has got is one line on a terminal, taken away at the end, and hardly told elsewhere', async () => {
  const seen = await run(['count', '3', '--loud'], { isTerminal: true })
  expect(seen.err.startsWith(`${cleared}at 1`)).toBe(true)
  expect(seen.err.endsWith(cleared)).toBe(true)
  expect((await run(['count', '3', '--loud'])).err).toBe('')
})

test('options that npm kept for itself are missed, not passed over', async () => {
  const { code, err } = await run(['count', '3'], { env: { npm_config_loud: 'true' } })
  expect(code).toBe(exitCodes.mistyped)
  expect(err).toContain('npm kept --loud for itself. Put -- before the command: tool …')
  expect((await run(['count', '3', '--loud'], { env: { npm_config_loud: 'true' } })).code).toBe(0)
})

/** What takes away a line of a terminal. */
const cleared = '\r\u001b[2K'

test('a program may be one command, with options of one letter', async () => {
  const single: typeof program = {
    ...program,
    name: 'npm run single --',
    groups: [
      {
        heading: '',
        commands: [
          defineCommand({
            words: '',
            says: 'does the one thing',
            options: { context: repeated(text('NAME=VALUE', 'a name and a value'), 'what is chosen', 'c') },
            examples: ['-c a=b'],
            run: async (_context: CommandContext, values) => ({
              lines: values.context,
              data: values.context,
            }),
          }),
        ],
      },
    ],
  }
  expect((await run(['-c', 'a=b', '--context', 'c=d'], { of: single })).out).toBe('a=b\nc=d\n')
  expect((await run(['-c', 'a=b', 'more'], { of: single })).err).toMatch(
    /^"more" is too much: the command is npm run single --\./,
  )
  const { out } = await run(['--help'], { of: single })
  expect(out).toMatch(/^npm run single -- \[OPTION\]\.\.\.\n\nDoes the one thing\./)
  expect(out).toContain('  -c, --context NAME=VALUE  what is chosen')
  expect(out).toContain('\n  npm run single -- -c a=b\n')
})

const folder = mkdtempSync(join(tmpdir(), 'own-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file is for its owner alone, is never written over, and is taken away when it cannot be finished', async () => {
  const path = join(folder, 'own.csv')
  await writeOwnFile(path, texts(['one', 'two']))
  expect(readFileSync(path, 'utf8')).toBe('onetwo')
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  await expect(writeOwnFile(path, texts(['three']))).rejects.toThrow(`There is a file ${path} already`)
  await expect(writeOwnFile(join(folder, 'no', 'own.csv'), texts([]))).rejects.toThrow(
    'cannot be written: ENOENT',
  )
  const half = join(folder, 'half.csv')
  await expect(writeOwnFile(half, texts(['one'], new Error('cut')))).rejects.toThrow('cut')
  expect(() => statSync(half)).toThrow('ENOENT')
})

async function* texts(some: readonly string[], end?: Error): AsyncGenerator<string> {
  yield* some
  if (end !== undefined) throw end
}

interface Circumstances {
  readonly env?: Readonly<Record<string, string>>
  readonly isTerminal?: true
  /** How many writes are read before the reader goes. */
  readonly readsLines?: number
  readonly of?: typeof program
}

async function run(
  words: readonly string[],
  { env = {}, isTerminal, readsLines, of = program }: Circumstances = {},
) {
  const [out, err] = [collected(readsLines), collected()]
  const host: Host = {
    ...{ argv: ['node', 'tool', ...words], env, stdout: out.stream },
    stderr: Object.assign(err.stream, isTerminal === undefined ? {} : { isTTY: true }),
  }
  const code = await runProgram(host, of)
  return { code, out: out.text(), err: err.text() }
}

function collected(reads = Number.POSITIVE_INFINITY) {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      if (chunks.length >= reads) return done(Object.assign(new Error('gone'), { code: 'EPIPE' }))
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}
