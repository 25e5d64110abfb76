import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { createClock } from '../../../lib/local/clock/clock.ts'
import { createFunctionPool, type FunctionPool } from '../../../lib/local/lambda/function-pool.ts'

const home = mkdtempSync(join(tmpdir(), 'function-pool-'))
const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((close) => close()))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

function poolOf(source: string, timeoutSeconds = 20) {
  const taskRoot = mkdtempSync(join(home, 'code-'))
  mkdirSync(taskRoot, { recursive: true })
  writeFileSync(join(taskRoot, 'index.js'), source)
  const clock = createClock()
  const lines: string[] = []
  const pool = createFunctionPool({
    model: {
      name: 'sample',
      arn: 'arn:aws:lambda:r:1:function:sample',
      handler: 'index.handler',
      runtime: 'nodejs24.x',
      s3Key: '',
      environment: { COLOUR: 'red' },
      timeoutSeconds,
      memoryMb: 128,
      logFormat: 'Text',
      logGroup: 'group',
      roleArn: '',
    },
    taskRoot,
    environment: {
      AWS_LAMBDA_FUNCTION_NAME: 'sample',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
      AWS_LAMBDA_LOG_GROUP_NAME: 'group',
      AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
    },
    clock,
    onLine: (line) => lines.push(line),
    onEnd: () => undefined,
  })
  opened.push(async () => {
    await pool.close()
    clock.close()
  })
  return { pool, clock, lines }
}

async function run(
  pool: FunctionPool,
  event: unknown = {},
): Promise<{ ok: boolean; said: Record<string, unknown> }> {
  const { ok, payload } = await pool.invoke(JSON.stringify(event))
  return { ok, said: JSON.parse(payload) }
}

test('a function gets its event, its context and its own variables, and a warm process is used again', async () => {
  const { pool, lines } = poolOf(`let times = 0
    exports.handler = async (event, context) => {
      console.log('hello')
      return { event, times: ++times, colour: process.env.COLOUR, name: context.functionName, left: context.getRemainingTimeInMillis(), shim: process.env._LOCAL_CLOCK_OFFSET_MS }
    }`)
  const first = await run(pool, { text: '€' })
  expect(first).toMatchObject({
    ok: true,
    said: { event: { text: '€' }, times: 1, colour: 'red', name: 'sample' },
  })
  expect(first.said['shim']).toBeUndefined()
  expect(first.said['left']).toBeGreaterThan(10_000)
  expect((await run(pool)).said['times']).toBe(2)
  expect(pool.counts()).toEqual({ processes: 1, invocations: 2, errors: 0 })
  await expect.poll(() => lines.filter((line) => line.includes('hello')).length).toBe(2)
})

test('a function sees the local clock, at the start and in each invocation', async () => {
  const { pool, clock } = poolOf(`const loaded = Date.now()
    exports.handler = async () => ({ loaded, now: Date.now(), date: +new Date(), fixed: +new Date(2020, 0, 1), is: new Date() instanceof Date, text: Date() })`)
  clock.moveTo(clock.now() + 1e9)
  const before = clock.now()
  const { said } = await run(pool)
  expect(said['loaded']).toBeGreaterThanOrEqual(before)
  clock.moveTo(clock.now() + 1e9)
  const { said: later } = await run(pool)
  expect(later['loaded']).toBe(said['loaded'])
  expect(later['now']).toBeGreaterThanOrEqual(before + 1e9)
  expect(Math.abs(Number(later['date']) - Number(later['now']))).toBeLessThan(1000)
  expect(later).toMatchObject({ fixed: Date.UTC(2020, 0, 1), is: true })
  expect(Date.parse(String(later['text']))).toBeGreaterThanOrEqual(before + 1e9 - 1000)
})

test('a function that throws, or ends its process, fails its invocation and not the next', async () => {
  const { pool } = poolOf(`exports.handler = async ({ how }) => {
      if (how === 'throw') throw new TypeError('broken')
      if (how === 'exit') process.exit(3)
      return {}
    }`)
  expect(await run(pool, { how: 'throw' })).toMatchObject({
    ok: false,
    said: { errorType: 'TypeError', errorMessage: 'broken' },
  })
  expect(await run(pool, { how: 'exit' })).toMatchObject({
    ok: false,
    said: { errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited with status 3' },
  })
  expect(await run(pool)).toMatchObject({ ok: true })
})

test.each([
  ['cannot be loaded', 'throw new RangeError("no such setting")', 'RangeError'],
  ['has no handler', 'exports.other = 1', 'Runtime.HandlerNotFound'],
  ['ends while loading', 'process.exit(1)', 'Runtime.ExitError'],
])('an invocation of a function that %s fails, and nothing waits for ever', async (_name, source, errorType) => {
  const { pool } = poolOf(source)
  const both = await Promise.all([run(pool), run(pool)])
  for (const one of both) expect(one).toMatchObject({ ok: false, said: { errorType } })
})

test('a function past its timeout, in local time, fails and its process is killed', async () => {
  const { pool, clock, lines } = poolOf(
    `exports.handler = () => new Promise(() => { console.log('begun'); setInterval(() => {}, 1000) })`,
    60,
  )
  const invoked = run(pool)
  await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(1)
  clock.moveTo(clock.now() + 59_000)
  expect(pool.busy()).toBe(true)
  clock.moveTo(clock.now() + 2_000)
  expect(await invoked).toMatchObject({
    ok: false,
    said: { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 60.00 seconds' },
  })
  await expect.poll(() => pool.counts().processes).toBe(0)
})

test('a kill in the middle fails what was running, and the next invocation gets a new process', async () => {
  const { pool, lines } = poolOf(`exports.handler = async ({ hang }) => {
      console.log('begun')
      if (hang) await new Promise(() => setInterval(() => {}, 1000))
      return process.pid
    }`)
  const invoked = run(pool, { hang: true })
  await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(1)
  expect(pool.kill()).toBe(1)
  expect(await invoked).toMatchObject({ ok: false, said: { errorMessage: 'Runtime exited with SIGKILL' } })
  expect(await run(pool)).toMatchObject({ ok: true })
})

test('there are at most eight processes, each with one invocation at a time', async () => {
  const { pool } = poolOf(`let running = 0
    exports.handler = async () => {
      running += 1
      await new Promise((resolve) => setTimeout(resolve, 5))
      return { pid: process.pid, together: running-- }
    }`)
  const all = await Promise.all(Array.from({ length: 100 }, () => run(pool)))
  const processes = new Set(all.map(({ said }) => said['pid']))
  expect(processes.size).toBeLessThanOrEqual(8)
  expect(processes.size).toBeGreaterThan(1)
  expect(new Set(all.map(({ said }) => said['together']))).toEqual(new Set([1]))
  expect(pool.counts()).toMatchObject({ invocations: 100, errors: 0 })
})
