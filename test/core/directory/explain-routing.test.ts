import { expect, test } from 'vitest'
import { explainRouting } from '../../../lib/core/directory/explain-routing.ts'
import { routeEnquiry } from '../../../lib/core/directory/routing.ts'
import { targetFor } from '../../../lib/core/enquiry/target.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const at = '2026-12-24T16:10:00.000Z'
const answers = { area: 'fenland', stage: 'under-offer' }
const explain = (organisation: Organisation) =>
  explainRouting({ kind: assetTransfer, answers, at, organisation, kinds, words })

test('it says what routing and target say, and nothing of its own', () => {
  const organisation = sampleOrganisation
  const { officer, reason, answerBy, urgent } = explain(organisation)
  expect({ officer, reason }).toEqual(
    routeEnquiry({ kind: 'asset-transfer', answers, organisation, kinds, words, today: '2026-12-24' }),
  )
  expect({ answerBy, urgent }).toEqual(targetFor({ kind: assetTransfer, answers, at, words }, organisation))
  expect(urgent).toBeDefined()
  expect(answerBy.working).toContain('Christmas Day')
})

test('whoever is away is passed over, with the day on which they are back; the chain begins with whoever gets it', () => {
  const leave = [{ id: 'l1', from: '2026-12-23', until: '2027-01-01' }]
  const officers = sampleOrganisation.officers.map((one) =>
    one.id === 'lisa-chambers' ? { ...one, leave } : one,
  )
  const { officer, passedOver, chain } = explain({ ...sampleOrganisation, officers })
  expect(officer.id).not.toBe('lisa-chambers')
  expect(chain[0]?.id).toBe(officer.id)
  expect(passedOver).toEqual([
    {
      officer: expect.objectContaining({ id: 'lisa-chambers' }),
      why: 'who is away, back on Monday 4 January 2027',
    },
  ])
})

test('where no route fits, the desk gets it', () => {
  const { officer, route } = explain({ ...sampleOrganisation, routes: [] })
  expect({ officer: officer.id, route }).toEqual({
    officer: sampleOrganisation.lastResort.desk,
    route: undefined,
  })
})
