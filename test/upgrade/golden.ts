import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'

const directory = new URL('../golden/', import.meta.url)

const item = v.record(v.string(), v.union([v.object({ S: v.string() }), v.object({ N: v.string() })]))

const sort = v.picklist(['enquiry', 'digest', 'letter', 'overlay'])

const golden = v.strictObject({
  /** Of what release it is, by `version` of package.json, and which indexes its table had; absent in the oldest sets. */
  release: v.exactOptional(v.string()),
  indexes: v.exactOptional(v.record(v.string(), v.string())),
  /** Of one of several releases in a row: an item for each way of standing in the indexes, and nothing beside. */
  few: v.exactOptional(v.literal(true)),
  /** Of each sort every key of the stored document with what it may hold: `mails[].to.role: officer | deputy | …`. */
  shape: v.record(sort, v.array(v.string())),
  /** Enquiries of the table, as they stood there at that moment. */
  items: v.array(v.strictObject({ what: v.string(), at: v.string(), reference: v.string(), item })),
  /** What else stood in the table, each by itself; of what is carried by the queue, what it says. */
  beside: v.array(
    v.strictObject({
      sort: v.picklist(['digest', 'letter', 'overlay']),
      what: v.string(),
      at: v.string(),
      name: v.string(),
      item,
      body: v.exactOptional(v.string()),
    }),
  ),
  /** Bodies that stood in a queue when that release was replaced. */
  messages: v.strictObject({
    work: v.array(v.strictObject({ reference: v.string(), body: v.string() })),
    mailEvents: v.array(
      v.strictObject({ reference: v.string(), claim: v.string(), event: v.string(), body: v.string() }),
    ),
  }),
  /** Requests that were answered, and may be sent again after the next release. */
  posts: v.array(
    v.strictObject({
      kind: v.string(),
      answers: v.record(v.string(), v.unknown()),
      idempotencyKey: v.string(),
      reference: v.string(),
    }),
  ),
  /** Under a key made up for this: a link of every sort with what it says, and a digest that references are made of. */
  secrets: v.strictObject({
    linkKeys: v.record(v.string(), v.string()),
    /** Of releases in which officers had keys of their own. */
    officerKeys: v.exactOptional(v.record(v.string(), v.string())),
    reference: v.string(),
    links: v.array(v.strictObject({ door: v.string(), token: v.string(), says: v.string() })),
    identityKey: v.record(v.string(), v.string()),
    digest: v.string(),
  }),
})

/** What stands in the table. */
export type Sort = v.InferOutput<typeof sort>

/** What one release left behind. */
export type Golden = v.InferOutput<typeof golden>

/** The set of every release, oldest first, by the name of its file. */
export function readGoldenSets(): readonly (readonly [release: string, set: Golden])[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort()
    .map((release) => [release, v.parse(golden, JSON.parse(readFileSync(goldenFile(release), 'utf8')))])
}

/** Where the set of a release is kept. */
export function goldenFile(release: string): URL {
  return new URL(`${release}.json`, directory)
}
