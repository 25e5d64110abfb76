import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findRows } from '../../../lib/core/board/found-rows.ts'
import { wordMarksOf } from '../../../lib/core/board/word-marks.ts'
import type { MonthRow } from '../../../lib/core/enquiry/month-row.ts'
import { searchWords } from '../../../lib/core/text/search-words.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const hash = (word: string) => createHmac('sha256', 'a key').update(word).digest()
const row = (reference: string, typed: string): MonthRow => ({
  ...{ reference, receivedAt: '2027-03-01T10:00:00.000Z', kind: 'asset-transfer', area: 'fenland' },
  ...{ state: 'closed', owner: 'lisa-chambers', answerBy: '2027-03-04T17:00:00.000Z' },
  marks: wordMarksOf({ asset: typed }, hash) ?? '',
})
const rows = [
  row('AAAA-2222', 'The Five Bells'),
  row('BBBB-2222', 'Bellamy House'),
  row('CCCC-2222', 'Manea Stores'),
]
const find = (typed: string, among: readonly MonthRow[] = rows) => {
  const { found, by } = findRows(among, searchWords(typed), { organisation, kinds, hash })
  return [by, found.map(({ reference }) => reference[0]).join('')]
}

describe('words', () => {
  it.each([
    ['five bells', 'whole', 'A'],
    ['bell', 'whole', 'AB'],
    ['bellam', 'beginning', 'AB'],
    ['FENLAND manea', 'whole', 'C'],
    ['fenl mane', 'whole', 'C'],
    ['lisa cham', 'whole', 'ABC'],
    ['Five Manea', 'beginning', ''],
    ['enland', 'beginning', ''],
    ['', 'whole', ''],
  ])('find by what was typed and by title of kind, area and owner: %s', (typed, by, references) => {
    expect(find(typed)).toEqual([by, references])
  })

  it('find what nobody has, and what an older release wrote, by titles alone', () => {
    const { owner: _, marks: __, ...old } = row('DDDD-2222', 'Upwell')
    expect(find('fenland', [old])).toEqual(['whole', 'D'])
    expect(find('lisa', [old])).toEqual(['beginning', ''])
    expect(find('upwell', [old])).toEqual(['beginning', ''])
  })
})
