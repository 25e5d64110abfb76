import { expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import type { OfficerAct } from '../../../lib/core/enquiry/act.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { statusOf } from '../../../lib/use-cases/enquirer/show-status.ts'
import { assigned, mondayAtTen } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const later = '2027-03-09T09:00:00.000Z'
const clock = createManualClock(later)

function statusAfter(act: OfficerAct, more: { undoneAt?: string } = {}) {
  const acts = [{ ...act, ...more, id: 'act-1', at: mondayAtTen, by: 'lisa-chambers' }]
  const { state, happened } = statusOf({ ...assigned, acts }, { organisation, kinds, clock, words })
  return {
    state,
    said: happened.map(({ what }) => what).filter((what) => what === 'answered' || what === 'closed'),
  }
}

const close: OfficerAct = { act: 'close', outcome: 'not-needed', tellEnquirer: false }

it.each<[OfficerAct, string, readonly string[]]>([
  [{ act: 'answered' }, 'answered', ['answered']],
  [close, 'closed', ['closed']],
  [{ act: 'accept' }, 'waiting', []],
  // Nobody is told that they are taken for spam.
  [{ act: 'spam' }, 'waiting', []],
])('after %j an enquirer sees an enquiry that is %s', (act, state, said) => {
  expect(statusAfter(act)).toEqual({ state, said })
})

it('what an officer took back was never said', () => {
  expect(statusAfter(close, { undoneAt: later })).toEqual({ state: 'waiting', said: [] })
})
