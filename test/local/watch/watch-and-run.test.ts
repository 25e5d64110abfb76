import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ServeAt } from '../../../lib/local/watch/orders.ts'
import type { Run } from '../../../lib/local/watch/start-run.ts'
import { watchAndRun } from '../../../lib/local/watch/watch-and-run.ts'
import type { Saved } from '../../../lib/local/watch/watch-sources.ts'

let onSaved: (saved: Saved) => void
let running: { stop(): Promise<void>; gone: Promise<void> } | undefined
let steps: string[]
let alive: Set<number>
let serving: number | undefined
/** What the next to be prepared is like. */
let next: { made?: string; cannotPrepare?: string; cannotServe?: string; whenPrepared?: () => Promise<void> }

beforeEach(() => {
  steps = []
  alive = new Set()
  serving = undefined
  next = { made: 'first' }
})
afterEach(async () => {
  await running?.stop()
})

let count = 0
const ends = new Map<number, () => void>()

function startFakeRun(): Run {
  count += 1
  const id = count
  const gone = Promise.withResolvers<void>()
  let own = next
  alive.add(id)
  const leave = () => {
    alive.delete(id)
    if (serving === id) serving = undefined
    gone.resolve()
  }
  ends.set(id, leave)
  return {
    async prepare() {
      own = next
      await own.whenPrepared?.()
      if (own.cannotPrepare !== undefined) throw new Error(own.cannotPrepare)
      return own.made ?? ''
    },
    async serve({ port, isFirst }: ServeAt) {
      if (serving !== undefined) throw new Error('Two serve at once')
      if (own.cannotServe !== undefined) throw new Error(own.cannotServe)
      serving = id
      steps.push(`${own.made} serves at ${port}${isFirst ? ' first' : ''}`)
      return 'http://localhost:4711'
    },
    async stop() {
      serving = undefined
    },
    async end() {
      leave()
    },
    gone: gone.promise,
  }
}

async function start() {
  const watched = await watchAndRun({
    ...{ port: 0, keep: 'kept' },
    watch(callBack) {
      onSaved = callBack
      return { close: () => steps.push('closed') }
    },
    isOwnCode: (path) => path.startsWith('lib/local'),
    startRun: startFakeRun,
    news: {
      onServing: (paths) => steps.push(`serving ${paths}`),
      onSame: (paths) => steps.push(`same ${paths}`),
      onRefused: (paths, why) => steps.push(`refused ${paths}: ${why}`),
    },
  })
  running = watched
  return watched
}

function save(path: string, like: typeof next): void {
  next = like
  onSaved({ paths: [path], at: performance.now() })
}

async function told(step: string): Promise<void> {
  await expect.poll(() => steps, { timeout: 10_000 }).toContain(step)
}

test('what is saved is served at the same port by another process, and the former one ends', async () => {
  await start()
  const former = serving
  save('lib/a.ts', { made: 'second' })
  await told('serving lib/a.ts')
  expect(steps).toEqual(['first serves at 0 first', 'second serves at 4711', 'serving lib/a.ts'])
  expect(serving).not.toBe(former)
  await expect.poll(() => alive.size).toBe(2)
  expect(alive.has(former ?? 0)).toBe(false)
})

test('what makes no difference replaces nothing, but for the code that runs a stack', async () => {
  await start()
  const former = serving
  save('lib/a.ts', { made: 'first' })
  await told('same lib/a.ts')
  expect(serving).toBe(former)
  save('lib/local.ts', { made: 'first' })
  await told('serving lib/local.ts')
  expect(serving).not.toBe(former)
})

test('what cannot be made, or cannot serve, leaves the former one serving, and what is saved next is served', async () => {
  await start()
  const former = serving
  save('lib/a.ts', { cannotPrepare: 'line 3: no' })
  await told('refused lib/a.ts: line 3: no')
  expect(serving).toBe(former)
  save('lib/b.ts', { made: 'second', cannotServe: 'no room' })
  await told('refused lib/b.ts: no room')
  expect(serving).toBe(former)
  save('lib/c.ts', { made: 'third' })
  await told('serving lib/c.ts')
})

test('what is saved while something is made ready is served instead, and told with it', async () => {
  await start()
  const half = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  save('lib/a.ts', {
    made: 'half',
    whenPrepared: () => {
      begun.resolve()
      return half.promise
    },
  })
  await begun.promise
  save('lib/b.ts', { made: 'whole' })
  half.resolve()
  await told('serving lib/a.ts,lib/b.ts')
  expect(steps).not.toContain('half serves at 4711')
})

test('twenty saves leave two processes, and none when it stops', async () => {
  const { stop } = await start()
  for (let number = 0; number < 20; number += 1) {
    save(`lib/${number}.ts`, { made: `made ${number}` })
    await told(`serving lib/${number}.ts`)
  }
  await expect.poll(() => alive.size).toBe(2)
  await stop()
  expect(alive.size).toBe(0)
})

test('a process that ends by itself is told, and one that cannot run at all ends everything', async () => {
  const { gone } = await start()
  ends.get(serving ?? 0)?.()
  await gone
  await running?.stop()
  running = undefined
  next = { cannotPrepare: 'line 1: no' }
  await expect(start()).rejects.toThrow('line 1: no')
  expect(alive.size).toBe(0)
})
