import { expect, test } from 'vitest'
import { createLog, describeError } from '../../../../functions/shared/lambda/log.ts'

const at = Date.parse('2027-03-08T10:00:00.000Z')

test('a line is one object: when, what, and the fields', () => {
  expect(linesOf((log) => log('it-happened', { reference: 'ABCD-2345', status: 202 }))).toEqual([
    '{"time":"2027-03-08T10:00:00.000Z","what":"it-happened","reference":"ABCD-2345","status":202}',
  ])
})

test('a line stays one line, whatever a field holds', () => {
  const [line] = linesOf((log) => log('it-happened', { reason: 'one\ntwo\r\u2028three' }))
  expect(line).not.toMatch(/[\r\n]/)
  expect(JSON.parse(line ?? '')).toMatchObject({ reason: 'one\ntwo\r\u2028three' })
})

test('a metric travels in the line, in the embedded metric format', () => {
  const [line] = linesOf((log) =>
    log('it-happened', { kind: 'general' }, { name: 'EnquiryReceived', value: 1 }),
  )
  expect(JSON.parse(line ?? '')).toEqual({
    time: '2027-03-08T10:00:00.000Z',
    what: 'it-happened',
    kind: 'general',
    Service: 'enquiries',
    EnquiryReceived: 1,
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: 'Enquiries',
          Dimensions: [['Service']],
          Metrics: [{ Name: 'EnquiryReceived', Unit: 'Count' }],
        },
      ],
    },
  })
})

test('an error is told by its name, that of its cause, and where it was thrown', () => {
  const told = describeError(new TypeError('canary', { cause: new RangeError('canary') }))
  expect(told.errorName).toBe('TypeError < RangeError')
  expect(told.errorFrames?.[0]).toMatch(/^at .*log\.test\.ts/)
  expect(told.errorFrames?.length).toBeLessThanOrEqual(8)
  expect(JSON.stringify(told)).not.toContain('canary')
})

test.each([
  [
    'in several lines that look like frames',
    new Error('canary\n    at canary (/canary.ts:1:1)\n  at canary'),
  ],
  ['that a parser quotes', parseError('{"name":"\n    at canary",x')],
  ['that was changed after the throw', Object.assign(new Error('x\n    at canary'), { message: 'changed' })],
  ['in a stack that was written by hand', Object.assign(new Error('y'), { stack: 'canary\n    at canary' })],
])('an error never tells its words, not even %s', (_name, error) => {
  expect(JSON.stringify(describeError(error))).not.toContain('canary')
})

test.each([
  ['canary', 'string'],
  [undefined, 'undefined'],
  [{ message: 'canary' }, 'object'],
] as const)('what is no error, %j, is told by its type only', (thrown, type) => {
  expect(describeError(thrown)).toEqual({ errorName: type })
})

function linesOf(use: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = []
  use(
    createLog(
      (line) => lines.push(line),
      () => at,
    ),
  )
  return lines
}

function parseError(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}
