import { describe, expect, it } from 'vitest'
import { endedRows, endedTabOf } from '../../../lib/core/board/ended-lists.ts'
import { type MonthRow, monthRowOf } from '../../../lib/core/enquiry/month-row.ts'
import { holderOf } from '../../../lib/core/enquiry/standing.ts'
import { standingWorlds } from '../enquiry/standing-worlds.ts'

const row = (change: Partial<MonthRow> = {}): MonthRow => ({
  ...{ reference: 'ABCD-2345', receivedAt: '2027-03-01T10:00:00.000Z', kind: 'asset-transfer' },
  ...{ area: 'fenland', state: 'closed', owner: 'lisa-chambers', answerBy: '2027-03-04T17:00:00.000Z' },
  ...change,
})

describe('what is over', () => {
  it('stands in one list if nobody holds it, and in none if somebody does, in every small world', () => {
    for (const enquiry of standingWorlds(2)) {
      const isListed = endedTabOf(monthRowOf(enquiry).state) !== undefined
      expect(isListed).toBe(holderOf(enquiry) === undefined)
    }
  })

  it('is listed by when it ended, the last first, however it ended', () => {
    const rows = [
      row({ reference: 'AAAA-2222', closedAt: '2027-03-05T10:00:00.000Z' }),
      row({ reference: 'BBBB-2222', closedAt: '2027-03-07T10:00:00.000Z' }),
      row({ reference: 'CCCC-2222', state: 'withdrawn', withdrawnAt: '2027-03-06T10:00:00.000Z' }),
      row({ reference: 'DDDD-2222', state: 'disowned', disownedAt: '2027-03-08T10:00:00.000Z' }),
      row({ reference: 'EEEE-2222', state: 'spam', closedAt: '2027-03-09T10:00:00.000Z' }),
      row({ reference: 'FFFF-2222', state: 'open' }),
      row({ reference: 'GGGG-2222', state: 'a state of a later release' }),
    ]
    const listed = (tab: 'closed' | 'spam') => endedRows(rows, tab, {}).map(({ reference }) => reference[0])
    expect(listed('closed')).toEqual(['D', 'B', 'C', 'A'])
    expect(listed('spam')).toEqual(['E'])
  })

  it('is narrowed to a kind, an area and whoever had it', () => {
    const rows = [row({ kind: 'general' }), row({ area: 'cambridge' }), row({ owner: 'omar-hale' }), row()]
    const count = (filters: Parameters<typeof endedRows>[2]) => endedRows(rows, 'closed', filters).length
    expect([count({}), count({ kind: 'general' }), count({ area: 'fenland' })]).toEqual([4, 1, 3])
    expect([count({ person: 'lisa-chambers' }), count({ person: 'nobody' })]).toEqual([3, 0])
  })
})
