import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeOverlay,
  maxAbsences,
  maxSuspects,
  type OverlayCommand,
  type OverlayOutcome,
} from '../../../lib/core/directory/change-overlay.ts'
import { emptyOverlay, type Overlay, presentOrganisation } from '../../../lib/core/directory/overlay.ts'
import { overlayId, storedOverlay } from '../../../lib/core/directory/stored-overlay.ts'
import { findOfficer } from '../../../lib/core/organisation/organisation.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const { readStored, toStored } = storedOverlay

const now = '2026-11-23T10:00:00.000Z'
const leave = {
  type: 'set-leave',
  id: 'leave-1',
  officer: 'lisa-chambers',
  from: '2026-11-30',
  until: '2026-12-04',
} as const
const suspect = {
  type: 'suspect',
  officer: 'lisa-chambers',
  address: 'lisa.chambers@cambridgeshire.example',
  since: now,
  reason: 'bounce',
} as const

const overlayOf = (...commands: OverlayCommand[]): Overlay =>
  commands.reduce((overlay, command) => changeOverlay(overlay, command, now).overlay, emptyOverlay)

describe('a change of the directory', () => {
  it.each<[string, Overlay, OverlayCommand, OverlayOutcome]>([
    ['a leave', emptyOverlay, leave, 'done'],
    ['the same press again', overlayOf(leave), leave, 'already-so'],
    ['the same days by another press', overlayOf(leave), { ...leave, id: 'leave-2' }, 'already-so'],
    ['days that overlap', overlayOf(leave), { ...leave, id: 'leave-2', until: '2026-12-11' }, 'overlaps'],
    [
      'the days after',
      overlayOf(leave),
      { ...leave, id: 'leave-2', from: '2026-12-05', until: '2026-12-11' },
      'done',
    ],
    [
      'the days of somebody else',
      overlayOf(leave),
      { ...leave, id: 'leave-2', officer: 'omar-hale' },
      'done',
    ],
    ['a leave of today', emptyOverlay, { ...leave, from: '2026-11-23', until: '2026-11-23' }, 'done'],
    ['a leave that has begun', emptyOverlay, { ...leave, from: '2026-11-16' }, 'done'],
    [
      'a leave that is over',
      emptyOverlay,
      { ...leave, from: '2026-11-16', until: '2026-11-22' },
      'bad-dates',
    ],
    ['dates backwards', emptyOverlay, { ...leave, from: '2026-12-05' }, 'bad-dates'],
    ['no dates', emptyOverlay, { ...leave, from: 'tomorrow' }, 'bad-dates'],
    ['a day that does not exist', emptyOverlay, { ...leave, until: '2027-02-29' }, 'bad-dates'],
    ['a leave of years', emptyOverlay, { ...leave, until: '2029-12-04' }, 'bad-dates'],
    ['a leave in years', emptyOverlay, { ...leave, from: '2029-12-01', until: '2029-12-04' }, 'bad-dates'],
    [
      'ending a leave',
      overlayOf(leave),
      { type: 'cancel-leave', id: 'leave-1', officer: 'lisa-chambers' },
      'done',
    ],
    [
      'ending no leave',
      overlayOf(leave),
      { type: 'cancel-leave', id: 'leave-2', officer: 'lisa-chambers' },
      'already-so',
    ],
    [
      'ending the leave of somebody else',
      overlayOf(leave),
      { type: 'cancel-leave', id: 'leave-1', officer: 'omar-hale' },
      'already-so',
    ],
    ['an end', emptyOverlay, { type: 'end-entry', officer: 'omar-hale', until: '2026-11-30' }, 'done'],
    [
      'the same end',
      overlayOf({ type: 'end-entry', officer: 'omar-hale', until: '2026-11-30' }),
      { type: 'end-entry', officer: 'omar-hale', until: '2026-11-30' },
      'already-so',
    ],
    [
      'an end on no day',
      emptyOverlay,
      { type: 'end-entry', officer: 'omar-hale', until: '30/11/2026' },
      'bad-dates',
    ],
    ['a mark', emptyOverlay, suspect, 'done'],
    [
      'the same address in capitals',
      overlayOf(suspect),
      { ...suspect, address: suspect.address.toUpperCase() },
      'already-so',
    ],
    [
      'another address of the entry',
      overlayOf(suspect),
      { ...suspect, address: 'new@charity.example' },
      'done',
    ],
    ['clearing a mark', overlayOf(suspect), { type: 'clear', officer: 'lisa-chambers' }, 'done'],
    ['clearing no mark', overlayOf(suspect), { type: 'clear', officer: 'omar-hale' }, 'already-so'],
  ])('%s', (_, overlay, command, outcome) => {
    const changed = changeOverlay(overlay, command, now)
    expect(changed.outcome).toBe(outcome)
    if (outcome === 'done') expect(changed.overlay.version).toBe(overlay.version + 1)
    else expect(changed.overlay).toBe(overlay)
  })

  it('is full at some point, and has room again when leaves are long over', () => {
    const absences = Array.from({ length: maxAbsences }, (_, n) => ({
      id: `leave-${n}x`,
      officer: `officer-${n}`,
      from: '2026-11-23',
      until: '2026-11-27',
    }))
    const full = { ...emptyOverlay, version: 1, absences }
    expect(changeOverlay(full, leave, now).outcome).toBe('full')
    const later = changeOverlay(
      full,
      { ...leave, from: '2027-02-01', until: '2027-02-05' },
      '2027-01-04T10:00:00.000Z',
    )
    expect(later.outcome).toBe('done')
    expect(later.overlay.absences).toHaveLength(1)
  })

  it('keeps a bounded number of marks, the newest', () => {
    const marks = Array.from({ length: maxSuspects + 5 }, (_, n) => ({
      ...suspect,
      officer: `officer-${n}`,
    }))
    const { suspects } = overlayOf(...marks)
    expect(suspects).toHaveLength(maxSuspects)
    expect(suspects.at(-1)?.officer).toBe(`officer-${maxSuspects + 4}`)
  })

  it('leaves an overlay that can be stored and read, of at most 200 KB, whatever is asked', () => {
    const names = fc.stringMatching(/^[a-z-]{1,60}$/)
    const dates = fc.constantFrom('2026-11-20', '2026-11-23', '2026-12-31', '2027-06-01', 'nonsense')
    const commands = fc.oneof(
      fc.record({
        type: fc.constant('set-leave' as const),
        id: names,
        officer: names,
        from: dates,
        until: dates,
      }),
      fc.record({ type: fc.constant('cancel-leave' as const), id: names, officer: names }),
      fc.record({ type: fc.constant('end-entry' as const), officer: names, until: dates }),
      fc.record({
        type: fc.constant('suspect' as const),
        officer: names,
        address: fc.emailAddress(),
        since: fc.constant(now),
        reason: fc.constantFrom('bounce', 'suppressed', 'complaint', 'reject'),
      }),
      fc.record({ type: fc.constant('clear' as const), officer: names }),
    )
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 60 }), (all) => {
        const overlay = overlayOf(...all)
        if (overlay.version === 0) return
        expect(readStored(toStored(overlay), overlayId)).toEqual(overlay)
      }),
    )
    const absence = { id: 'x'.repeat(64), officer: 'y'.repeat(60), from: '2026-11-23', until: '2026-12-04' }
    const largest: Overlay = {
      version: 9999,
      absences: Array.from({ length: maxAbsences }, () => absence),
      ended: Array.from({ length: 200 }, () => ({ officer: 'y'.repeat(60), until: '2026-12-04' })),
      suspects: Array.from({ length: maxSuspects }, () => ({
        ...suspect,
        officer: 'y'.repeat(60),
        address: 'z'.repeat(254),
      })),
    }
    expect(JSON.stringify(largest).length).toBeLessThan(200_000)
  })
})

