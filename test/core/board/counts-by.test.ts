import { expect, it } from 'vitest'
import { countsByPersonAndKind } from '../../../lib/core/board/counts-by.ts'
import type { ListEntry } from '../../../lib/core/enquiry/list-entry.ts'
import { unassignedHolder } from '../../../lib/core/organisation/reserved-names.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { mondayAtTen } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const day = 86_400_000
const moment = { organisation, now: mondayAtTen }
let made = 0
const entry = (kind: string, dueIn: number, change: Partial<ListEntry> = {}): ListEntry => ({
  list: 'waiting',
  ...{ reference: `ABCD-2${++made}`, kind, area: 'fenland', since: later(mondayAtTen, -9 * day) },
  ...{ answerBy: later(mondayAtTen, dueIn), urgent: false, notHeard: false, answered: false },
  ...change,
})

const lists = new Map<string, readonly ListEntry[]>([
  ['lisa-chambers', [entry('general', -day), entry('general', 3_600_000), entry('asset-transfer', day)]],
  ['omar-hale', [entry('general', day), entry('general', day, { list: 'answered', answered: true })]],
  [unassignedHolder, [entry('general', day)]],
])

it('counts what waits by whose it is and by kind, the most first', () => {
  const { people, kinds } = countsByPersonAndKind(lists, {}, moment)
  expect(people).toEqual([
    { name: 'lisa-chambers', waiting: 3, today: 1, late: 1 },
    { name: 'omar-hale', waiting: 1, today: 0, late: 0 },
    { name: unassignedHolder, waiting: 1, today: 0, late: 0 },
  ])
  expect(kinds).toEqual([
    { name: 'general', waiting: 4, today: 1, late: 1 },
    { name: 'asset-transfer', waiting: 1, today: 0, late: 0 },
  ])
})

it('keeps every filter but that which it counts by', () => {
  const filters = { kind: 'asset-transfer', person: 'omar-hale', area: 'fenland' }
  const { people, kinds } = countsByPersonAndKind(lists, filters, moment)
  expect(people.map(({ name, waiting }) => [name, waiting])).toEqual([['lisa-chambers', 1]])
  expect(kinds.map(({ name, waiting }) => [name, waiting])).toEqual([['general', 1]])
  const elsewhere = countsByPersonAndKind(lists, { area: 'cambridge' }, moment)
  expect(elsewhere).toEqual({ people: [], kinds: [] })
})
