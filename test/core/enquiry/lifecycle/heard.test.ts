import { describe, expect, it } from 'vitest'
import type { Enquiry } from '../../../../lib/core/enquiry/enquiry.ts'
import { undoOutcome } from '../../../../lib/core/enquiry/lifecycle/acts.ts'
import { applyCommand } from '../../../../lib/core/enquiry/lifecycle/apply-command.ts'
import {
  heardOutcome,
  maxWordsOnAnswer,
  mayTellIfHeard,
  nextWordId,
} from '../../../../lib/core/enquiry/lifecycle/heard.ts'
import { standingBefore, standingOf } from '../../../../lib/core/enquiry/standing.ts'
import type { Update, WordOnAnswer } from '../../../../lib/core/enquiry/update.ts'
import { handedOver, recordedAct, reopening, withActs } from '../../../support/given/acts.ts'
import { mondayAtTen } from '../../../support/given/enquiry.ts'

const [thursday, friday, saturday] = [
  '2027-03-11T17:00:00.000Z',
  '2027-03-12T13:00:00.000Z',
  '2027-03-13T13:00:00.000Z',
]
const word = (type: WordOnAnswer, at = friday): Update => ({ id: `${type}-${at}`, at, type })
const outcomeOf = (enquiry: Parameters<typeof heardOutcome>[0], type: WordOnAnswer, now = friday) =>
  heardOutcome(enquiry, type, now)

describe('"yes, I’ve heard"', () => {
  it('is an answer on the enquirer’s word', () => {
    const enquiry = applyCommand(withActs([]), { type: 'update', id: 'one', update: 'heard' }, friday)
    expect(standingOf(enquiry)).toMatchObject({ state: 'answered', answeredAt: friday, answeredOnWord: true })
    expect(enquiry.history.map(({ what }) => what)).toEqual(['heard'])
  })

  it('leaves the first answer and whose word it was', () => {
    const answered = recordedAct({ act: 'answered' })
    const passed = recordedAct({ act: 'pass-on', to: 'omar-hale' }, { id: 'p', at: thursday })
    const standing = standingOf(withActs([answered, passed], { updates: [word('heard')] }))
    expect(standing).toMatchObject({ state: 'answered', owner: 'omar-hale', answeredAt: mondayAtTen })
    expect(standing.answeredOnWord).toBeUndefined()
  })

  it('takes back that they had not heard', () => {
    const { state, notHeardAt } = standingOf(
      withActs([], { updates: [word('not-heard'), word('heard', saturday)] }),
    )
    expect([state, notHeardAt]).toEqual(['answered', undefined])
  })

  it('waits again for whoever it is passed on to', () => {
    const passed = recordedAct({ act: 'pass-on', to: 'omar-hale' }, { at: saturday })
    expect(standingOf(withActs([passed], { updates: [word('heard')] }))).toMatchObject({
      state: 'open',
      owner: 'omar-hale',
      answeredAt: friday,
    })
  })
})

describe('"not yet"', () => {
  it('marks the enquiry until an officer says that it is answered', () => {
    const updates = [word('not-heard')]
    expect(standingOf(withActs([], { updates }))).toMatchObject({ state: 'open', notHeardAt: friday })
    const passed = recordedAct({ act: 'pass-on', to: 'omar-hale' }, { at: saturday, id: 'p' })
    expect(standingOf(withActs([passed], { updates })).notHeardAt).toBe(friday)
    const answered = recordedAct({ act: 'answered' }, { at: saturday })
    const after = standingOf(withActs([answered], { updates }))
    expect([after.state, after.notHeardAt, after.answeredAt]).toEqual(['answered', undefined, saturday])
    const undone = withActs([{ ...answered, undoneAt: saturday }], { updates })
    expect(standingOf(undone).notHeardAt).toBe(friday)
  })

  it('is no part of how the enquiry stood before', () => {
    const accepted = recordedAct({ act: 'accept' }, { at: thursday })
    expect(standingBefore(withActs([accepted], { updates: [word('heard')] }), 'accept').state).toBe('open')
  })
})

