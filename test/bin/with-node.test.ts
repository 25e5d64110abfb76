import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { afterAll, expect, test } from 'vitest'

const guard = fileURLToPath(new URL('../../bin/with-node.cjs', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'with node ä '))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const script = join(home, 'says.ts')
writeFileSync(
  script,
  'const words: readonly string[] = process.argv.slice(1)\nconsole.log(JSON.stringify(words))\nprocess.exitCode = 7',
)

function run(args: readonly string[], ours = guard) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, ours, script, '--with', 'a word'],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

test('a script runs as it would by itself: its words, its exit code', () => {
  expect(run([])).toEqual({
    status: 7,
    stdout: `${JSON.stringify([script, '--with', 'a word'])}\n`,
    stderr: '',
  })
})

test('a Node that cannot run TypeScript says in a sentence what to do, and nothing else', () => {
  const { status, stdout, stderr } = run(['--no-experimental-strip-types'])
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toBe(
    `This needs Node 22.18 or newer, best 24, and this is Node ${process.versions.node}. Run npm ci --include=optional, which brings the right one along, or install Node 24 from nodejs.org.\n`,
  )
})

test('where optional dependencies were left out, one sentence says how to get them', () => {
  const bare = join(home, 'with-node.cjs')
  cpSync(guard, bare)
  expect(run([], bare)).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Packages for this machine are missing from node_modules. Run: npm ci --include=optional\n',
  })
})

test('it is written so that a Node of many years ago can read it', async () => {
  const text = readFileSync(guard, 'utf8')
  const [old, now] = await Promise.all(
    ['node12.20', 'esnext'].map(async (target) => (await transform(text, { target })).code),
  )
  expect(old).toBe(now)
})

test('every script of ours goes through it first', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const bare = Object.entries(scripts).filter(
    ([, command]) => !/^(node bin\/with-node\.cjs |npm run |cdk )/.test(String(command)),
  )
  expect(bare).toEqual([])
})
