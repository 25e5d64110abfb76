import type { MonthRow } from '../enquiry/month-row.ts'
import { titleOf } from '../kind/title-of.ts'
import { areaTitle, findOfficer, type Organisation } from '../organisation/organisation.ts'
import { areFoundIn, searchWords } from '../text/search-words.ts'
import { createMarkSearch, type HashWord } from './word-marks.ts'

interface Titles {
  readonly organisation: Organisation
  readonly kinds: readonly { readonly name: string; readonly title: string }[]
}

/**
 * The rows that can be what is sought, in their order: each word begins a word of the titles of kind and area or of the owner's
 * name, or has its mark among those of what was typed. Words count as whole ones first; if nothing is found so,
 * as `beginnings`, of which the first four characters tell: then and now and again by chance, what was typed in the
 * enquiry itself is to be asked.
 */
export function findRows(
  rows: readonly MonthRow[],
  words: readonly string[],
  { hash, ...titles }: Titles & { readonly hash: HashWord },
): { readonly found: readonly MonthRow[]; readonly by: 'whole' | 'beginning' } {
  const titlesOf = createTitles(titles)
  const foundAs = (as: 'whole' | 'beginning') => {
    const sought = words.map((word) => ({ word, isMarked: createMarkSearch(word, as, hash) }))
    return rows.filter((row) =>
      sought.every(({ word, isMarked }) => isMarked(row.marks) || areFoundIn([word], titlesOf(row))),
    )
  }
  if (words.length === 0) return { found: [], by: 'whole' }
  const found = foundAs('whole')
  return found.length > 0 ? { found, by: 'whole' } : { found: foundAs('beginning'), by: 'beginning' }
}

/** The words of the titles of a row's kind and area and of its owner's name: thousands of rows have a few among them. */
export function createTitles({
  organisation,
  kinds,
}: Titles): (row: Pick<MonthRow, 'kind' | 'area' | 'owner'>) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return ({ kind, area, owner = '' }) => {
    const name = `${kind}#${area}#${owner}`
    const before = known.get(name)
    if (before !== undefined) return before
    const person = findOfficer(organisation, owner)?.name ?? ''
    const titles = searchWords(`${titleOf(kinds, kind)} ${areaTitle(organisation, area)} ${person}`)
    known.set(name, titles)
    return titles
  }
}
