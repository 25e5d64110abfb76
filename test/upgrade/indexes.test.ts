import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { liveTemplate } from '../infrastructure/sample-synthesis.ts'
import { get } from '../infrastructure/template.ts'
import { readGoldenSets } from './golden.ts'
import { refusedUpdate, type TableIndexes, tableIndexes } from './table-indexes.ts'

/** What stood in the table before sets told of it. */
const first = {
  release: '0.1.0',
  indexes: { agenda: 'agendaShard N,nextActionAt S: KEYS_ONLY', holders: 'holder S,answerBy S: KEYS_ONLY' },
}
const told = readGoldenSets().flatMap(([, { release, indexes }]) =>
  release === undefined || indexes === undefined ? [] : [{ release, indexes }],
)
const releases = [first, ...told]
const version = String(
  get(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')), 'version'),
)

it('The table has the indexes of the newest golden set: who adds or removes one raises the version and adds a set', async () => {
  // To be done on a change: node test/upgrade/write-golden.ts YYYY-MM-N --few
  expect(tableIndexes(await liveTemplate())).toEqual(releases.at(-1)?.indexes)
})

it.each(
  releases.slice(1).map((to, n) => ({ from: releases[n] ?? first, to })),
)('CloudFormation takes the update from $from.release to $to.release', ({ from, to }) => {
  expect(refusedUpdate(from.indexes, to.indexes)).toEqual([])
  if (JSON.stringify(from.indexes) !== JSON.stringify(to.indexes))
    expect(numbers(to.release)).toBeGreaterThan(numbers(from.release))
})

it('The version is that of the newest release, or later', () => {
  expect(numbers(version)).toBeGreaterThanOrEqual(numbers(releases.at(-1)?.release ?? ''))
})

const { agenda, holders } = first.indexes
it.each<[string, number, TableIndexes]>([
  ['nothing changed', 0, { agenda, holders }],
  ['one added', 0, { agenda, holders, rows: 'a S: row' }],
  ['one removed', 0, { agenda }],
  ['two added', 1, { agenda, holders, rows: 'a S: row', people: 'b S: KEYS_ONLY' }],
  ['one in the place of another', 1, { agenda, rows: 'a S: row' }],
  ['a changed projection', 1, { agenda, holders: holders.replace('KEYS_ONLY', 'ALL') }],
  ['a changed key', 1, { agenda, holders: holders.replace('answerBy', 'dueAt') }],
])('of updates that CloudFormation refuses it knows: %s', (_, problems, after) => {
  expect(refusedUpdate({ agenda, holders }, after)).toHaveLength(problems)
})

/** `0.12.3` as a number that grows with it. */
function numbers(release: string): number {
  return release.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0)
}
