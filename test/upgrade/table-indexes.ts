import { get, list, one, type Template } from '../infrastructure/template.ts'

/** The indexes of the one table by name, each in words: `receivedMonth S, receivedAt S: row`. */
export type TableIndexes = Readonly<Record<string, string>>

/** What CloudFormation would be told of the table's indexes. */
export function tableIndexes(template: Template): TableIndexes {
  const { Properties } = one(template, 'AWS::DynamoDB::Table', 'Enquiries')
  const types = new Map(
    list(Properties['AttributeDefinitions']).map((one) => [
      String(get(one, 'AttributeName')),
      String(get(one, 'AttributeType')),
    ]),
  )
  return Object.fromEntries(
    list(Properties['GlobalSecondaryIndexes']).map((index) => {
      const keys = list(get(index, 'KeySchema')).map((key) => String(get(key, 'AttributeName')))
      const attributes = list(get(index, 'Projection', 'NonKeyAttributes'))
      const projected = attributes.length > 0 ? attributes.join() : get(index, 'Projection', 'ProjectionType')
      return [
        String(get(index, 'IndexName')),
        `${keys.map((key) => `${key} ${types.get(key)}`).join()}: ${projected}`,
      ]
    }),
  )
}

/** Why CloudFormation would refuse to go from some indexes to others in one update; none: it would not. */
export function refusedUpdate(before: TableIndexes, after: TableIndexes): readonly string[] {
  const changed = Object.keys(after).filter((name) => (before[name] ?? after[name]) !== after[name])
  const added = Object.keys(after).filter((name) => !Object.hasOwn(before, name))
  const removed = Object.keys(before).filter((name) => !Object.hasOwn(after, name))
  return [
    ...changed.map((name) => `${name} is not what it was: give it another name`),
    ...(added.length + removed.length > 1
      ? [`${[...added, ...removed].join()} in one update: a release adds or removes one index`]
      : []),
  ]
}
