import { describe, expect, test } from 'vitest'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { intrudersInMails, intrudersInPages, packs } from './hostile-posts.ts'

const all = [...packs.keys()]

describe.each(kinds)('a thousand hostile texts in every field of $name', (kind) => {
  test('bring no element, attribute or address of theirs into the page that shows them again', async () => {
    expect(await intrudersInPages(kind, all)).toEqual([])
  }, 120_000)

  test('bring none into the mails, and no second line into a subject', async () => {
    expect(await intrudersInMails(kind, all)).toEqual([])
  }, 120_000)
})
