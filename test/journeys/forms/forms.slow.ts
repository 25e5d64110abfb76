import { describe, test } from 'vitest'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { makeJourney } from '../../support/browser/form-journey.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'

const browser = browserForThisFile()

describe.each([
  { how: 'with the script, on a phone', at: 'phone' },
  { how: 'without a script, at a desk', at: 'desk' },
] as const)('$how', ({ at }) => {
  // An app for each: one network sets off no more than twenty acknowledgements in an hour.
  const app = stackForThisFile()

  test.each(
    kinds,
  )('$name: every mistake, corrected, sent, confirmed, mailed, added to, withdrawn', async (kind) => {
    await makeJourney({ app, browser, kind, at, thorough: true })
  }, 120_000)
})
