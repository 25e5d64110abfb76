import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { closeServer, listenOnFreePort } from '../../lib/local/server/listen.ts'
import { killStarted, startLocal } from '../support/running/start-local.ts'

afterEach(killStarted)

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
  const { child, said, left } = startLocal('0')
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
  const { said, left } = startLocal(String(port))
  expect(await left).toBe(1)
  expect(said()).toContain(
    `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
  )
  await closeServer(server)
})
