import { expect, test } from 'vitest'
import { readAlarms } from '../../../lib/local/metrics/alarms.ts'
import { readEmbeddedMetrics } from '../../../lib/local/metrics/embedded-metrics.ts'
import { createMetricStore } from '../../../lib/local/metrics/metric-store.ts'
import type { JsonObject } from '../../../lib/local/template/json.ts'
import { createStackModel } from '../../../lib/local/template/stack-model.ts'

const minute = 60_000
const noon = Date.UTC(2026, 0, 5, 12)

function line(values: JsonObject): string {
  const Metrics = [{ Name: 'Late' }, { Name: 'Sent' }]
  const CloudWatchMetrics = [{ Namespace: 'App', Dimensions: [['Service'], []], Metrics }]
  return JSON.stringify({ _aws: { Timestamp: noon, CloudWatchMetrics }, Service: 's', ...values })
}

function stateOf(
  properties: JsonObject,
  points: readonly { minutes: number; value: number }[],
  now = noon,
  steadySince = 0,
): string {
  const store = createMetricStore()
  for (const { minutes, value } of points) {
    store.record({ namespace: 'App', name: 'Late', dimensions: {}, value, at: noon + minutes * minute })
  }
  const alarm = {
    Namespace: 'App',
    MetricName: 'Late',
    Statistic: 'Sum',
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 2,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    ...properties,
  }
  const stack = createStackModel({
    template: { Resources: { LateMail: { Type: 'AWS::CloudWatch::Alarm', Properties: alarm } } },
    stackName: 'S',
    place: { region: 'r', account: '1', sqsUrl: '', apiUrl: '' },
  })
  const [view] = readAlarms(stack, store, { now, steadySince })
  return view?.state ?? 'none'
}

test('embedded metrics are read for each value and each set of dimensions', () => {
  expect(
    readEmbeddedMetrics(line({ Late: 1, Sent: [2, 3] })).map(({ name, dimensions, value }) => [
      name,
      dimensions,
      value,
    ]),
  ).toEqual([
    ['Late', { Service: 's' }, 1],
    ['Late', {}, 1],
    ['Sent', { Service: 's' }, 2],
    ['Sent', { Service: 's' }, 3],
    ['Sent', {}, 2],
    ['Sent', {}, 3],
  ])
})

test.each([
  'plain words',
  '{"_aws":',
  '{"_aws":1}',
  '2026 INFO {"_aws":{}}',
])('%s holds no metric', (text) => {
  expect(readEmbeddedMetrics(text)).toEqual([])
})

test('an alarm sounds when its period is past the threshold, and is over with the period', () => {
  const points = [
    { minutes: 1, value: 1 },
    { minutes: 2, value: 1 },
  ]
  expect(stateOf({}, points, noon + 3 * minute)).toBe('ALARM')
  expect(stateOf({}, points, noon + 7 * minute)).toBe('ALARM')
  expect(stateOf({}, points, noon + 11 * minute)).toBe('OK')
  expect(stateOf({}, points.slice(1), noon + 3 * minute)).toBe('OK')
})

test('silence is the alarm where missing data breach', () => {
  const heartbeat = { ComparisonOperator: 'LessThanThreshold', Threshold: 1, TreatMissingData: 'breaching' }
  expect(stateOf(heartbeat, [], noon)).toBe('ALARM')
  expect(stateOf(heartbeat, [{ minutes: -4, value: 1 }], noon)).toBe('OK')
  expect(stateOf({ ...heartbeat, TreatMissingData: 'notBreaching' }, [], noon)).toBe('OK')
})

test('silence while the clock jumped, or before the start, is no alarm', () => {
  const heartbeat = { ComparisonOperator: 'LessThanThreshold', Threshold: 1, TreatMissingData: 'breaching' }
  expect(stateOf(heartbeat, [], noon, noon - 4 * minute)).toBe('OK')
  expect(stateOf(heartbeat, [], noon, noon - 5 * minute)).toBe('ALARM')
})

test('only as many periods as are wanted must be past the threshold', () => {
  const two = { EvaluationPeriods: 3, DatapointsToAlarm: 2 }
  const points = [
    { minutes: 1, value: 9 },
    { minutes: 11, value: 9 },
  ]
  expect(stateOf(two, points, noon + 12 * minute)).toBe('ALARM')
  expect(stateOf({ ...two, DatapointsToAlarm: 3 }, points, noon + 12 * minute)).toBe('OK')
})

test('what cannot be told on this machine is UNKNOWN', () => {
  expect(stateOf({ Namespace: 'AWS/SES', MetricName: 'Reputation.BounceRate' }, [])).toBe('UNKNOWN')
  expect(stateOf({ Metrics: [] }, [])).toBe('UNKNOWN')
})
