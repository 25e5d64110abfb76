import { describe, expect, it } from 'vitest'
import { checkOrganisation } from '../../../../lib/core/organisation/check/check-organisation.ts'
import { draftKinds, findingsAfter, pathOf, wellDraft } from '../../../support/given/draft-organisation.ts'

describe('an organisation that is well', () => {
  it('has no findings', () => {
    expect(findingsAfter({})).toEqual([])
  })

  it('may route on answers, in any order that leaves something for each route', () => {
    const routes = [
      { kinds: ['asset'], when: { interest: ['owning'] }, to: ['lisa'] },
      { kinds: ['asset'], when: { topics: ['money', 'law'] }, to: ['omar'] },
      { kinds: ['asset'], areas: ['fenland'], when: { interest: ['owning', 'running'] }, to: ['lisa'] },
      { to: ['enquiries'] },
    ]
    expect(findingsAfter({ routes })).toEqual([])
  })
})

it('names everything that is wrong at once, each in whole sentences', () => {
  const all = checkOrganisation(
    {
      ...wellDraft,
      title: 'A\nB',
      sender: { name: 'Charity', address: 'nobody' },
      routes: [{ kinds: ['x'], areas: ['y'], to: ['z'] }],
      lastResort: { desk: 'a', manager: 'b' },
      answerWithin: { x: 3 },
    },
    draftKinds,
  )
  expect(all.map(pathOf)).toEqual([
    'title',
    'sender.address',
    'lastResort.desk',
    'lastResort.manager',
    'answerWithin.x',
    'routes.0.kinds.0',
    'routes.0.areas.0',
    'routes.0.to.0',
  ])
  for (const { problem, fix } of all)
    expect([problem, fix].every((sentence) => /^[A-Z"].*\.$/s.test(sentence))).toBe(true)
})
