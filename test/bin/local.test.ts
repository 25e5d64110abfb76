import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { closeServer, listenOnFreePort } from '../../lib/local/http/listen.ts'

const script = fileURLToPath(new URL('../../bin/local.ts', import.meta.url))
const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function start(
  port: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
) {
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env, PORT: port } })
  started.push(child)
  let said = ''
  child.stdout.on('data', (text) => {
    said += String(text)
  })
  return { child, said: () => said, left: once(child, 'exit').then(([code]) => code) }
}

function childrenOf(pid: number | undefined): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  return lines.flatMap((line) => {
    const [child, parent] = line.trim().split(/\s+/).map(Number)
    return parent === pid && child !== undefined ? [child] : []
  })
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test.each([
  'SIGINT',
  'SIGTERM',
] as const)('it says what to try, and %s leaves no process behind', async (signal) => {
  const { child, said, left } = start('0')
  await expect.poll(said, { timeout: 25_000 }).toContain('/v1/enquiries/community-mentoring')
  const url = /http:\/\/localhost:\d+/.exec(said())?.[0]
  expect((await fetch(`${url}/health`)).status).toBe(200)
  const children = childrenOf(child.pid)
  expect(children.length).toBeGreaterThan(0)
  child.kill(signal)
  expect(await left).toBe(0)
  // esbuild's own process ends a moment after ours.
  await expect.poll(() => children.filter(isAlive), { timeout: 5_000 }).toEqual([])
})

test('a taken port is told with what to do', async () => {
  const server = createServer()
  const port = await listenOnFreePort(server)
  const { said, left } = start(String(port))
  expect(await left).toBe(1)
  expect(said()).toContain(
    `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
  )
  await closeServer(server)
})

test('a port that is none is refused', async () => {
  const { said, left } = start('eighty')
  expect(await left).toBe(1)
  expect(said()).toContain('PORT must be a number')
})

test('an engine that is none, and one that is not on this machine, are told with what to do', async () => {
  const unknown = start('0', { args: ['--dynamodb', 'oracle'] })
  expect(await unknown.left).toBe(1)
  expect(unknown.said()).toContain('--dynamodb must be embedded or official, not "oracle".')
  const missing = start('0', { args: ['--dynamodb', 'official'], env: { DYNAMODB_LOCAL: '/nowhere' } })
  expect(await missing.left).toBe(1)
  expect(missing.said()).toContain('no DynamoDBLocal.jar in /nowhere')
})
