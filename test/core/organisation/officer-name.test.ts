import { describe, expect, it } from 'vitest'
import { type ShownOfficer, shownOfficer } from '../../../lib/core/organisation/officer-name.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'

const lisa: Officer = {
  id: 'lisa',
  role: 'officer',
  name: 'Lisa Chambers',
  email: 'lisa@charity.example',
  team: 'Community assets team',
}
const { team: _, ...withoutTeam } = lisa
const title = 'A charity'

describe('what enquirers are told of an officer', () => {
  it.each([
    ['full-name', lisa, 'Lisa Chambers'],
    ['first-name', lisa, 'Lisa, Community assets team'],
    ['team', lisa, 'Community assets team'],
    ['full-name', withoutTeam, 'Lisa Chambers'],
    ['first-name', withoutTeam, 'Lisa'],
    ['team', withoutTeam, 'A charity'],
    ['first-name', { ...lisa, role: 'manager' }, 'Lisa, Community assets team'],
    ['team', { ...lisa, role: 'desk', name: 'Enquiries desk' }, 'Enquiries desk'],
    ['first-name', { ...withoutTeam, role: 'desk', name: 'Enquiries desk' }, 'Enquiries desk'],
  ] as const)('with showOfficer %s of %o is %s', (showOfficer, officer, expected) => {
    expect(shownLine(shownOfficer(officer, { showOfficer, title }))).toBe(expected)
  })

  it.each([
    ['Cllr. Lisa Chambers', 'Lisa'],
    ['Revd Dr Lisa-Marie O’Neil', 'Lisa-Marie'],
    ['Chambers, Lisa', 'Lisa'],
    ['Chambers, Dr Lisa', 'Lisa'],
    ['Lisa', 'Lisa'],
    ['Zoë  van der Berg', 'Zoë'],
  ])('is no surname where only the first name is to be told: %s is %s', (name, first) => {
    expect(shownLine(shownOfficer({ ...withoutTeam, name }, { showOfficer: 'first-name', title }))).toBe(
      first,
    )
  })

  it.each([
    'Dr Chambers',
    'L. Chambers',
    'L Chambers',
    'J.R. Chambers',
    'Ms Chambers',
    'Mr',
    'Chambers,',
  ])('is the team where the first name cannot be told: %s', (name) => {
    expect(shownOfficer({ ...lisa, name }, { showOfficer: 'first-name', title })).toEqual({
      as: 'team',
      name: 'Community assets team',
    })
  })
})

function shownLine(shown: ShownOfficer): string {
  return shown.as === 'person-of-team' ? `${shown.name}, ${shown.team}` : shown.name
}
