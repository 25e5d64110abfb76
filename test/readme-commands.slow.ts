import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCodes } from '../lib/command-line/exit-codes.ts'
import { commandsIn } from '../lib/command-line/program.ts'
import { communityMentoring } from '../lib/kinds/community-mentoring.ts'
import { stackForThisFile } from './support/running/for-this-file.ts'
import { adminProgram, typed } from './support/running/typed.ts'
import { wordsOf } from './support/source/readme-commands.ts'
import { commandsOf, readmes } from './support/source/readmes.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Why a command that a README shows is not run here, or which test runs it. */
const elsewhere: readonly (readonly [command: RegExp, because: string])[] = [
  [/^npm exec -- cdk bootstrap$/, 'AWS'],
  [/^npm run deploy\b/, 'AWS'],
  [/^npm ci$/, 'run by .ci/run, before everything'],
  [/^npm ci --omit=optional$/, 'what not to type'],
  [/^npm run synth\b/, 'run by .ci/run, with an organisation of the tests'],
  [/^(PORT=3001 )?npm start( -- (-c organisation|--keep)[= ]\S+)?$/, 'run by test/bin/local.slow.ts'],
  [
    /^npm start -- --sample$/,
    'read by test/bin/start-options.test.ts; the week is played by test/sample-week',
  ],
  [/^npm start -- --dynamodb official$/, 'needs Java; run by .ci/run where it is there'],
  [
    /^([A-Z_]+=\S+ )*npm (test|run test:slow)\b/,
    'the tests themselves; test/readme.test.ts looks for their files',
  ],
  [/^npm run check$/, 'the tests themselves'],
  [/^npm run (types|format|attack|bench)\b/, 'run by .ci/run, or takes minutes'],
  [
    /^npm run (pictures|lighthouse|reading-age|spam)\b/,
    'takes minutes in a browser, or prints figures to look at',
  ],
  [/^bash \.ci\/run$/, 'runs this'],
  [/^node test\/upgrade\/write-golden\.ts/, 'writes what a release leaves behind: once in a release'],
  [/^node test\/hosts\/build\.ts$/, 'needs frameworks that are not installed here'],
  [/^(node|python3|php) test\/clients\/post-enquiry\./, 'run by test/clients/clients.test.ts'],
  [/^npm run enquiries -- … --local$/, 'stands for every command'],
]

const shown = [...new Set(readmes.flatMap(({ text }) => commandsOf(text)))]
const reasonFor = (command: string) => elsewhere.find(([pattern]) => pattern.test(command))?.[1]
const run = shown.filter((command) => reasonFor(command) === undefined)
const ofPlan = /^npm run (?:-s )?plan -- /
const ofAdmin = /^npm run (?:-s )?enquiries(?: -- |$)/

