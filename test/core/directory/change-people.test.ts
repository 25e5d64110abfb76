import { describe, expect, it } from 'vitest'
import {
  changePeople,
  type PeopleCommand,
  type PeopleOutcome,
} from '../../../lib/core/directory/change-people.ts'
import { maxAdded } from '../../../lib/core/directory/edited-people.ts'
import { handoverChain } from '../../../lib/core/directory/handover-chain.ts'
import { emptyOverlay, type Overlay, presentOrganisation } from '../../../lib/core/directory/overlay.ts'
import { peopleDifferences } from '../../../lib/core/directory/people-differences.ts'
import { overlayId, storedOverlay } from '../../../lib/core/directory/stored-overlay.ts'
import { findOfficer, type Organisation } from '../../../lib/core/organisation/organisation.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

/** A Monday. */
const now = '2026-11-23T10:00:00.000Z'
const friday = '2026-11-27'
const code = { request: 'request-1', key: 'k1' }
const sam = {
  id: 'sam-ortiz',
  role: 'officer',
  name: 'Sam Ortiz',
  email: 'sam@cambridgeshire.example',
} as const
const addSam: PeopleCommand = { type: 'add', entry: sam, code }
const confirmSam: PeopleCommand = { type: 'confirm-address', officer: sam.id, request: code.request }
const forLisa: PeopleCommand = { type: 'replace', officer: 'lisa-chambers', by: sam.id, until: friday }

function change(overlay: Overlay, ...commands: PeopleCommand[]): PeopleOutcome {
  return changePeople({ organisation, overlay, kinds }, commands, now)
}

function overlayAfter(...commands: PeopleCommand[]): Overlay {
  return commands.reduce<Overlay>((overlay, command) => {
    const changed = change(overlay, command)
    if (!('overlay' in changed)) throw new Error(JSON.stringify(changed))
    return changed.overlay
  }, emptyOverlay)
}

const on = (day: string, overlay: Overlay, file: Organisation = organisation) =>
  presentOrganisation(file, overlay, day)

