import { describe, expect, it } from 'vitest'
import { createFaults, readFault } from '../../../lib/local/faults/faults.ts'

describe('a fault', () => {
  it('strikes its operation as often as it says', () => {
    const faults = createFaults()
    faults.add({ service: 'ses', operation: 'SendRawEmail', kind: 'throttle', times: 2 })
    expect(faults.take('ses', 'GetSendQuota')).toBeUndefined()
    expect(faults.take('sqs', 'SendRawEmail')).toBeUndefined()
    expect(faults.take('ses', 'SendRawEmail')?.kind).toBe('throttle')
    expect(faults.list()).toMatchObject([{ times: 1 }])
    expect(faults.take('ses', 'SendRawEmail')?.kind).toBe('throttle')
    expect(faults.take('ses', 'SendRawEmail')).toBeUndefined()
    expect(faults.list()).toEqual([])
  })

  it('without a number strikes until it is cleared', () => {
    const faults = createFaults()
    faults.add({ service: 'sqs', operation: '*', kind: 'reset' })
    for (let call = 0; call < 5; call += 1) expect(faults.take('sqs', 'SendMessage')?.kind).toBe('reset')
    faults.clear()
    expect(faults.take('sqs', 'SendMessage')).toBeUndefined()
  })
})

describe('reading a fault', () => {
  it('takes what is right', () => {
    const fault = { service: 'ses', operation: 'SendRawEmail', kind: 'delay', ms: 200, times: 3 }
    expect(readFault(fault)).toEqual({ fault })
    expect(readFault({ service: 'sqs', kind: 'reset' })).toEqual({
      fault: { service: 'sqs', operation: '*', kind: 'reset' },
    })
  })

  it.each([
    [null, /JSON object/],
    [[], /JSON object/],
    [{ service: 's3', kind: 'reset' }, /"service" must be one of ses, sqs, dynamodb/],
    [{ service: 'ses', kind: 'explode' }, /"kind" must be one of/],
    [{ service: 'ses', kind: 'delay' }, /needs "ms"/],
    [{ service: 'ses', kind: 'delay', ms: -1 }, /"ms" must be a whole number/],
    [{ service: 'ses', kind: 'error', times: 0 }, /"times" must be a whole number/],
    [{ service: 'ses', kind: 'error', operation: 'a b' }, /"operation"/],
    [{ service: 'ses', kind: 'error', time: 1 }, /"time" is not known/],
  ])('refuses %j in words', (input, problem) => {
    const read = readFault(input)
    expect('problems' in read && read.problems.join(' ')).toMatch(problem)
  })
})