test('every command of a README is run here, or is one whose reason not to be is written down', () => {
  const ways = [ofAdmin, ofPlan, /^curl /]
  expect(run.filter((command) => !ways.some((way) => way.test(command)))).toEqual([])
  const stale = elsewhere.filter(([pattern]) => !shown.some((command) => pattern.test(command)))
  expect(stale.map(([pattern]) => String(pattern))).toEqual([])
  const named = elsewhere.flatMap(([, because]) => because.match(/(?:test|\.ci)\/[\w./-]+\w/g) ?? [])
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('a README that shows what only AWS can do says that it is not run here', () => {
  const silent = readmes.filter(
    ({ text }) =>
      commandsOf(text).some((command) => reasonFor(command) === 'AWS') && !text.includes('not run here'),
  )
  expect(silent.map(({ path }) => path)).toEqual([])
})

describe('with a pipeline that runs', () => {
  const app = stackForThisFile()
  let reference = ''

  const email = String(communityMentoring.example['email'])
  let posts = 0

  beforeAll(async () => {
    reference = await posted()
  })

  /** Another enquiry of Ada's, which Lisa has. */
  async function posted(): Promise<string> {
    const message = posts === 0 ? {} : { message: `Question ${posts}` }
    posts += 1
    const { body } = await app.post('community-mentoring', { ...communityMentoring.example, ...message })
    await app.quiet()
    return String(body['reference'])
  }

  test.each(run.filter((command) => command.startsWith('curl ')))('%s', async (command) => {
    const here = command.replace('localhost:3000', app.url.replace('http://', ''))
    const { stdout } = await promisify(execFile)('bash', ['-c', `${here} -s -w ' %{http_code}'`])
    expect(stdout).toMatch(/ 20\d$/)
  })

  test.each(run.filter((command) => ofPlan.test(command)))('%s', async (command) => {
    const words = withoutTarget(wordsOf(command.replace(ofPlan, '')))
      .map((word) => word.replace(/^organisation=([\w-]+)$/, 'organisation=test/organisations/$1.yaml'))
      .concat('--local', app.url)
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'bin/plan.ts'), ...words], {
      cwd: root,
    })
    expect(words.includes('--json') ? JSON.parse(stdout) : stdout).not.toBe('')
  })

  test('npm run -s enquiries -- list', async () => {
    const words = ['run', '-s', 'enquiries', '--', 'list', '--local', app.url, '--json']
    const { stdout } = await promisify(execFile)('npm', words, { cwd: root })
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ reference }))
  })

  test('list, show and export have nothing that its enquirer typed, unless it is asked for', async () => {
    const local = ['--local', app.url]
    const seen = async (...words: string[]) => (await typed([...words, ...local])).out
    const { name, email, hall, message } = communityMentoring.example
    const canaries = [name, email, hall, message].map(String)
    const plain = [await seen('list'), await seen('show', reference), await seen('export')]
    const json = [
      await seen('list', '--json'),
      await seen('show', reference, '--json'),
      await seen('export', '--json'),
    ]
    for (const out of [...plain, ...json]) {
      expect(out).toContain(reference)
      expect(canaries.filter((canary) => out.includes(canary))).toEqual([])
    }
    const shown = await seen('show', reference, '--reveal')
    expect(canaries.filter((canary) => !shown.includes(canary))).toEqual([])
    expect(shown).toMatch(/\nAnswer by: .*\(received .*\n\n.*The enquiry came in\./s)
  })

  const examples = commandsIn(adminProgram()).flatMap((command) => command.examples)
  const shownToo = run
    .filter((command) => ofAdmin.test(command))
    .map((command) => command.replace(ofAdmin, ''))

  test.each([...new Set([...shownToo, ...examples])])('npm run enquiries -- %s', async (example) => {
    // One command may erase what another shows.
    const own = example.includes('ABCD-2345') ? await posted() : ''
    const words = wordsOf(example)
      .map((word) => word.replace('ABCD-2345', own).replace('ada@lovelace.example', email))
      .map((word, at, all) =>
        ['--out', '--folder'].includes(all[at - 1] ?? '') ? join(folder, basename(word)) : word,
      )
    const place = words.indexOf('--folder')
    const folders = place === -1 && hasOption(example, 'folder') ? ['--folder', folder] : []
    if (place !== -1) mkdirSync(words[place + 1] ?? '', { recursive: true })
    const { outcome, out, problems } = await typed([
      ...notBefore(withoutTarget(words), app.stack.now()),
      ...folders,
      ...target(words),
    ])
    const expected = isRefused.includes(example) ? [exitCodes.refused] : endsOf(example)
    expect(expected, problems).toContain(outcome)
    expect(problems === '').toBe(outcome !== exitCodes.refused)
    const file = words[words.indexOf('--out') + 1] ?? ''
    expect(words.includes('--out') ? readFileSync(file, 'utf8') : out || problems).not.toBe('')
  })

  test('every exception is of an example that there is', () => {
    expect(isRefused.filter((one) => ![...shownToo, ...examples].includes(one))).toEqual([])
  })

  /** Of an offline command and of help none. */
  function target(words: readonly string[]): readonly string[] {
    return words.includes('--help') || words.includes('--organisation') ? [] : ['--local', app.url]
  }
})

/** Examples that are refused here, and why. */
const isRefused: readonly string[] = [
  // Nobody's leave has that id.
  'leave cancel 3f9c2ab41d07',
  // The key was rotated a moment ago.
  'keys drop o1',
  'keys drop o1 --yes',
  // No code was sent.
  'people confirm lisa-chambers 123456',
]

/** Done; or, where --yes is left out, said what would be. */
function endsOf(example: string): readonly number[] {
  const asksFirst = hasOption(example, 'yes') && !example.includes('--yes')
  return asksFirst ? [exitCodes.done, exitCodes.unconfirmed] : [exitCodes.done]
}

function hasOption(example: string, option: string): boolean {
  return commandsIn(adminProgram()).some(
    ({ words, options }) => `${example} `.startsWith(`${words} `) && Object.hasOwn(options, option),
  )
}

/** Where it is done to is said by the test. */
function withoutTarget(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => {
    const before = words[at - 1] ?? ''
    const isValue =
      ['--stack', '--region'].includes(before) ||
      (before === '--local' && /^[\d:/a-z.]+$/.test(word) && /\d/.test(word))
    return !['--stack', '--region', '--local'].includes(word) && !isValue
  })
}

/** Dates of an example are over some day: all of them in a later year, if need be. */
function notBefore(words: readonly string[], now: number): readonly string[] {
  const dates = words.flatMap((word) => word.match(/\b20\d\d-\d\d-\d\d/g) ?? []).toSorted()
  const today = new Date(now).toISOString().slice(0, 10)
  const [first = today] = dates
  const year = Number(today.slice(0, 4))
  const sameDay = `${year}${first.slice(4)}`
  const years = first >= today ? 0 : year + (sameDay >= today ? 0 : 1) - Number(first.slice(0, 4))
  return words.map((word) =>
    word.replace(/\b(20\d\d)(?=-\d\d-\d\d)/g, (typedYear) => String(Number(typedYear) + years)),
  )
}
