import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type Actor,
  maxActs,
  maxCodesADay,
  maxCodesAnHour,
  maxPassOns,
  maxStrangersActs,
} from '../../../../lib/core/enquiry/act.ts'
import type { Enquiry } from '../../../../lib/core/enquiry/enquiry.ts'
import {
  type ActCommand,
  type ActToDo,
  actOutcome,
  codeOutcome,
  undoOutcome,
} from '../../../../lib/core/enquiry/lifecycle/acts.ts'
import { standingOf } from '../../../../lib/core/enquiry/standing.ts'
import { storedEnquiry } from '../../../../lib/core/enquiry/stored/stored-enquiry.ts'
import { later } from '../../../../lib/core/time/instant.ts'
import { everyAct, recordedAct, withActs } from '../../../support/given/acts.ts'
import { afterCommands, assigned, mondayAtTen as now, received } from '../../../support/given/enquiry.ts'

const minute = 60_000
const lisa = { by: 'lisa-chambers' } as const
const knownLisa = { ...lisa, known: true } as const
const omar = { by: 'omar-hale' } as const

function press(act: ActToDo, id: string, actor: Actor = lisa): ActCommand {
  return { type: 'act', id, ...actor, ...act }
}

function stood(enquiry: Enquiry) {
  return enquiry.stage === 'assigned' ? standingOf(enquiry).state : enquiry.stage
}

describe('given an enquiry that Lisa has', () => {
  it.each(everyAct)('when "$act" is pressed twice, then it is kept once, with who and when', (act) => {
    const once = afterCommands(assigned, [press(act, 'k1')])
    expect(once.acts).toEqual([{ ...act, ...lisa, id: 'k1', at: now }])
    expect(afterCommands(once, [press(act, 'k1')], later(now, minute))).toBe(once)
    expect(once.history.at(-1)).toMatchObject({ what: act.act })
  })

  it.each(everyAct)('when "$act" is said once more by another form, then nothing changes', (act) => {
    const once = afterCommands(assigned, [press(act, 'k1')])
    expect(actOutcome(once, { id: 'k2', ...lisa, ...act })).toBe('already-so')
    expect(afterCommands(once, [press(act, 'k2')])).toBe(once)
  })

  test('when two say that they deal with it, then the first has it and the other is told', () => {
    const first = afterCommands(assigned, [press({ act: 'accept' }, 'k1', omar)])
    expect(actOutcome(first, { id: 'k2', ...lisa, act: 'accept' })).toBe('taken')
    const both = afterCommands(first, [press({ act: 'accept' }, 'k2')])
    expect(both).toBe(first)
    expect(standingOf(withActs(both.acts ?? [])).owner).toBe('omar-hale')
  })

  test('when two of one desk do, then the second is told as well', () => {
    const desk = { by: 'enquiries-desk', name: 'Jo' }
    const first = afterCommands(assigned, [press({ act: 'accept' }, 'k1', desk)])
    const again = { ...desk, id: 'k2', act: 'accept' } as const
    expect(actOutcome(first, again)).toBe('already-so')
    expect(actOutcome(first, { ...again, name: 'Sam' })).toBe('taken')
  })

  it.each<ActToDo>([
    { act: 'close', outcome: 'answered', tellEnquirer: false },
    { act: 'spam' },
  ])('when it is over by "$act", then nothing more can be said', (end) => {
    const over = afterCommands(assigned, [press(end, 'end')])
    for (const act of everyAct.filter((one) => one.act !== end.act)) {
      expect(actOutcome(over, { id: 'late', ...omar, ...act })).toBe('closed')
      expect(afterCommands(over, [press(act, 'late', omar)])).toBe(over)
    }
  })

  test('when the reason or a name is very long, then it is cut', () => {
    const { acts = [] } = afterCommands(assigned, [
      press({ act: 'pass-on', to: 'omar-hale', reason: 'x'.repeat(999) }, 'k1', {
        by: 'enquiries-desk',
        name: 'y'.repeat(999),
      }),
    ])
    expect(acts[0]).toMatchObject({ reason: 'x'.repeat(200), name: 'y'.repeat(60) })
  })

  test('the story says who did what, to whom and why', () => {
    const reason = 'He knows the hall'
    const { history } = afterCommands(assigned, [
      press({ act: 'pass-on', to: 'omar-hale', reason }, 'k1'),
      press({ act: 'close', outcome: 'no-reply', tellEnquirer: true }, 'k2', {
        by: 'enquiries-desk',
        name: 'Jo',
      }),
      { type: 'undo', id: 'k2' },
    ])
    expect(history.map(({ at: _, ...line }) => line)).toEqual([
      { what: 'pass-on', by: 'lisa-chambers', to: 'omar-hale', why: reason },
      { what: 'close', by: 'enquiries-desk', detail: 'Jo', why: 'no-reply' },
      { what: 'undone', detail: 'close' },
    ])
  })
})

