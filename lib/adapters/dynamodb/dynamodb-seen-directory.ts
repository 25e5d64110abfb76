import { ConditionalCheckFailedException, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { SeenDirectory } from '../../core/directory/seen-directory.ts'
import type { HeldEnquiries, SeenDirectoryStore } from '../../ports/seen-directory-store.ts'
import { type Item, referencesIn } from './agenda-item.ts'
import { getItem } from './conditional-put.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { StoreUnavailable } from './store-unavailable.ts'

/** The one key that the agenda has leave for. */
const Key = { id: { S: 'directory#seen' } }

/**
 * The directory that was seen last, in the table of the enquiries. Ids and marks hold neither spaces nor line breaks, so lists are
 * kept as text: a JSON schema for them would make the agenda's bundle a twentieth larger.
 */
export function createDynamodbSeenDirectoryStore(table: DynamodbTable): SeenDirectoryStore {
  return {
    async read() {
      const item = await getItem(table, Key)
      return item && fromItem(item)
    },
    async write(seen) {
      const { client, tableName: TableName } = table
      const values = toValues(seen)
      const names = Object.keys(values)
      const absent = ['noticedAt', 'after'].filter((name) => !names.includes(name))
      const removed = absent.length === 0 ? '' : ` REMOVE ${absent.map((name) => `#${name}`).join(', ')}`
      const isFirst = seen.version === 1
      const expected = { ':expected': { N: String(seen.version - 1) } }
      try {
        await client.send(
          new UpdateItemCommand({
            ...{ TableName, Key },
            UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${removed}`,
            ConditionExpression: isFirst ? 'attribute_not_exists(#version)' : '#version = :expected',
            ExpressionAttributeNames: Object.fromEntries(
              [...names, ...absent].map((name) => [`#${name}`, name]),
            ),
            ExpressionAttributeValues: {
              ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])),
              ...(isFirst ? {} : expected),
            },
          }),
        )
        return 'written'
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'conflict'
        throw new StoreUnavailable('UpdateItem', error)
      }
    },
  }
}

/** One query of the index of holders for each page. */
export function createDynamodbHeldEnquiries({ client, tableName: TableName }: DynamodbTable): HeldEnquiries {
  return {
    async held(holder, { after, limit }) {
      const position = after === undefined ? undefined : readPosition(after)
      const start = position && {
        holder: { S: holder },
        answerBy: { S: position[0] },
        id: { S: position[1] },
      }
      const query = {
        ...{ TableName, IndexName: 'holders', Limit: limit, KeyConditionExpression: 'holder = :holder' },
        ExpressionAttributeValues: { ':holder': { S: holder } },
        ...(start && { ExclusiveStartKey: start }),
      }
      const page = await client.send(new QueryCommand(query)).catch((error: unknown) => {
        throw new StoreUnavailable('Query', error)
      })
      const { answerBy, id } = page.LastEvaluatedKey ?? {}
      const references = (page.Items ?? []).flatMap(referencesIn)
      if (answerBy?.S === undefined || id?.S === undefined) return { references }
      return { references, next: `${answerBy.S} ${id.S}` }
    },
  }
}

/** Undefined for a text that is none: then all is done again from the start. */
function readPosition(text: string): readonly [answerBy: string, id: string] | undefined {
  const [answerBy, id, ...more] = text.split(' ')
  return answerBy === undefined || id === undefined || more.length > 0 ? undefined : [answerBy, id]
}

function toValues({ version, entries, pending, noticedAt, after }: SeenDirectory): Item {
  return {
    version: { N: String(version) },
    entries: {
      S: Object.entries(entries)
        .map((entry) => entry.join(' '))
        .join('\n'),
    },
    pending: { S: pending.join(' ') },
    ...(noticedAt === undefined ? {} : { noticedAt: { S: noticedAt } }),
    ...(after === undefined ? {} : { after: { S: after } }),
  }
}

function fromItem({ version, entries, pending, noticedAt, after }: Item): SeenDirectory {
  const lines = wordsOf(entries?.S, '\n').map((line) => wordsOf(line, ' '))
  return {
    version: Number(version?.N ?? 0),
    entries: Object.fromEntries(lines.map(([id = '', mark = '']) => [id, mark])),
    pending: wordsOf(pending?.S, ' '),
    ...(noticedAt?.S === undefined ? {} : { noticedAt: noticedAt.S }),
    ...(after?.S === undefined ? {} : { after: after.S }),
  }
}

function wordsOf(text: string | undefined, separator: string): readonly string[] {
  return (text ?? '').split(separator).filter((word) => word !== '')
}
