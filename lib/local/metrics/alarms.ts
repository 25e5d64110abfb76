import type { ResolvedResource, StackModel } from '../template/stack-model.ts'
import type { MetricStore, Statistics } from './metric-store.ts'
import type { AlarmView } from './views.ts'

// What the local stack itself records of AWS's own metrics.
const ownMetrics: Readonly<Record<string, readonly string[]>> = {
  'AWS/SQS': [
    'ApproximateNumberOfMessagesVisible',
    'ApproximateNumberOfMessagesNotVisible',
    'ApproximateAgeOfOldestMessage',
  ],
  'AWS/Lambda': ['Invocations', 'Errors', 'Duration', 'Throttles'],
}

/** Local times: now, and since when time has passed without a jump, which leaves most schedules out. */
interface AlarmTime {
  now: number
  steadySince: number
}

/**
 * The state of every alarm of the template; what cannot be modelled is UNKNOWN and says why. That data are missing is
 * held against an alarm only where time has passed as it does in life.
 */
export function readAlarms(stack: StackModel, store: MetricStore, time: AlarmTime): readonly AlarmView[] {
  return stack.of('AWS::CloudWatch::Alarm').map((alarm) => ({
    name: alarm.name,
    description: alarm.properties.text('AlarmDescription', ''),
    ...judge(alarm, store, time),
  }))
}

type Judgement = Pick<AlarmView, 'state' | 'reason'>

function judge({ properties }: ResolvedResource, store: MetricStore, time: AlarmTime): Judgement {
  if (properties.has('Metrics')) return unknown('it is made of metric math')
  const namespace = properties.text('Namespace')
  const name = properties.text('MetricName')
  if (namespace.startsWith('AWS/') && !ownMetrics[namespace]?.includes(name)) {
    return unknown(`${namespace} ${name} is not recorded here`)
  }
  const read = reading[properties.text('Statistic', '')]
  const compare = comparing[properties.text('ComparisonOperator')]
  if (!read || !compare) return unknown('its statistic or comparison is not modelled here')

  const dimensions = Object.fromEntries(
    properties.objects('Dimensions').map((one) => [one.text('Name'), one.text('Value')]),
  )
  const periodMs = properties.number('Period') * 1000
  const periods = properties.number('EvaluationPeriods')
  const needed = properties.number('DatapointsToAlarm', periods)
  const threshold = properties.number('Threshold')
  const missingBreaches = properties.text('TreatMissingData', 'missing') === 'breaching'

  const valueIn = (period: number) => {
    const span = { from: period * periodMs, until: (period + 1) * periodMs }
    const found = store.statistics({ namespace, name, dimensions }, span)
    return found && read(found)
  }
  // A period that has just begun and has no data yet says nothing, least of all that data are missing.
  const current = Math.floor(time.now / periodMs)
  const newest = valueIn(current) === undefined ? current - 1 : current
  const values = Array.from({ length: periods }, (_none, index) => valueIn(newest - index))
  const breaching = values.filter((value, index) => {
    if (value !== undefined) return compare(value, threshold)
    return missingBreaches && (newest - index) * periodMs >= time.steadySince
  }).length
  const said = values.map((value) => value ?? 'no data').join(', ')
  return {
    state: breaching >= needed ? 'ALARM' : 'OK',
    reason: `${name}: ${said}; ${breaching} of ${periods} periods of ${periodMs / 1000} s past ${threshold}, ${needed} needed`,
  }
}

const reading: Readonly<Record<string, (statistics: Statistics) => number>> = {
  Sum: ({ sum }) => sum,
  Average: ({ sum, count }) => sum / count,
  Minimum: ({ least }) => least,
  Maximum: ({ most }) => most,
  SampleCount: ({ count }) => count,
}

const comparing: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
}

function unknown(why: string): Judgement {
  return { state: 'UNKNOWN', reason: `Cannot be told on this machine: ${why}.` }
}
