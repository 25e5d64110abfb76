/** A running DynamoDB engine and how to stop it. */
export interface DynamoDb {
  url: string
  /** Puts back the items that were kept, once the tables are there. */
  restore(): Promise<void>
  close(): Promise<void>
}

/** Which engine stands behind the tables: the one that comes with the project, or AWS's own, which wants Java. */
export type DynamoDbEngine = (typeof dynamoDbEngines)[number]

/** The engines there are; the first is the default. */
export const dynamoDbEngines = ['embedded', 'official'] as const
