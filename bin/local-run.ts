import { enableCompileCache, registerHooks } from 'node:module'
import type { LocalStack } from '../lib/local/local-stack.ts'
import { answerOrders } from '../lib/local/watch/answer-orders.ts'
import { rehearsing } from '../lib/local/watch/orders.ts'
import type { PreparedRun } from './run-organisation.ts'

// What `npm start` runs in a process of its own while it watches. It stands by having rehearsed once, which makes the real
// preparation three times as fast, and reads all files of this repository anew when it is told to prepare.
enableCompileCache()
const started = performance.now()
let prepared: PreparedRun | undefined
let running: LocalStack | undefined
let reading = 0
const root = new URL('..', import.meta.url).href
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context)
    const isOurs = resolved.url.startsWith(root) && !resolved.url.includes('/node_modules/')
    return isOurs ? { ...resolved, url: `${resolved.url}?${reading}` } : resolved
  },
})

const tell = answerOrders(
  {
    async prepare() {
      await rehearsed
      reading += 1
      prepared = await makeReady()
      return prepared.made
    },
    async serve({ port, keep, isFirst }) {
      if (prepared === undefined) throw new TypeError('Nothing is prepared')
      for (const line of prepared.advice) tell(`  ! ${line}`)
      const { playSample, readRelease } = await import('./run-organisation.ts')
      running = await prepared.start({
        port,
        keep: { folder: keep, release: readRelease() },
        onProgress: (text) => isFirst && tell(progressed(text)),
        onNote: (text) => tell(`  ! ${text}`),
      })
      if (isFirst) tell(prepared.welcome(running.url))
      if (isFirst && running.isNew && (await readOptions()).sample) void playSample(running, tell)
      return running.url
    },
    async stop() {
      await running?.stop()
      running = undefined
    },
  },
  async (error) => (await import('./explain-start.ts')).explainStart(error),
)

// By the one that serves first, somebody is waiting.
const rehearsed = process.env[rehearsing] === undefined ? undefined : rehearse()

async function rehearse(): Promise<void> {
  await makeReady().then(
    (run) => run.remove(),
    // Told when it counts.
    () => undefined,
  )
}

async function makeReady(): Promise<PreparedRun> {
  const { prepareRun } = await import('./run-organisation.ts')
  return prepareRun({ ...(await readOptions()), watch: true })
}

async function readOptions() {
  const { readStartOptions } = await import('./start-options.ts')
  const options = readStartOptions(process.argv.slice(2), process.env, false)
  if (options === 'help') throw new TypeError('Help is told by the process that started this one')
  return options
}

function progressed(text: string): string {
  return `${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${text}`
}
