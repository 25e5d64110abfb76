import { beforeEach, describe, test } from 'vitest'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { makeJourney } from '../../support/browser/form-journey.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'

const browser = browserForThisFile()

/** A form of several pages and one of a single page: what comes after them is the same for every kind. */
const toTheEnd = kinds.filter(({ name }) => ['asset-transfer', 'general'].includes(name))
/** The others take turns, since a form is the same with a script and without but for what its kind asks. */
const others = kinds.filter((kind) => !toTheEnd.includes(kind))

describe.each([
  { how: 'with the script, on a phone', at: 'phone', turn: 0 },
  { how: 'without a script, at a desk', at: 'desk', turn: 1 },
] as const)('$how', ({ at, turn }) => {
  // An app for each: one network sets off no more than twenty acknowledgements in an hour.
  const app = stackForThisFile()
  beforeEach(() => app.forget())

  test.each(
    others.filter((_, place) => place % 2 === turn),
  )('$name: every mistake, corrected, sent, confirmed, mailed, looked at again', async (kind) => {
    await makeJourney({ app, browser, kind, at, thorough: true, toTheEnd: false })
  }, 120_000)

  test.each(
    toTheEnd,
  )('$name: every mistake, corrected, sent, confirmed, mailed, added to, withdrawn', async (kind) => {
    await makeJourney({ app, browser, kind, at, thorough: true, toTheEnd: true })
  }, 120_000)
})
