import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { WorkItem } from '../../core/steps/work-item.ts'
import type { Instant } from '../../core/time/instant.ts'

export type Item = Record<string, AttributeValue>

/** The agenda's index is spread over so many partitions: 4,000 writes a second instead of 1,000. */
export const agendaShards = 4

/** What the table key of an enquiry, that of a digest, and that of a standalone mail begins with. */
export const enquiryPrefix = 'enquiry#'
export const digestPrefix = 'digest#'
export const standaloneMailPrefix = 'letter#'

/** The attributes that put an item in the agenda's index; none without a next look. */
export function toAgenda(item: WorkItem, nextActionAt: Instant | undefined): Item {
  if (nextActionAt === undefined) return {}
  return { agendaShard: { N: String(shardOf(item)) }, nextActionAt: { S: nextActionAt } }
}

/** The enquiry, digest or standalone mail in a table key; undefined for items of another sort. */
export function workItemOf(item: Item): WorkItem | undefined {
  const id = item['id']?.S
  const prefix = [enquiryPrefix, digestPrefix, standaloneMailPrefix].find((one) => id?.startsWith(one))
  return prefix === undefined ? undefined : id?.slice(prefix.length)
}

/** The reference in a table key, if it is that of an enquiry. */
export function referencesIn({ id }: Item): readonly Reference[] {
  return id?.S?.startsWith(enquiryPrefix) === true ? [id.S.slice(enquiryPrefix.length)] : []
}

/** Always the same shard for one item: references are hashes, so any fixed function spreads them evenly. */
function shardOf(item: WorkItem): number {
  let sum = 0
  for (const character of item) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_536
  return sum % agendaShards
}
