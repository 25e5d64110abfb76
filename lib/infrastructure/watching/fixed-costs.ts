import { type Price, type PricedUnit, prices } from './price-list.ts'

/** So much of a unit that is paid for although nobody sends an enquiry. */
export interface FixedCost {
  readonly unit: PricedUnit
  readonly quantity: number
  /** US dollars a month at list price. */
  readonly usd: number
  /** The same, in an account whose free allowances nothing else uses up. */
  readonly usdBeyondFree: number
}

const minutesAMonth = 730 * 60

/** What one minute of the agenda takes when nothing is due; a test holds the shards to the store's. */
export const agendaTick = {
  /** One query each, half a read unit. */
  shards: 4,
  /** Generous: a warm sweep takes a fifth of it. */
  seconds: 0.1,
  /** Its line, and three of Lambda's. */
  logBytes: 1000,
}

/**
 * What a stack costs in a month in which nothing happens, from the resources of its template. Throws on a type of resource
 * that nobody has looked up, so that no cost comes in unseen.
 */
export function fixedMonthlyCosts(template: unknown): readonly FixedCost[] {
  const sums = new Map<PricedUnit, number>()
  for (const resource of Object.values(record(record(template)['Resources']))) {
    const { Type, Properties } = record(resource)
    const costs = fixedCosts[String(Type)]
    if (costs === undefined) throw new TypeError(`What does ${String(Type)} cost? Say it in fixed-costs.ts.`)
    for (const [unit, quantity] of costs(record(Properties))) sums.set(unit, (sums.get(unit) ?? 0) + quantity)
  }
  return [...sums].map(([unit, quantity]) => {
    const { usd, free = 0 }: Price = prices[unit]
    return { unit, quantity, usd: usd * quantity, usdBeyondFree: usd * Math.max(0, quantity - free) }
  })
}

/** Dollars and cents of all together, at list price and beyond the free allowances. */
export function sumInWords(costs: readonly FixedCost[]): {
  readonly list: string
  readonly beyondFree: string
} {
  const dollars = (amount: (cost: FixedCost) => number) =>
    `$${costs.reduce((sum, cost) => sum + amount(cost), 0).toFixed(2)}`
  return { list: dollars(({ usd }) => usd), beyondFree: dollars(({ usdBeyondFree }) => usdBeyondFree) }
}

type Costs = (properties: Readonly<Record<string, unknown>>) => readonly (readonly [PricedUnit, number])[]

/** Paid by what passes through, or not at all. */
const nothing: Costs = () => []

const fixedCosts: Readonly<Record<string, Costs>> = {
  'AWS::ApiGatewayV2::Api': nothing,
  'AWS::ApiGatewayV2::ApiMapping': nothing,
  'AWS::ApiGatewayV2::DomainName': nothing,
  'AWS::ApiGatewayV2::Integration': nothing,
  'AWS::ApiGatewayV2::Route': nothing,
  'AWS::ApiGatewayV2::Stage': nothing,
  'AWS::CloudWatch::Alarm': ({ Namespace, TreatMissingData }) => [
    ['alarm a month', 1],
    // A heartbeat of our own is there all the time; our other metrics cost only in hours in which they are counted.
    ...(!String(Namespace).startsWith('AWS/') && TreatMissingData === 'breaching'
      ? [['metric a month', 1] as const]
      : []),
  ],
  'AWS::CloudWatch::Dashboard': () => [['dashboard a month', 1]],
  // By the gigabyte, which is some 200,000 enquiries: storage $0.30 and its backup $0.24 a month, from memory.
  'AWS::DynamoDB::Table': nothing,
  'AWS::IAM::Role': nothing,
  'AWS::Lambda::EventInvokeConfig': nothing,
  // Five pollers, each asking for twenty seconds: "Configuring scaling behavior for SQS event source mappings" in the
  // Lambda guide, which also says that they do not become fewer where a maximum concurrency is set.
  'AWS::Lambda::EventSourceMapping': () => [['request to SQS', 5 * 3 * minutesAMonth]],
  'AWS::Lambda::Function': nothing,
  'AWS::Lambda::Permission': nothing,
  'AWS::Logs::LogGroup': nothing,
  // Its metric costs only in hours in which it counts something.
  'AWS::Logs::MetricFilter': nothing,
  'AWS::SES::ConfigurationSet': nothing,
  'AWS::SES::ConfigurationSetEventDestination': nothing,
  'AWS::SES::EmailIdentity': nothing,
  'AWS::SNS::Subscription': nothing,
  'AWS::SNS::Topic': nothing,
  'AWS::SNS::TopicPolicy': nothing,
  'AWS::SQS::Queue': nothing,
  'AWS::SQS::QueuePolicy': nothing,
  'AWS::Scheduler::Schedule': ({ ScheduleExpression }) => {
    if (ScheduleExpression !== 'rate(1 minute)') throw new TypeError('Only the agenda has a schedule so far')
    const gigabytes = (agendaTick.logBytes * minutesAMonth) / 1e9
    return [
      ['call of a schedule', minutesAMonth],
      ['call of a function', minutesAMonth],
      ['GB-second of a function', minutesAMonth * agendaTick.seconds * (256 / 1024)],
      ['read unit of the table', (minutesAMonth * agendaTick.shards) / 2],
      ['request to SQS', minutesAMonth],
      ['GB of log written', gigabytes],
      ['GB of log kept a month', gigabytes * 3],
    ]
  },
  'AWS::SecretsManager::Secret': () => [['secret a month', 1]],
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
