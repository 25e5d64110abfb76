import { expect, test } from 'vitest'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { thousandTexts } from '../../support/hostile/thousand-texts.ts'
import { intrudersInMails, intrudersInPages, packs } from './hostile-posts.ts'

/** Each kind has its share here, so that the pages of all kinds have all texts, and the mails half; in the slow suite each kind has more. */
const shares = kinds.map((kind, place) => ({
  kind,
  share: [...packs.keys()].filter((n) => n % kinds.length === place),
}))

test('there are a thousand hostile texts', () => {
  expect(thousandTexts()).toHaveLength(1000)
  expect(packs.flat()).toEqual(thousandTexts())
  expect(shares.flatMap(({ share }) => share)).toHaveLength(packs.length)
})

test.each(
  shares,
)('in the fields of $kind.name they bring no element, attribute or address into the page that shows them again', async ({
  kind,
  share,
}) => {
  expect(await intrudersInPages(kind, share)).toEqual([])
})

test.each(
  shares,
)('in the fields of $kind.name they bring none into the mails, and no second line into a subject', async ({
  kind,
  share,
}) => {
  expect(await intrudersInMails(kind, everyOther(share))).toEqual([])
})

function everyOther(numbers: readonly number[]): readonly number[] {
  return numbers.filter((_, place) => place % 2 === 0)
}
