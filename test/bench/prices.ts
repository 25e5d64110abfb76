/** Where the prices come from: read the pages of AWS before relying on them, and mend this list. */
export const pricesAsOf =
  'list prices of us-east-1 in US dollars, 2026, from memory (those of DynamoDB and Lambda compared with third-party tables, the others not); no free tier'

/** Dollars a million, except where the name says otherwise. */
export const prices = {
  httpApiRequest: 1.0,
  lambdaRequest: 0.2,
  /** A second of one GB on arm64, in dollars, not a million. */
  lambdaGigabyteSecond: 0.0000133334,
  writeUnit: 0.625,
  readUnit: 0.125,
  queueRequest: 0.4,
  /** A publish to a topic; delivery to a queue is free. */
  topicPublish: 0.5,
  mail: 100,
  /** A GB of logs taken in, in dollars, not a million. */
  logGigabyte: 0.5,
} as const

/** What one enquiry uses. */
export interface Usage {
  readonly invocations: number
  readonly gigabyteSeconds: number
  readonly writeUnits: number
  readonly readUnits: number
  readonly queueRequests: number
  readonly mails: number
  readonly mailEvents: number
  readonly logBytes: number
}

/** Dollars for a million enquiries, by what they are paid for. */
export function billOf(usage: Usage): Readonly<Record<string, number>> {
  return {
    SES: usage.mails * prices.mail,
    DynamoDB: usage.writeUnits * prices.writeUnit + usage.readUnits * prices.readUnit,
    Lambda:
      usage.invocations * prices.lambdaRequest + usage.gigabyteSeconds * 1e6 * prices.lambdaGigabyteSecond,
    SQS: usage.queueRequests * prices.queueRequest,
    SNS: usage.mailEvents * prices.topicPublish,
    'HTTP API': prices.httpApiRequest,
    Logs: (usage.logBytes / 2 ** 30) * 1e6 * prices.logGigabyte,
  }
}
