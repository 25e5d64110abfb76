import { describe, expect, test } from 'vitest'
import { assetTransfer } from '../../lib/kinds/asset-transfer.ts'
import { exampleAnswers } from '../core/mails/sample-enquiry.ts'

const received = '2027-03-08'

function urgencyOf(changes: { stage?: string; deadline?: string }) {
  const { deadline: _, ...answers } = exampleAnswers(assetTransfer)
  return assetTransfer.urgencyOf({ ...answers, ...changes }, received)
}

describe('community ownership or management', () => {
  test.each([
    ['without a deadline', undefined, false],
    ['with one that passed yesterday', '2027-03-07', false],
    ['with one long ago', '1999-12-31', false],
    ['with one today', '2027-03-08', true],
    ['with one tomorrow', '2027-03-09', true],
    ['with one in exactly six weeks', '2027-04-19', true],
    ['with one a day later than that', '2027-04-20', false],
    ['with one next year', '2028-03-09', false],
  ])('%s is or is not urgent', (_name, deadline, urgent) => {
    const urgency = urgencyOf(deadline === undefined ? {} : { deadline })
    expect(urgency !== undefined).toBe(urgent)
    if (urgent) expect(urgency?.answerWithin).toBe(1)
  })

  test.each([
    'idea',
    'group-formed',
    'owner-contacted',
    'business-plan',
  ])('at the stage %s may take its time', (stage) => {
    expect(urgencyOf({ stage })).toBeUndefined()
  })

  test('says why it is urgent: for sale, the deadline, or both', () => {
    expect(urgencyOf({ stage: 'under-offer' })?.reason).toBe('it is for sale or under offer now')
    expect(urgencyOf({ deadline: '2027-03-31' })?.reason).toBe('the deadline is Wednesday 31 March 2027')
    expect(urgencyOf({ stage: 'under-offer', deadline: '2027-03-31' })?.reason).toBe(
      'it is for sale or under offer now, and the deadline is Wednesday 31 March 2027',
    )
    expect(urgencyOf({ stage: 'under-offer', deadline: '2029-03-31' })?.reason).toBe(
      'it is for sale or under offer now',
    )
  })

  test('counts from the day of receipt across a change of the clocks and a leap day', () => {
    const answers = { ...exampleAnswers(assetTransfer), deadline: '2028-04-01' }
    expect(assetTransfer.urgencyOf(answers, '2028-02-19')).toBeDefined()
    expect(assetTransfer.urgencyOf(answers, '2028-02-18')).toBeUndefined()
  })
})
