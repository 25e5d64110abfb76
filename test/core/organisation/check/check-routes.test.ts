import { describe, expect, it } from 'vitest'
import type { RouteDraft } from '../../../../lib/core/organisation/organisation-draft.ts'
import { findingsAfter } from '../../../support/given/draft-organisation.ts'

describe('routes', () => {
  it.each<[string, RouteDraft, string, string]>([
    [
      'an unknown person',
      { to: ['lisaa'] },
      'routes.0.to.0',
      'There is nobody called "lisaa" under officers, desks or managers.',
    ],
    [
      'an unknown person among several in turn',
      { kinds: ['asset'], to: ['lisa', 'enquiries', 'sam'] },
      'routes.0.to.2',
      'There is nobody called "sam" under officers, desks or managers.',
    ],
    [
      'somebody twice',
      { kinds: ['asset'], to: ['lisa', 'omar', 'lisa'] },
      'routes.0.to.2',
      '"lisa" stands here twice.',
    ],
    [
      'an unknown kind',
      { kinds: ['asset', 'assets'], to: ['lisa'] },
      'routes.0.kinds.1',
      'There is no kind of enquiry called "assets".',
    ],
    [
      'an unknown area',
      { areas: ['ely'], to: ['lisa'] },
      'routes.0.areas.0',
      'There is no area called "ely".',
    ],
    [
      'a kind twice',
      { kinds: ['asset', 'asset'], to: ['lisa'] },
      'routes.0.kinds.1',
      '"asset" stands here twice.',
    ],
    [
      'an unknown question',
      { kinds: ['asset'], when: { intrest: ['owning'] }, to: ['lisa'] },
      'routes.0.when.intrest',
      'There is no question "intrest" with options in asset.',
    ],
    [
      'a question without options',
      { kinds: ['asset'], when: { email: ['x'] }, to: ['lisa'] },
      'routes.0.when.email',
      'There is no question "email" with options in asset.',
    ],
    [
      'a name every object has',
      { kinds: ['asset'], when: { constructor: ['x'] }, to: ['lisa'] },
      'routes.0.when.constructor',
      'There is no question "constructor" with options in asset.',
    ],
    [
      'a question that not all its kinds ask',
      { when: { interest: ['owning'] }, to: ['lisa'] },
      'routes.0.when.interest',
      'There is no question "interest" with options in general.',
    ],
    [
      'an unknown option',
      { kinds: ['asset'], when: { interest: ['owning', 'buying'] }, to: ['lisa'] },
      'routes.0.when.interest.1',
      'There is no answer to interest called "buying".',
    ],
    [
      'the area as an answer',
      { when: { area: ['fenland'] }, to: ['lisa'] },
      'routes.0.when.area',
      'Areas are not asked for under when.',
    ],
  ])('may not name %s', (_, route, path, problem) => {
    expect(
      findingsAfter({ routes: [route, { to: ['enquiries'] }] }).map((found) => found.slice(0, 2)),
    ).toEqual([[path, problem]])
  })

  it('may name several in turn, a desk among them', () => {
    expect(
      findingsAfter({
        routes: [{ kinds: ['asset'], to: ['lisa', 'omar', 'enquiries'] }, { to: ['enquiries'] }],
      }),
    ).toEqual([])
  })
})
