import type { Digest } from '../../core/digest/digest.ts'
import { storedDigest } from '../../core/digest/stored-digest.ts'
import { digestPrefix, toAgenda } from './agenda-item.ts'
import { defineItemSort } from './item-sort.ts'

/** A digest as an item, which the table forgets 90 days after its day (in seconds, as DynamoDB's time to live wants it). */
export const digestItem = defineItemSort<Digest>({
  prefix: digestPrefix,
  stored: storedDigest,
  beside: ({ id, date, nextActionAt }) => ({
    expiresAt: { N: String(Date.parse(date) / 1000 + 90 * 86_400) },
    ...toAgenda(id, nextActionAt),
  }),
})