describe('undoing', () => {
  const acted = withActs([recordedAct({ act: 'spam' }, { id: 'k1' })])
  const undo = { type: 'undo', id: 'k1' } as const

  it.each([
    [0, 'done'],
    [15 * minute - 1, 'done'],
    [15 * minute, 'too-late'],
    [86_400_000, 'too-late'],
  ])('after %i milliseconds is %s', (after, outcome) => {
    const at = later(now, after)
    expect(undoOutcome(acted, { id: 'k1' }, at)).toBe(outcome)
    expect(stood(afterCommands(acted, [undo], at))).toBe(outcome === 'done' ? 'open' : 'spam')
  })

  it('is done once, keeps when, and never undoes what is not there', () => {
    const once = afterCommands(acted, [undo], later(now, minute))
    expect(once.acts?.[0]).toMatchObject({ undoneAt: later(now, minute) })
    expect(undoOutcome(once, { id: 'k1' }, later(now, 2 * minute))).toBe('already-so')
    expect(afterCommands(once, [undo], later(now, 2 * minute))).toBe(once)
    expect(undoOutcome(acted, { id: 'k9' }, now)).toBe('unknown')
    expect(afterCommands(acted, [{ type: 'undo', id: 'k9' }])).toBe(acted)
  })

  it('frees for the next what was taken', () => {
    const taken = afterCommands(assigned, [press({ act: 'accept' }, 'k1', omar)])
    const freed = afterCommands(taken, [undo])
    expect(actOutcome(freed, { id: 'k2', ...lisa, act: 'accept' })).toBe('done')
  })
})

const code = { officer: 'lisa-chambers', act: { act: 'spam' }, key: 'k1' } as const

describe('codes', () => {
  const ask = (id: string) => ({ type: 'request-code', id, ...code }) as const

  it('are asked for once by one form, five times an hour, and then again', () => {
    const asked = afterCommands(
      assigned,
      Array.from({ length: 9 }, (_, n) => ask(`k${n}`)),
    )
    expect(asked.codeRequests).toHaveLength(maxCodesAnHour)
    expect(codeOutcome(asked, 'k0', now)).toBe('done')
    expect(codeOutcome(asked, 'k9', now)).toBe('too-many')
    expect(afterCommands(asked, [ask('k0')])).toBe(asked)
    expect(afterCommands(asked, [ask('k9')], later(now, 60 * minute)).codeRequests).toHaveLength(6)
  })

  it('are asked for ten times a day at most', () => {
    let asked: Enquiry = assigned
    for (let n = 0; n < 100; n++) asked = afterCommands(asked, [ask(`k${n}`)], later(now, n * 13 * minute))
    expect(asked.codeRequests).toHaveLength(maxCodesADay)
    expect(codeOutcome(asked, 'x', later(now, 100 * 13 * minute))).toBe('too-many')
    expect(codeOutcome(asked, 'x', later(now, 25 * 60 * minute))).toBe('done')
  })

  it('of the day before are forgotten with their mails, and no other mail is', () => {
    const before = { ...assigned, ...afterCommands(assigned, [ask('old')]) }
    const [handover] = withActs([]).mails
    if (handover === undefined) throw new Error('There is a handover')
    const mails = [handover, { ...handover, claim: 'c1', purpose: 'code', about: 'old' } as const]
    const next = afterCommands({ ...before, mails }, [ask('new')], later(now, 86_400_000))
    expect(next.codeRequests?.map(({ id }) => id)).toEqual(['new'])
    expect(next.mails).toEqual([handover])
  })

  it('are kept with what they are for only while they count', () => {
    const tenMinutes = later(now, 10 * minute)
    const asked = afterCommands(afterCommands(assigned, [ask('old')]), [ask('new')], tenMinutes)
    expect(asked.codeRequests).toEqual([
      { id: 'old', officer: 'lisa-chambers', at: now },
      { id: 'new', at: tenMinutes, ...code },
    ])
  })
})

it.each([
  'received',
  'quarantined',
])('an enquiry that is only %s can be neither acted on nor asked about', (stage) => {
  const held: Enquiry =
    stage === 'received' ? received : { ...received, stage: 'quarantined', quarantine: { at: now } }
  const commands = everyAct.map((act, n) => press(act, `k${n}`))
  expect(afterCommands(held, [...commands, { type: 'request-code', id: 'c', ...code }])).toBe(held)
  expect(actOutcome(held, { id: 'k', ...lisa, act: 'accept' })).toBe('not-assigned')
})

const command: fc.Arbitrary<ActCommand> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...everyAct, { act: 'pass-on', to: 'priya-nair' } as const), fc.nat(60))
    .map(([act, n]) => press(act, `k${n}`, n % 2 === 0 ? knownLisa : omar)),
  fc.nat(60).map((n) => ({ type: 'undo', id: `k${n}`, known: true }) as const),
)

it('whatever is pressed, in whatever order: an item stays small, each act once, and it can be closed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(command, fc.nat(20 * minute)), { maxLength: 200 }), (presses) => {
      let at = now
      let enquiry: Enquiry = assigned
      for (const [one, wait] of presses) {
        at = later(at, wait)
        enquiry = afterCommands(enquiry, [one], at)
      }
      const { acts = [] } = enquiry
      expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length)
      expect(acts.length).toBeLessThanOrEqual(maxActs + maxStrangersActs)
      const passedOn = acts.filter(({ act, known }) => act === 'pass-on' && known === true)
      expect(passedOn.length).toBeLessThanOrEqual(maxPassOns)
      expect(storedEnquiry.readStored(storedEnquiry.toStored(enquiry), enquiry.reference)).toEqual(enquiry)
    }),
  )
})

it('however much was pressed and undone, there is room to close it', () => {
  let enquiry: Enquiry = assigned
  for (let n = 0; n < 100; n++) {
    enquiry = afterCommands(enquiry, [
      press({ act: 'accept' }, `k${n}`, knownLisa),
      { type: 'undo', id: `k${n}`, known: true },
    ])
  }
  expect(actOutcome(enquiry, { id: 'x', ...knownLisa, act: 'accept' })).toBe('full')
  expect(stood(afterCommands(enquiry, [press({ act: 'spam' }, 'end', knownLisa)]))).toBe('spam')
})
