import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { launchBrowser } from '../../support/browser/browser.ts'
import { makeJourney } from '../../support/browser/form-journey.ts'
import { type RunningStack, startRunningStack } from '../../support/running/running-stack.ts'

let app: RunningStack
let browser: Browser
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startRunningStack(), launchBrowser()])
})
afterAll(() => Promise.all([app.stop(), browser.close()]))

describe.each([
  { how: 'with the script, on a phone', at: 'phone' },
  { how: 'without a script, at a desk', at: 'desk' },
] as const)('$how', ({ at }) => {
  test.each(
    kinds,
  )('$name: every mistake, corrected, sent, confirmed, mailed, added to, withdrawn', async (kind) => {
    await makeJourney({ app, browser, kind, at, thorough: true })
  }, 120_000)
})
