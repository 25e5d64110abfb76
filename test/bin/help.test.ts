import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { commandsIn } from '../../lib/command-line/program.ts'
import { contextValues } from '../../lib/infrastructure/choice.ts'
import { adminProgram } from '../support/running/typed.ts'

test.each([
  ['app', ['npm run synth -- -c ', '--help', ...Object.keys(contextValues).map((name) => `-c ${name}=`)]],
  ['deploy', ['npm run deploy -- -c ', '--help', ...Object.keys(contextValues)]],
  ['local', ['npm start -- --dynamodb ', '--help', '--dynamodb ENGINE', 'PORT']],
  [
    'enquiries',
    [
      ...[
        'npm run enquiries -- leave list',
        '--help',
        '--stack NAME',
        '--region REGION',
        '--local [ADDRESS]',
      ],
      ...commandsIn(adminProgram()).map(({ words }) => words),
    ],
  ],
])('bin/%s.ts --help has every option and an example, and loads neither CDK nor SDK', (script, parts) => {
  const { status, stdout, stderr } = run(script, '--help')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(parts.filter((part) => !stdout.includes(part))).toEqual([])
})

test('-h is --help', () => {
  expect(run('enquiries', '-h').stdout).toBe(run('enquiries', '--help').stdout)
})

test.each(['app', 'local'])('bin/%s.ts names an option that there is not, and the help', (script) => {
  const { status, stdout, stderr } = run(script, '--hlep')
  expect(status).toBe(1)
  expect(stdout + stderr).toMatch(/^\s*Unknown option '--hlep'.*\n.* -- --help tells the options\.\n$/)
})

test('colours are for terminals, unless FORCE_COLOR asks for them; NO_COLOR takes them away', () => {
  const red = '\u001b[31m'
  const problem = (env: Readonly<Record<string, string>>) => run('enquiries', 'kyes', env).stderr
  expect(problem({})).not.toContain(red)
  expect(problem({ FORCE_COLOR: '1' })).toContain(red)
  expect(problem({ NO_COLOR: '1' })).not.toContain(red)
})

// Loading any of these takes longer than reading the help.
const refuseLarge = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  registerHooks({
    resolve(name, context, next) {
      if (/^(aws-cdk-lib|@aws-sdk|esbuild)\\b/.test(name)) throw new Error('loads ' + name)
      return next(name, context)
    },
  })
`)}`

function run(script: string, option: string, colours: Readonly<Record<string, string>> = {}) {
  const path = fileURLToPath(new URL(`../../bin/${script}.ts`, import.meta.url))
  return spawnSync(process.execPath, ['--import', refuseLarge, path, option], {
    encoding: 'utf8',
    env: { ...withoutColours, ...colours },
  })
}

const { FORCE_COLOR: _, NO_COLOR: __, ...withoutColours } = process.env