describe('what the word comes to', () => {
  const says = (type: 'heard' | 'not-heard') => withActs([], { updates: [word(type)] })
  const close = recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })
  it.each([
    ['of what is late', withActs([]), 'heard', 'done'],
    ['of what is late', withActs([]), 'not-heard', 'done'],
    ['said before: yes', says('heard'), 'heard', 'already-so'],
    ['said before: not yet', says('not-heard'), 'not-heard', 'already-so'],
    ['not yet, then yes', says('not-heard'), 'heard', 'done'],
    ['yes, then not yet', says('heard'), 'not-heard', 'answered'],
    [
      'of what an officer has answered',
      withActs([recordedAct({ act: 'answered' })]),
      'not-heard',
      'answered',
    ],
    ['of what an officer has answered', withActs([recordedAct({ act: 'answered' })]), 'heard', 'answered'],
    ['of what is closed', withActs([close]), 'not-heard', 'over'],
    [
      'of what they withdrew',
      withActs([], { updates: [{ id: 'w', at: friday, type: 'withdrawal' }] }),
      'heard',
      'over',
    ],
    [
      'of what is closed as spam, which shows as waiting',
      withActs([recordedAct({ act: 'spam' })]),
      'not-heard',
      'done',
    ],
  ] as const)('%s (%#)', (_what, enquiry, type, outcome) => {
    expect(outcomeOf(enquiry, type)).toBe(outcome)
  })

  it('is nothing before it is late', () => {
    const before = '2027-03-11T16:59:59.000Z'
    expect(outcomeOf(withActs([]), 'not-heard', before)).toBe('not-late')
    expect(applyCommand(withActs([]), { type: 'update', id: 'one', update: 'heard' }, before)).toEqual(
      withActs([]),
    )
    expect(outcomeOf(withActs([]), 'not-heard', thursday)).toBe('done')
  })

  it('has its room, and its being full stops no note', () => {
    const spam = withActs([recordedAct({ act: 'spam' })])
    let enquiry: Parameters<typeof heardOutcome>[0] = spam
    for (let n = 0; n < maxWordsOnAnswer + 3; n++)
      enquiry = applyCommand(
        enquiry,
        { type: 'update', id: `w${n}`, update: n % 2 === 0 ? 'not-heard' : 'heard' },
        friday,
      )
    expect(enquiry.updates).toHaveLength(maxWordsOnAnswer)
    expect(outcomeOf(enquiry, 'heard')).toBe('full')
    const noted = applyCommand(enquiry, { type: 'update', id: 'n', update: 'note', text: 'Hello' }, friday)
    expect(noted.updates).toHaveLength(maxWordsOnAnswer + 1)
  })
})

describe('what is said of an answer after the enquiry was opened again', () => {
  const [april, aprilLate] = ['2027-04-12T09:00:00.000Z', '2027-04-16T12:00:00.000Z']
  const told = (about: string) => ({ ...handedOver, claim: about, purpose: 'update' as const, about })
  const full = withActs([recordedAct({ act: 'answered' }, { at: saturday })], {
    updates: [
      { id: 'word-1', at: friday, type: 'not-heard' },
      { id: 'word-2', at: friday, type: 'heard' },
      { id: 'word-3', at: saturday, type: 'not-heard' },
    ],
    mails: [handedOver, told('word-1'), told('word-3'), told('n')],
  })
  const asked = { ...handedOver, claim: 'q', purpose: 'have-you-heard' as const, about: 'target-1' }
  const open = reopened(full)

  it('is a first word: what they said before, and were asked before, counts for the answer before', () => {
    expect(standingOf(open).notHeardAt).toBeUndefined()
    for (const type of ['heard', 'not-heard'] as const) {
      expect(outcomeOf(open, type, april)).toBe('not-late')
      expect(outcomeOf(open, type, aprilLate)).toBe('done')
    }
    expect(mayTellIfHeard({ ...open, mails: [asked] }, open.answerBy, april)).toBe(false)
    expect(mayTellIfHeard({ ...open, mails: [{ ...asked, about: 'target-2' }] }, open.answerBy, april)).toBe(
      true,
    )
  })

  it('has the whole room again, and takes the place of what was said before, with the emails about that', () => {
    const once = say(open, 'not-heard')
    expect(once.updates).toEqual([{ id: 'word-1-1', at: aprilLate, type: 'not-heard' }])
    expect(once.mails).toEqual([handedOver, told('n')])
    expect(standingOf(once)).toMatchObject({ state: 'open', notHeardAt: aprilLate })
    expect(outcomeOf(once, 'not-heard', aprilLate)).toBe('already-so')
    const twice = say(once, 'heard')
    expect(twice.updates?.map(({ id }) => id)).toEqual(['word-1-1', 'word-1-2'])
    expect(standingOf(twice)).toMatchObject({
      state: 'answered',
      answeredAt: aprilLate,
      answeredOnWord: true,
    })
    expect(undoOutcome(once, { id: 'reopen', known: true }, april)).toBe('too-late')
  })

  it('is not needed for what they said before to be as it was when reopening is undone', () => {
    const before = withActs([recordedAct({ act: 'accept' }, { at: thursday })], { updates: [word('heard')] })
    const undone = applyCommand(reopened(before), { type: 'undo', id: 'reopen', known: true }, april)
    expect(standingOf(undone)).toEqual(standingOf(before))
  })

  function reopened(enquiry: Enquiry): Enquiry {
    const by = { id: 'reopen', by: 'lisa-chambers', known: true } as const
    return applyCommand(enquiry, { type: 'act', ...by, ...reopening }, april)
  }

  function say(enquiry: Enquiry, update: WordOnAnswer): Enquiry {
    return applyCommand(enquiry, { type: 'update', id: nextWordId(enquiry), update }, aprilLate)
  }
})
