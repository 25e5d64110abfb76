import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Item } from '../../lib/adapters/dynamodb/agenda-item.ts'
import { enquiryItem } from '../../lib/adapters/dynamodb/enquiry-item.ts'
import { createIdentityKey } from '../../lib/adapters/secrets/identity-key.ts'
import { standingOf } from '../../lib/core/enquiry/standing.ts'
import { liveTemplate } from '../infrastructure/sample-synthesis.ts'
import { get } from '../infrastructure/template.ts'
import { sesEvent } from '../support/given/ses-event.ts'
import { type Golden, goldenFile } from './golden.ts'
import { goldenBeside } from './golden-beside.ts'
import { goldenRings, signGoldenLinks } from './golden-links.ts'
import { goldenMornings } from './golden-mornings.ts'
import { goldenStates, type State } from './golden-states.ts'
import { goldenWrite, storedShape } from './stored-sorts.ts'
import { tableIndexes } from './table-indexes.ts'

// `node test/upgrade/write-golden.ts 2026-11`: what the present code leaves behind. A set that was released is never
// written again: that the next release can read it is its only use. With `--few` behind it, only an item for each way of
// standing in the indexes: for one of several releases in a row, of which the last has a whole set.
const [release = '', few] = process.argv.slice(2)
if (!/^\d{4}-\d\d(-\d)?$/.test(release))
  throw new Error('Name the release by its month: 2026-11, or 2026-11-2')
const file = goldenFile(release)
if (existsSync(file))
  throw new Error(`There is a set of ${release}. Delete it only if it was never released.`)

const mornings = await goldenMornings()
const [{ at = '', enquiries = [] } = {}] = mornings
const listed: readonly State[] = enquiries.map((enquiry) => ({
  what: `of a digest: ${enquiry.kind}, ${enquiry.stage}`,
  at,
  enquiry,
}))
const states = few === '--few' ? oneEach(await goldenStates()) : [...(await goldenStates()), ...listed]
const linkKeys = { current: 'k1', k1: 'a link key made up for golden items alone'.repeat(2) }
const officerKeys = { current: 'o1', o1: 'a key of officers made up for golden items alone'.repeat(2) }
const identityKey = { key: 'an identity key made up for golden items alone'.repeat(2) }
const reference = states[0]?.enquiry.reference ?? ''

const golden: Golden = {
  release: String(get(JSON.parse(readFileSync('package.json', 'utf8')), 'version')),
  indexes: tableIndexes(await liveTemplate()),
  ...(few === '--few' ? { few: true } : {}),
  shape: storedShape(),
  items: states.map(({ what, at, enquiry }) => ({
    what,
    at,
    reference: enquiry.reference,
    item: readableItem(enquiryItem.toItem(enquiry, goldenWrite)),
  })),
  beside: (few === '--few' ? [] : await goldenBeside(mornings)).map(({ item, ...beside }) => ({
    ...beside,
    item: readableItem(item),
  })),
  messages: {
    work: states.map(({ enquiry }) => ({
      reference: enquiry.reference,
      body: JSON.stringify({ reference: enquiry.reference }),
    })),
    mailEvents: states
      .flatMap(({ at, enquiry }) => enquiry.mails.map((mail) => ({ at, enquiry, mail })))
      .filter(({ mail }) => mail.state === 'claimed')
      .map(({ at, enquiry, mail: { claim, to } }) => ({
        ...{ reference: enquiry.reference, claim, event: 'Send' },
        body: sesEvent({ eventType: 'Send', reference: enquiry.reference, claim, to: to.address, at }),
      })),
  },
  posts: states
    .flatMap(({ enquiry, post }) => (post?.kind === 'general' ? [{ enquiry, post }] : []))
    .map(({ enquiry, post }) => ({ ...post, answers: { ...post.answers }, reference: enquiry.reference })),
  secrets: {
    linkKeys,
    officerKeys,
    reference,
    links: await signGoldenLinks(goldenRings({ linkKeys, officerKeys }), reference),
    identityKey,
    digest: Buffer.from(createIdentityKey(identityKey).hash('purpose', ['one', 'two'])).toString('hex'),
  },
}
writeFileSync(file, `${JSON.stringify(golden, null, 2)}\n`)
process.stdout.write(`Wrote ${golden.items.length} items and ${golden.beside.length} beside, of ${release}\n`)

/** The first state of each that differ in how they stand in the table's indexes. */
function oneEach(states: readonly State[]): readonly State[] {
  const each = new Map(
    states.toReversed().map((state) => {
      const { document: _, ...beside } = enquiryItem.toItem(state.enquiry, goldenWrite)
      const list = beside['answerBy']?.S?.split('#', 1) ?? []
      const hasNewAddress = state.enquiry.newAddress !== undefined
      return [
        [
          state.enquiry.stage,
          standingOf(state.enquiry).state,
          list,
          Object.keys(beside),
          hasNewAddress,
        ].join(),
        state,
      ]
    }),
  )
  return [...each.values()].toReversed()
}

function readableItem(item: Item): Golden['items'][number]['item'] {
  return Object.fromEntries(
    Object.entries(item).map(([name, { S, N }]) => {
      if (S !== undefined) return [name, { S }]
      if (N !== undefined) return [name, { N }]
      throw new TypeError(`${name} is neither text nor number`)
    }),
  )
}
