import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../browser/browser.ts'
import { type RunningStack, type StackOptions, startRunningStack } from './running-stack.ts'

/**
 * What `start` gives, for the tests of one file: there from its first test on, stopped after its last. It may be handed on
 * before it is there, for it is looked into only when somebody uses it.
 */
export function forThisFile<T extends object>(
  start: () => Promise<T>,
  stop: (started: T) => Promise<unknown>,
): T {
  let started: T | undefined
  beforeAll(async () => {
    started = await start()
  })
  afterAll(async () => {
    if (started !== undefined) await stop(started)
  })
  return new Proxy({} as T, {
    get(_, name) {
      if (started === undefined) throw new Error(`${String(name)} is asked for before the first test`)
      const value: unknown = Reflect.get(started, name)
      return typeof value === 'function' ? value.bind(started) : value
    },
  })
}

/** The whole app, running. Options that take time are made ready when it starts. */
export function stackForThisFile(options: StackOptions | (() => Promise<StackOptions>) = {}): RunningStack {
  return forThisFile(
    async () => startRunningStack(typeof options === 'function' ? await options() : options),
    (app) => app.stop(),
  )
}

/** A headless Chromium. */
export function browserForThisFile(): Browser {
  return forThisFile(
    () => launchBrowser(),
    (browser) => browser.close(),
  )
}