describe('a change of people', () => {
  it.each<[string, readonly PeopleCommand[], PeopleCommand, PeopleOutcome['outcome']]>([
    ['somebody new', [], addSam, 'done'],
    ['the same press again', [addSam], addSam, 'already-so'],
    ['their code', [addSam], confirmSam, 'done'],
    ['a code that nobody was sent', [addSam], { ...confirmSam, request: 'another' }, 'no-such-entry'],
    ['a telephone', [], { type: 'edit', officer: 'omar-hale', facts: { phone: '01223 000 009' } }, 'done'],
    [
      'no telephone, where there is none',
      [],
      { type: 'edit', officer: 'omar-hale', facts: { phone: undefined } },
      'already-so',
    ],
    [
      'a telephone of nobody',
      [],
      { type: 'edit', officer: 'nobody', facts: { phone: '01223 000 009' } },
      'no-such-entry',
    ],
    [
      'a telephone that is none',
      [],
      { type: 'edit', officer: 'omar-hale', facts: { phone: 'ask Lisa' } },
      'refused',
    ],
    [
      'each other’s deputy',
      [],
      { type: 'edit', officer: 'omar-hale', facts: { deputy: 'lisa-chambers' } },
      'done',
    ],
    [
      'their own deputy',
      [],
      { type: 'edit', officer: 'omar-hale', facts: { deputy: 'omar-hale' } },
      'refused',
    ],
    [
      'a deputy who is nobody',
      [],
      { type: 'edit', officer: 'omar-hale', facts: { deputy: 'nobody' } },
      'refused',
    ],
    [
      'another address',
      [],
      { type: 'ask-address', officer: 'omar-hale', address: 'o@cambridgeshire.example', code },
      'done',
    ],
    ['no address', [], { type: 'ask-address', officer: 'omar-hale', address: 'Omar', code }, 'refused'],
    [
      'the address of their deputy',
      [],
      { type: 'ask-address', officer: 'lisa-chambers', address: 'Omar.Hale@cambridgeshire.example', code },
      'refused',
    ],
    ['a colleague in place of somebody', [], { ...forLisa, by: 'omar-hale' }, 'done'],
    ['somebody in their own place', [], { ...forLisa, by: 'lisa-chambers' }, 'no-such-entry'],
    ['nobody in place of somebody', [], { ...forLisa, by: 'nobody' }, 'no-such-entry'],
    ['a last day that is none', [addSam], { ...forLisa, until: '2026-11-31' }, 'bad-dates'],
    ['a last day in years', [addSam], { ...forLisa, until: '2031-11-30' }, 'bad-dates'],
    [
      'an officer in place of the manager of last resort',
      [addSam],
      { ...forLisa, officer: 'priya-nair' },
      'refused',
    ],
    ['an officer in place of the last desk', [addSam], { ...forLisa, officer: 'enquiries-desk' }, 'refused'],
    ['staying after all', [addSam, forLisa], { type: 'keep', officer: 'lisa-chambers' }, 'done'],
    ['staying, where nothing said otherwise', [], { type: 'keep', officer: 'lisa-chambers' }, 'already-so'],
  ])('%s', (_, before, command, outcome) => {
    const overlay = overlayAfter(...before)
    const changed = change(overlay, command)
    expect(changed.outcome).toBe(outcome)
    if (!('overlay' in changed)) return
    if (outcome === 'already-so') expect(changed.overlay).toBe(overlay)
    else
      expect(storedOverlay.readStored(storedOverlay.toStored(changed.overlay), overlayId)).toEqual(
        changed.overlay,
      )
  })

  it('is refused in the words of the file, whole: of two commands none is done', () => {
    const changed = change(emptyOverlay, addSam, { ...forLisa, officer: 'priya-nair' })
    expect(changed).toEqual({
      outcome: 'refused',
      findings: [
        {
          path: ['lastResort', 'manager'],
          problem: 'There is no "sam-ortiz" under managers.',
          fix: 'Use one of: priya-nair.',
        },
      ],
    })
  })

  it('has an end where the item is full, and room again once the file says it', () => {
    let overlay = emptyOverlay
    let count = 0
    for (; count < 500; count += 1) {
      const id = `person-${count}`
      const changed = change(overlay, { ...addSam, entry: { ...sam, id } }, { ...confirmSam, officer: id })
      if (!('overlay' in changed)) break
      overlay = changed.overlay
    }
    expect(count).toBe(maxAdded)
    const file = { ...organisation, officers: on('2026-11-23', overlay).officers }
    const changed = changePeople(
      { organisation: file, overlay, kinds },
      [{ ...addSam, entry: { ...sam, id: 'one-more' } }],
      now,
    )
    expect('overlay' in changed && changed.overlay.people?.added.map(({ id }) => id)).toEqual(['one-more'])
  })
})

