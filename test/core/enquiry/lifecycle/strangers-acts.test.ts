import { describe, expect, test } from 'vitest'
import {
  type Actor,
  actsKeptForClosing,
  maxActs,
  maxStrangersActs,
} from '../../../../lib/core/enquiry/act.ts'
import type { Enquiry } from '../../../../lib/core/enquiry/enquiry.ts'
import {
  type ActCommand,
  type ActToDo,
  actOutcome,
  undoOutcome,
} from '../../../../lib/core/enquiry/lifecycle/acts.ts'
import { standingOf } from '../../../../lib/core/enquiry/standing.ts'
import { later } from '../../../../lib/core/time/instant.ts'
import { everyAct } from '../../../support/given/acts.ts'
import { afterCommands, assigned, mondayAtTen as now } from '../../../support/given/enquiry.ts'

const minute = 60_000
const unknown = { by: 'lisa-chambers' } as const
const knownLisa = { ...unknown, known: true } as const

function press(act: ActToDo, id: string, actor: Actor): ActCommand {
  return { type: 'act', id, ...actor, ...act }
}

describe('an officer’s link that a reply quotes, in the hands of a stranger', () => {
  function afterStranger(times: number): Enquiry {
    let enquiry: Enquiry = assigned
    for (let n = 0; n < times; n++) {
      const pressed = press({ act: 'answered' }, `s${n}`, unknown)
      enquiry = afterCommands(enquiry, [pressed, { type: 'undo', id: `s${n}` }])
    }
    return enquiry
  }

  test('runs out of room, and takes none of those who are known', () => {
    const enquiry = afterStranger(20)
    expect(enquiry.acts).toHaveLength(maxStrangersActs)
    expect(actOutcome(enquiry, { id: 'x', ...unknown, act: 'accept' })).toBe('strangers-full')
    for (const act of everyAct) expect(actOutcome(enquiry, { id: 'x', ...knownLisa, ...act })).toBe('done')
    const room = maxActs - actsKeptForClosing
    const busy = Array.from({ length: room }, (_, n) => [
      press({ act: 'accept' }, `k${n}`, knownLisa),
      { type: 'undo', id: `k${n}`, known: true } as const,
    ]).flat()
    const full = afterCommands(enquiry, busy)
    expect(full.acts).toHaveLength(maxStrangersActs + room)
    expect(actOutcome(full, { id: 'x', ...knownLisa, act: 'accept' })).toBe('full')
  })

  test.each([[maxActs], [0]])('has that room also after %s acts of those who are known', (times) => {
    const busy = Array.from({ length: times }, (_, n) => [
      press({ act: 'spam' }, `k${n}`, knownLisa),
      { type: 'undo', id: `k${n}`, known: true } as const,
    ]).flat()
    expect(actOutcome(afterCommands(assigned, busy), { id: 'x', ...unknown, act: 'accept' })).toBe('done')
  })

  test('hands it over twice at most, by whatever act; those who are known do so still', () => {
    const passOn = (to: string, id: string) => press({ act: 'pass-on', to }, id, unknown)
    const enquiry = afterCommands(assigned, [passOn('omar-hale', 's1'), passOn('enquiries-desk', 's2')])
    const outcome = (act: ActToDo, actor: Actor = unknown) =>
      actOutcome(enquiry, { id: 'x', ...actor, ...act })
    expect(outcome({ act: 'pass-on', to: 'priya-nair' })).toBe('strangers-full')
    expect(outcome({ act: 'accept' })).toBe('strangers-full')
    expect(outcome({ act: 'accept' }, { by: 'enquiries-desk', name: 'Jo' })).toBe('done')
    expect(outcome({ act: 'answered' })).toBe('done')
    expect(outcome({ act: 'pass-on', to: 'priya-nair' }, knownLisa)).toBe('done')
    expect(outcome({ act: 'accept' }, knownLisa)).toBe('done')
  })

  test('undoes what an unknown browser did, and nothing else', () => {
    const both = afterCommands(assigned, [
      press({ act: 'accept' }, 'known', knownLisa),
      press({ act: 'answered' }, 'unknown', unknown),
    ])
    expect(undoOutcome(both, { id: 'known' }, now)).toBe('needs-code')
    expect(afterCommands(both, [{ type: 'undo', id: 'known' }])).toBe(both)
    expect(undoOutcome(both, { id: 'known', known: true }, now)).toBe('done')
    expect(undoOutcome(both, { id: 'unknown' }, now)).toBe('done')
  })

  test('is undone by those who are known for as long as the enquiry is not over', () => {
    const nextDay = later(now, 24 * 60 * minute)
    const said = afterCommands(assigned, [press({ act: 'answered' }, 's', unknown)])
    expect(undoOutcome(said, { id: 's' }, nextDay)).toBe('needs-code')
    expect(undoOutcome(said, { id: 's', known: true }, nextDay)).toBe('done')
    const closed = afterCommands(said, [press({ act: 'spam' }, 'k', knownLisa)], nextDay)
    expect(undoOutcome(closed, { id: 's', known: true }, nextDay)).toBe('too-late')
    const undone = afterCommands(said, [{ type: 'undo', id: 's', known: true }], nextDay)
    expect(undone.acts).toMatchObject([{ undoneAt: nextDay, undoneByKnown: true }])
  })

  test('never stands in for the word of somebody known, which is kept beside it', () => {
    const said = afterCommands(assigned, [press({ act: 'answered' }, 's', unknown)])
    expect(actOutcome(said, { id: 'k', ...knownLisa, act: 'answered' })).toBe('done')
    const both = afterCommands(said, [press({ act: 'answered' }, 'k', knownLisa), { type: 'undo', id: 's' }])
    expect(both.stage === 'assigned' && standingOf(both).state).toBe('answered')
  })
})
