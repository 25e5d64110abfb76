import { mkdtempSync, rmSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startRun } from '../lib/local/watch/start-run.ts'
import { watchAndRun } from '../lib/local/watch/watch-and-run.ts'
import { watchSources } from '../lib/local/watch/watch-sources.ts'
import { explainStart } from './explain-start.ts'
import { readStartOptions, type StartOptions, startHelp } from './start-options.ts'

// `npm start`: the whole pipeline on this machine, from the template that would be deployed.
enableCompileCache()
const started = performance.now()
const closers: (() => Promise<void>)[] = []
const removals: (() => void)[] = []
let leaving = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0))

try {
  const options = readStartOptions(process.argv.slice(2), process.env, process.stdout.isTTY === true)
  if (options === 'help') process.stdout.write(startHelp)
  else {
    progress('Checking the organisation, bundling the functions, synthesising the stack …')
    await (options.watch ? runAndWatch(options) : run(options))
  }
} catch (error) {
  if (!leaving) {
    print(`\n${explainStart(error)}`)
    await leave(1)
  }
}

async function run(options: StartOptions): Promise<void> {
  const { playSample, prepareRun, readRelease } = await import('./run-organisation.ts')
  const prepared = await prepareRun(options)
  removals.push(prepared.remove)
  for (const line of prepared.advice) print(`  ! ${line}`)
  const { keep } = options
  const stack = await prepared.start({
    port: options.port,
    keep: keep === undefined ? undefined : { folder: keep, release: readRelease() },
    onProgress: progress,
    onNote: (text) => print(`  ! ${text}`),
  })
  closers.push(stack.stop)
  print(prepared.welcome(stack.url))
  if (leaving) await leave(0)
  if (options.sample && stack.isNew) await playSample(stack, print)
}

async function runAndWatch(options: StartOptions): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'enquiries-'))
  removals.push(() => rmSync(home, { recursive: true, force: true }))
  const watched = await watchAndRun({
    watch: (onSaved) =>
      watchSources({
        root: fileURLToPath(new URL('..', import.meta.url)),
        folders: ['bin', 'functions', 'lib'],
        files: ownFiles(options.context['organisation']),
        onSaved,
      }),
    port: options.port,
    keep: options.keep ?? join(home, 'kept'),
    isOwnCode: (path) => /^(bin|lib\/local|lib\/sample-week)\//.test(path),
    startRun: (how) =>
      startRun({
        ...how,
        home,
        script: fileURLToPath(new URL('local-run.ts', import.meta.url)),
        args: process.argv.slice(2),
        tell: print,
      }),
    news: {
      onServing: (paths, ms) =>
        print(`Saved ${listed(paths)}: the new one serves after ${(ms / 1000).toFixed(1)} s.${stale(paths)}`),
      onSame: (paths) => print(`Saved ${listed(paths)}: nothing that runs here is different.`),
      onRefused: (paths, why) =>
        print(`Saved ${listed(paths)}. It can’t run yet, and what ran before goes on:\n\n${why}\n`),
    },
  })
  closers.push(watched.stop)
  if (leaving) await leave(0)
  await watched.gone
  if (!leaving) throw new RangeError('The process that ran the service has ended. Start again.')
}

async function leave(status: number): Promise<void> {
  // Asked twice, or before there is anything to stop: at once.
  const again = leaving
  leaving = true
  if (!again) for (const close of closers) await close()
  for (const remove of removals) remove()
  process.exit(status)
}

/** An organisation's file that stands elsewhere. */
function ownFiles(organisation = ''): readonly string[] {
  return /\.ya?ml$/.test(organisation) ? [resolve(organisation)] : []
}

function listed(paths: readonly string[]): string {
  const [first, second, ...others] = paths
  if (others.length > 0) return `${paths.length} files, such as ${first}`
  return second === undefined ? `${first}` : `${first} and ${second}`
}

function stale(paths: readonly string[]): string {
  const isStale = paths.some((path) => /^(bin|lib\/local\/watch)\//.test(path))
  return isStale ? ' What watches is still the old one: stop and start again for that.' : ''
}

function progress(text: string): void {
  print(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${text}`)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
