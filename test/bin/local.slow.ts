import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { kinds } from '../../lib/kinds/kinds.ts'
import { closeServer, listenOnFreePort } from '../../lib/local/server/listen.ts'
import { exampleEnquiry } from '../../lib/sample-week/example-enquiry.ts'
import { organisationForTests, organisationsForTests } from '../organisations/organisation-for-tests.ts'
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
  await expect.poll(said, { timeout: 60_000 }).toContain('/v1/enquiries/community-mentoring')
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

test('what is kept survives a crash, and belongs to one process at a time', async () => {
  const own = `organisation=${join(organisationsForTests, 'cambridgeshire.yaml')}`
  const keep = mkdtempSync(join(tmpdir(), 'kept ä '))
  const ready = async ({ said }: { said(): string }) => {
    await expect.poll(said, { timeout: 60_000 }).toContain(`everything is kept in ${keep}`)
    return /http:\/\/localhost:\d+/.exec(said())?.[0]
  }
  const first = startLocal('0', { args: ['-c', own, '--keep', keep] })
  const url = await ready(first)
  const { answers } = exampleEnquiry(organisationForTests('cambridgeshire'), kinds)
  const posted = await fetch(`${url}/v1/enquiries/community-mentoring`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answers),
  })
  const { statusUrl } = Object(await posted.json())
  await fetch(`${url}/_local/clock`, { method: 'POST', body: '{"advance":"P3D"}' })
  const mails = await (await fetch(`${url}/_local/mail`)).json()
  expect(Object(mails).length).toBeGreaterThan(1)

  const second = startLocal('0', { args: ['-c', own, '--keep', keep] })
  expect(await second.left).toBe(1)
  expect(second.said()).toContain(`${keep} is in use by another npm start.`)
  first.child.kill('SIGKILL')
  await first.left

  const third = startLocal(new URL(url ?? '').port, { args: ['-c', own, '--keep', keep] })
  expect(await ready(third)).toBe(url)
  expect(await (await fetch(`${url}/_local/mail`)).json()).toEqual(mails)
  expect((await fetch(statusUrl)).status).toBe(200)
  const { now } = Object(await (await fetch(`${url}/_local/clock`)).json())
  expect(Date.parse(now) - Date.now()).toBeGreaterThan(2.9 * 86_400_000)
  third.child.kill('SIGTERM')
  expect(await third.left).toBe(0)

  const other = startLocal('0', {
    args: ['-c', own.replace('cambridgeshire', 'cheshire-east'), '--keep', keep],
  })
  expect(await other.left).toBe(1)
  expect(other.said()).toContain(
    'keeps what enquiries-cambridgeshire left, and this is enquiries-cheshire-east.',
  )
  rmSync(keep, { recursive: true, force: true })
}, 180_000)