describe('the organisation with changed people', () => {
  it('has somebody new once their address is confirmed, and not before', () => {
    expect(findOfficer(on('2026-11-23', overlayAfter(addSam)), sam.id)).toBeUndefined()
    expect(findOfficer(on('2026-11-23', overlayAfter(addSam, confirmSam)), sam.id)).toEqual(sam)
  })

  it('writes to the old address until the new one is confirmed', () => {
    const asked: PeopleCommand = {
      type: 'ask-address',
      officer: 'omar-hale',
      address: 'new@cambridgeshire.example',
      code,
    }
    const omar = (overlay: Overlay) => findOfficer(on('2026-11-23', overlay), 'omar-hale')?.email
    expect(omar(overlayAfter(asked))).toBe('omar.hale@cambridgeshire.example')
    expect(omar(overlayAfter(asked, { ...confirmSam, officer: 'omar-hale' }))).toBe(
      'new@cambridgeshire.example',
    )
  })

  it('gives what went to somebody to whoever takes over, from the day after the last one on', () => {
    const overlay = overlayAfter(addSam, confirmSam, forLisa)
    const [friday, saturday] = [on('2026-11-27', overlay), on('2026-11-28', overlay)]
    expect(friday.routes[0]?.to).toEqual(['lisa-chambers'])
    expect(saturday.routes[0]?.to).toEqual([sam.id])
    expect(handoverChain(friday, 'lisa-chambers', '2026-11-27')[0]?.id).toBe('lisa-chambers')
    // What Lisa still holds goes first to Sam, then to who stood in for Lisa.
    expect(handoverChain(saturday, 'lisa-chambers', '2026-11-28').map(({ id }) => id)).toEqual([
      sam.id,
      'enquiries-desk',
      'priya-nair',
    ])
  })

  it('gives nothing to whoever takes over before their address is confirmed: the deputy has it meanwhile', () => {
    const saturday = on('2026-11-28', overlayAfter(addSam, forLisa))
    expect(saturday.routes[0]?.to).toEqual(['lisa-chambers'])
    expect(handoverChain(saturday, 'lisa-chambers', '2026-11-28')[0]?.id).toBe('omar-hale')
  })

  it('gives them nothing before their first day, though they can sign in', () => {
    const monday = { ...addSam, from: '2026-11-30' }
    const saturday = on('2026-11-28', overlayAfter(monday, confirmSam, forLisa))
    expect(findOfficer(saturday, sam.id)?.leave).toEqual([
      { id: 'before-sam-ortiz', from: '2026-11-23', until: '2026-11-29' },
    ])
    expect(handoverChain(saturday, sam.id, '2026-11-28').map(({ id }) => id)).not.toContain(sam.id)
  })

  it('makes whoever takes over the deputy of those whose deputy was replaced, and nobody their own', () => {
    const overlay = overlayAfter({
      type: 'replace',
      officer: 'omar-hale',
      by: 'lisa-chambers',
      until: friday,
    })
    const saturday = on('2026-11-28', overlay)
    expect(findOfficer(saturday, 'lisa-chambers')).not.toHaveProperty('deputy')
    expect(findOfficer(saturday, 'omar-hale')?.deputy).toBe('lisa-chambers')
  })

  it('replaces the manager of last resort by another manager', () => {
    const chris = { ...sam, id: 'chris-hart', role: 'manager', name: 'Chris Hart' } as const
    const overlay = overlayAfter(
      { ...addSam, entry: chris },
      { ...confirmSam, officer: chris.id },
      { ...forLisa, officer: 'priya-nair', by: chris.id },
    )
    expect(on('2026-11-28', overlay).lastResort).toEqual({ desk: 'enquiries-desk', manager: chris.id })
  })

  it('has who was replaced back when they take over from whoever took over', () => {
    const back: PeopleCommand = {
      type: 'replace',
      officer: 'omar-hale',
      by: 'lisa-chambers',
      until: '2026-12-04',
    }
    const overlay = overlayAfter({ ...forLisa, by: 'omar-hale' }, back)
    const later = on('2026-12-07', overlay)
    expect(later.routes[0]?.to).toEqual(['lisa-chambers'])
    expect(findOfficer(later, 'lisa-chambers')).not.toHaveProperty('until')
  })

  it('lets the file have the later word on a line that it has changed since', () => {
    const overlay = overlayAfter({ type: 'edit', officer: 'omar-hale', facts: { phone: '01223 000 009' } })
    const phoneIn = (phone: string | undefined) => {
      const officers = organisation.officers.map((one) =>
        one.id === 'omar-hale' && phone !== undefined ? { ...one, phone } : one,
      )
      return findOfficer(on('2026-11-23', overlay, { ...organisation, officers }), 'omar-hale')?.phone
    }
    expect([phoneIn(undefined), phoneIn('01223 000 777')]).toEqual(['01223 000 009', '01223 000 777'])
  })
})

describe('where overlay and file disagree', () => {
  const overlay = overlayAfter(
    addSam,
    confirmSam,
    { ...addSam, entry: { ...sam, id: 'not-confirmed' } },
    forLisa,
    {
      type: 'edit',
      officer: 'omar-hale',
      facts: { phone: '01223 000 009', name: 'Omar J. Hale' },
    },
  )

  it('is told for each entry and line', () => {
    const officers = organisation.officers.map((one) =>
      one.id === 'omar-hale' ? { ...one, name: 'O. Hale' } : one,
    )
    expect(peopleDifferences({ ...organisation, officers }, overlay)).toMatchObject([
      { what: 'added', officer: sam.id },
      { what: 'overruled', officer: 'omar-hale', field: 'name', file: 'O. Hale', now: 'Omar J. Hale' },
      { what: 'edited', officer: 'omar-hale', field: 'phone', now: '01223 000 009' },
      {
        what: 'replaced',
        officer: 'lisa-chambers',
        by: sam.id,
        from: '2026-11-28',
        routes: [1],
        deputyOf: [],
        lastResort: [],
      },
      { what: 'ended', officer: 'lisa-chambers', until: friday },
    ])
  })

  it('is nowhere once the file says all of it', () => {
    expect(peopleDifferences(on('2026-11-28', overlay), overlay)).toEqual([])
  })
})
