import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'

/** One variable of a function, with what the function may do to the thing that it names. */
export interface Wire {
  readonly value: string
  readonly allows: readonly PolicyStatement[]
}

/** Every variable a function reads, and no other: a missing or misspelt one does not compile. */
export type Wiring<Environment> = { readonly [Variable in keyof Environment]: Wire }

/** A variable and the permissions that belong to it, side by side. */
export function wire(value: string, ...allows: readonly PolicyStatement[]): Wire {
  return { value, allows }
}

/** A secret, by its ARN, for a function that reads it when it starts. */
export function secretWire(arn: string): Wire {
  return wire(arn, allow(['secretsmanager:GetSecretValue'], arn))
}

/**
 * Leave to do exactly these actions on exactly these resources. Written by hand throughout: the CDK's `grant…` helpers
 * add actions nobody asked for, and `grantSendEmail` leaves out the configuration set (aws-cdk#34402).
 */
export function allow(actions: readonly string[], ...resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] })
}

/** The same on a table, for the item of that partition key alone. */
export function allowKey(
  actions: readonly string[],
  { table, key }: { readonly table: string; readonly key: string },
): PolicyStatement {
  return new PolicyStatement({
    ...{ effect: Effect.ALLOW, actions: [...actions], resources: [table] },
    conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [key] } },
  })
}
