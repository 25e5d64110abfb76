import { describe, expect, it } from 'vitest'
import type { RouteDraft } from '../../../../lib/core/organisation/organisation-draft.ts'
import { findingsAfter } from '../../../support/given/draft-organisation.ts'

describe('holes', () => {
  it('are named by kind and area, the general areas among them', () => {
    const routes = [
      { kinds: ['asset'], to: ['lisa'] },
      { areas: ['fenland', 'elsewhere', 'not-sure'], to: ['enquiries'] },
    ]
    expect(findingsAfter({ routes })).toEqual([
      [
        'routes',
        'Nobody is named for general in the areas cambridge and whole-area, whatever is answered.',
        'Add a last line under routes that takes everything else: "- to: enquiries".',
      ],
    ])
  })

  it('are there where only certain answers are taken', () => {
    const routes = [
      { kinds: ['asset'], when: { interest: ['owning', 'running'] }, to: ['lisa'] },
      { kinds: ['general'], to: ['enquiries'] },
    ]
    expect(findingsAfter({ routes })[0]?.slice(0, 2)).toEqual([
      'routes',
      'Nobody is named for asset in any area, whatever is answered.',
    ])
  })
})

describe('dead routes', () => {
  const everything = { to: ['enquiries'] }
  it.each<[string, number, RouteDraft[]]>([
    ['after another that takes everything', 1, [everything, everything]],
    [
      'after two that share its areas',
      2,
      [
        { areas: ['fenland', 'cambridge'], to: ['lisa'] },
        { areas: ['whole-area', 'elsewhere', 'not-sure'], to: ['omar'] },
        everything,
      ],
    ],
    [
      'whose answers are all taken',
      2,
      [
        { kinds: ['asset'], when: { interest: ['owning'] }, to: ['lisa'] },
        { kinds: ['asset'], when: { interest: ['running'] }, to: ['omar'] },
        { kinds: ['asset'], when: { interest: ['running', 'owning'], topics: ['law'] }, to: ['lisa'] },
        everything,
      ],
    ],
    [
      'that ask more than an earlier one',
      1,
      [
        { kinds: ['asset'], when: { topics: ['law'] }, to: ['lisa'] },
        {
          kinds: ['asset'],
          areas: ['fenland'],
          when: { topics: ['law'], interest: ['owning'] },
          to: ['omar'],
        },
        everything,
      ],
    ],
    [
      'because a required question leaves no other answer',
      2,
      [
        { kinds: ['asset'], when: { interest: ['owning'] }, to: ['lisa'] },
        { kinds: ['asset'], when: { interest: ['running'] }, to: ['omar'] },
        { kinds: ['asset'], to: ['lisa'] },
        everything,
      ],
    ],
  ])('are found %s', (_, dead, routes) => {
    const found = findingsAfter({ routes }).filter(([, problem]) => problem.includes('never gets anything'))
    expect(found.map(([path]) => path)).toEqual([`routes.${dead}`])
    const by = /: (the routes above it take|route \d above it takes) all of it first\.$/
    expect(found[0]?.[1]).toMatch(by)
    expect(found[0]?.[1]).toContain(`Route ${dead + 1} never gets anything`)
  })

  it('are told once, at the route that takes what they are for', () => {
    const forLisa = { kinds: ['asset'], to: ['lisa'] }
    const owning = { kinds: ['asset'], when: { interest: ['owning'] }, to: ['omar'] }
    expect(findingsAfter({ routes: [everything, forLisa] })).toEqual([
      [
        'routes.0',
        'Route 1 takes every enquiry, so route 2 below it never gets anything.',
        'Move it to the end of the list: what stands last takes what is left.',
      ],
    ])
    expect(findingsAfter({ routes: [forLisa, owning, forLisa, everything] })).toEqual([
      [
        'routes.0',
        'Route 1 takes all that routes 2 and 3 are for, so routes 2 and 3 below it never get anything.',
        'Move it below them, or delete them.',
      ],
    ])
  })
})
