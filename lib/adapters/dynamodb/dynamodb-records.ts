import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { Erasure } from '../../core/records/erasure.ts'
import { readAdminAct, readErasure } from '../../core/records/records-schema.ts'
import type { Records } from '../../ports/records.ts'
import type { Item } from './agenda-item.ts'
import { putItem } from './conditional-put.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/**
 * Records in the second table, an entry each: under `list` and `id`, put only where there is none. Throws `StoreUnavailable`,
 * and `Unreadable` for an entry that is none.
 */
export function createDynamodbRecords(table: DynamodbTable): Records {
  return {
    addAct: (act) => add({ list: 'acts', id: `${act.at}#${act.id}`, entry: act }),
    async *acts() {
      for await (const { id, text } of entriesOf('acts', '')) yield readAdminAct(text, id)
    },
    addErasure: (erasure) =>
      add({
        ...{ list: 'erasures', id: `${erasure.of}#${erasure.hash}#${erasure.at}`, entry: erasure },
        expiresAt: { N: String(Math.ceil(Date.parse(erasure.keepUntil) / 1000)) },
      }),
    async erasuresOf(of, hash) {
      const found: Erasure[] = []
      for await (const { id, text } of entriesOf('erasures', `${of}#${hash}#`))
        found.push(readErasure(text, id))
      return found
    },
    async *erasures() {
      for await (const { id, text } of entriesOf('erasures', '')) yield readErasure(text, id)
    },
  }

  async function add(adding: {
    readonly list: string
    readonly id: string
    readonly entry: object
    readonly expiresAt?: AttributeValue
  }): Promise<'added' | 'exists'> {
    const { list, id, entry, expiresAt } = adding
    const isAdded = await putItem(table, {
      Item: {
        ...{ list: { S: list }, id: { S: id }, document: { S: JSON.stringify(entry) } },
        ...(expiresAt && { expiresAt }),
      },
      ConditionExpression: 'attribute_not_exists(id)',
    })
    return isAdded ? 'added' : 'exists'
  }

  /** In the order of their ids, page by page. */
  async function* entriesOf(list: string, start: string): AsyncGenerator<{ id: string; text: string }> {
    let from: Item | undefined
    do {
      const page = await table.client
        .send(
          new QueryCommand({
            TableName: table.tableName,
            ConsistentRead: true,
            KeyConditionExpression:
              start === '' ? '#list = :list' : '#list = :list AND begins_with(id, :start)',
            // A word that DynamoDB keeps for itself.
            ExpressionAttributeNames: { '#list': 'list' },
            ExpressionAttributeValues: { ':list': { S: list }, ...(start && { ':start': { S: start } }) },
            ...(from && { ExclusiveStartKey: from }),
          }),
        )
        .catch((error: unknown) => {
          throw new StoreUnavailable('Query', error)
        })
      for (const { id, document } of page.Items ?? []) yield { id: id?.S ?? '', text: document?.S ?? '' }
      from = page.LastEvaluatedKey
    } while (from !== undefined)
  }
}
