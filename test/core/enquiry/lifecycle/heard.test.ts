import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../lib/core/enquiry/lifecycle/apply-command.ts'
import { heardOutcome, maxWordsOnAnswer } from '../../../../lib/core/enquiry/lifecycle/heard.ts'
import { standingBefore, standingOf } from '../../../../lib/core/enquiry/standing.ts'
import type { Update, WordOnAnswer } from '../../../../lib/core/enquiry/update.ts'
import { recordedAct, withActs } from '../../../support/given/acts.ts'
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
