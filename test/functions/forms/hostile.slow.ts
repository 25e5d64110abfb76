import { describe, expect, test } from 'vitest'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { intrudersInMails, intrudersInPages, packs } from './hostile-posts.ts'

/**
 * Every third pack for each form, beginning one later than the form before, so that three forms have all of them;
 * `HOSTILE=all npm run test:slow -- test/functions/forms/hostile.slow.ts` gives every form every pack.
 */
const every = process.env['HOSTILE'] === 'all' ? 1 : 3

describe.each(
  kinds.map((kind, index) => ({ kind, name: kind.name, from: index % every })),
)('of a thousand hostile texts in every field of $name', ({ kind, from }) => {
  const numbers = [...packs.keys()].filter((number) => number % every === from)

  test('none brings an element, attribute or address of theirs into the page that shows them again', async () => {
    expect(await intrudersInPages(kind, numbers)).toEqual([])
  }, 120_000)

  test('none brings one into the mails, or a second line into a subject', async () => {
    expect(await intrudersInMails(kind, numbers)).toEqual([])
  }, 120_000)
})