describe('the organisation as it is now', () => {
  const lisaIn = (overlay: Overlay, organisation = sampleOrganisation) =>
    findOfficer(presentOrganisation(organisation, overlay, '2026-11-23'), 'lisa-chambers')

  it('is the very same without an overlay, and names its version with one', () => {
    expect(presentOrganisation(sampleOrganisation, emptyOverlay, '2026-11-23')).toBe(sampleOrganisation)
    expect(presentOrganisation(sampleOrganisation, overlayOf(leave), '2026-11-23').overlayVersion).toBe(1)
  })

  it('has the leaves of each in order, and not those of others', () => {
    const second = { ...leave, id: 'leave-2', from: '2026-11-24', until: '2026-11-25' }
    const overlay = overlayOf(leave, second)
    expect(lisaIn(overlay)?.leave?.map(({ id }) => id)).toEqual(['leave-2', 'leave-1'])
    expect(
      findOfficer(presentOrganisation(sampleOrganisation, overlay, '2026-11-23'), 'omar-hale'),
    ).not.toHaveProperty('leave')
  })

  it('ends an entry on the earlier of two days', () => {
    const until = (day: string) => overlayOf({ type: 'end-entry', officer: 'lisa-chambers', until: day })
    const ending = {
      ...sampleOrganisation,
      officers: sampleOrganisation.officers.map((officer) => ({ ...officer, until: '2026-12-31' })),
    }
    expect(lisaIn(until('2026-12-01'))?.until).toBe('2026-12-01')
    expect(lisaIn(until('2026-12-01'), ending)?.until).toBe('2026-12-01')
    expect(lisaIn(until('2027-12-01'), ending)?.until).toBe('2026-12-31')
  })

  it('marks an address, whatever its case, and no other that the file may have by now', () => {
    expect(lisaIn(overlayOf({ ...suspect, address: suspect.address.toUpperCase() }))?.needsChecking).toEqual({
      since: now,
      reason: 'bounce',
    })
    expect(lisaIn(overlayOf({ ...suspect, address: 'old@cambridgeshire.example' }))).not.toHaveProperty(
      'needsChecking',
    )
  })

  it('forgets what an earlier overlay said', () => {
    const before = presentOrganisation(sampleOrganisation, overlayOf(leave, suspect), '2026-11-23')
    const cleared = overlayOf(
      leave,
      suspect,
      { type: 'clear', officer: 'lisa-chambers' },
      {
        ...leave,
        type: 'cancel-leave',
      },
    )
    const officer = findOfficer(presentOrganisation(before, cleared, '2026-11-23'), 'lisa-chambers')
    const asInTheFile = findOfficer(sampleOrganisation, 'lisa-chambers')
    expect(officer).toEqual({ ...asInTheFile, checkedAt: expect.any(String) })
  })

  it('is not made of something kept that is no overlay', () => {
    for (const document of ['', '{}', 'null', '{"version":1,"absences":[{}],"ended":[],"suspects":[]}'])
      expect(() => readStored({ schema: 1, document }, overlayId)).toThrow('cannot be read')
    expect(() =>
      readStored({ schema: 9, document: toStored(overlayOf(leave)).document }, overlayId),
    ).toThrow()
  })
})
