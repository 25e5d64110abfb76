import { expect, test } from 'vitest'
import {
  type HistoryEntry,
  type HistoryLine,
  readHistoryLine,
  toHistoryLine,
} from '../../../lib/core/enquiry/history.ts'

const at = '2027-03-08T10:00:00.000Z'
const jo = { by: 'enquiries-desk', name: 'Jo' }
const joLine = { by: 'enquiries-desk', detail: 'Jo' }
const nudge = { purpose: 'nudge', to: 'omar-hale', reason: undefined } as const
const nudgeLine = { detail: 'nudge', to: 'omar-hale' }

/** Each kind of entry, and the line that every release so far has kept of it. */
const kept: { readonly [What in HistoryEntry['what']]: readonly [HistoryEntry, Omit<HistoryLine, 'at'>] } = {
  received: [
    { what: 'received', as: { kind: 'general', schema: 1 } },
    { what: 'received', detail: 'as general, shape 1' },
  ],
  stranded: [{ what: 'stranded' }, { what: 'stranded' }],
  restricted: [{ what: 'restricted' }, { what: 'restricted' }],
  'restriction-lifted': [{ what: 'restriction-lifted' }, { what: 'restriction-lifted' }],
  rectified: [{ what: 'rectified' }, { what: 'rectified' }],
  note: [{ what: 'note' }, { what: 'note' }],
  withdrawal: [{ what: 'withdrawal' }, { what: 'withdrawal' }],
  'not-me': [{ what: 'not-me' }, { what: 'not-me' }],
  'link-request': [{ what: 'link-request' }, { what: 'link-request' }],
  heard: [{ what: 'heard' }, { what: 'heard' }],
  'not-heard': [{ what: 'not-heard' }, { what: 'not-heard' }],
  'new-address': [{ what: 'new-address', by: undefined, name: undefined }, { what: 'new-address' }],
  withheld: [
    { what: 'withheld', mail: 'status-link', because: 'network' },
    { what: 'withheld', detail: 'status-link', why: 'network' },
  ],
  parked: [
    { what: 'parked', reason: 'TypeError' },
    { what: 'parked', why: 'TypeError' },
  ],
  quarantined: [
    { what: 'quarantined', reason: 'Many links; Sent in two seconds' },
    { what: 'quarantined', why: 'Many links; Sent in two seconds' },
  ],
  released: [
    { what: 'released', by: 'priya-nair' },
    { what: 'released', by: 'priya-nair' },
  ],
  assigned: [
    { what: 'assigned', to: 'lisa-chambers', reason: 'route 1: it fits' },
    { what: 'assigned', to: 'lisa-chambers', why: 'route 1: it fits' },
  ],
  answered: [
    { what: 'answered', ...jo },
    { what: 'answered', ...joLine },
  ],
  accept: [
    { what: 'accept', ...jo },
    { what: 'accept', ...joLine },
  ],
  spam: [
    { what: 'spam', by: 'lisa-chambers', name: undefined },
    { what: 'spam', by: 'lisa-chambers' },
  ],
  reopen: [
    { what: 'reopen', ...jo },
    { what: 'reopen', ...joLine },
  ],
  called: [
    { what: 'called', ...jo, on: '2027-03-10' },
    { what: 'called', ...joLine, why: '2027-03-10' },
  ],
  remind: [
    { what: 'remind', ...jo, on: '2027-09-01' },
    { what: 'remind', ...joLine, why: '2027-09-01' },
  ],
  close: [
    { what: 'close', ...jo, outcome: 'no-reply' },
    { what: 'close', ...joLine, why: 'no-reply' },
  ],
  'pass-on': [
    { what: 'pass-on', ...jo, to: 'omar-hale', reason: 'Near him' },
    { what: 'pass-on', ...joLine, to: 'omar-hale', why: 'Near him' },
  ],
  recategorise: [
    { what: 'recategorise', ...jo, to: undefined, kind: 'asset-transfer', area: 'whole-area' },
    { what: 'recategorise', ...joLine, why: 'asset-transfer whole-area' },
  ],
  undone: [
    { what: 'undone', act: 'pass-on' },
    { what: 'undone', detail: 'pass-on' },
  ],
  cover: [
    { what: 'cover', for: 'lisa-chambers', to: 'omar-hale', because: 'left' },
    { what: 'cover', by: 'lisa-chambers', to: 'omar-hale', why: 'left' },
  ],
  reminded: [
    { what: 'reminded', to: 'omar-hale', level: 'deputy' },
    { what: 'reminded', to: 'omar-hale', why: 'deputy' },
  ],
  retargeted: [
    { what: 'retargeted', date: '2027-03-12', working: '4 days' },
    { what: 'retargeted', detail: '2027-03-12', why: '4 days' },
  ],
  'code-requested': [
    { what: 'code-requested', officer: 'omar-hale' },
    { what: 'code-requested', to: 'omar-hale' },
  ],
  'link-requested': [
    { what: 'link-requested', officer: 'omar-hale' },
    { what: 'link-requested', to: 'omar-hale' },
  ],
  'mail-refused': [
    { what: 'mail-refused', purpose: 'nudge', to: 'omar-hale', reason: 'MessageRejected' },
    { what: 'mail-refused', ...nudgeLine, why: 'MessageRejected' },
  ],
  'mail-accepted': [
    { what: 'mail-accepted', ...nudge },
    { what: 'mail-accepted', ...nudgeLine },
  ],
  'mail-held': [
    { what: 'mail-held', ...nudge },
    { what: 'mail-held', ...nudgeLine },
  ],
  'mail-given-up': [
    { what: 'mail-given-up', ...nudge },
    { what: 'mail-given-up', ...nudgeLine },
  ],
  'mail-silent': [
    { what: 'mail-silent', ...nudge },
    { what: 'mail-silent', ...nudgeLine },
  ],
  'mail-delivery': [
    { what: 'mail-delivery', ...nudge },
    { what: 'mail-delivery', ...nudgeLine },
  ],
  'mail-bounce': [
    { what: 'mail-bounce', ...nudge },
    { what: 'mail-bounce', ...nudgeLine },
  ],
  'mail-soft-bounce': [
    { what: 'mail-soft-bounce', ...nudge },
    { what: 'mail-soft-bounce', ...nudgeLine },
  ],
  'mail-complaint': [
    { what: 'mail-complaint', ...nudge },
    { what: 'mail-complaint', ...nudgeLine },
  ],
  'mail-reject': [
    { what: 'mail-reject', ...nudge },
    { what: 'mail-reject', ...nudgeLine },
  ],
}

test.each(Object.entries(kept))('%s is kept in the line of every release, and read back', (what, [
  entry,
  line,
]) => {
  expect(entry.what).toBe(what)
  expect(toHistoryLine(entry, at)).toStrictEqual({ at, ...line })
  expect(readHistoryLine({ at, ...line })).toStrictEqual(entry)
})

test('what an act of recategorising went to is kept beside its kind and area', () => {
  const entry = { what: 'recategorise', ...jo, kind: 'general', area: 'fenland', to: 'omar-hale' } as const
  const line = { at, what: 'recategorise', ...joLine, why: 'general fenland', to: 'omar-hale' }
  expect(toHistoryLine(entry, at)).toStrictEqual(line)
  expect(readHistoryLine(line)).toStrictEqual(entry)
})

test('a line that this release does not know is no entry', () => {
  for (const what of ['', 'toString', 'mail-send', 'mail-opened', 'cover '])
    expect(readHistoryLine({ at, what })).toBe(undefined)
})

test.each([
  [{ what: 'received', detail: 'in some other way' }, { as: undefined }],
  [{ what: 'undone', detail: 'cover' }, { act: undefined }],
  [
    { what: 'cover', why: 'illness' },
    { because: undefined, for: undefined, to: undefined },
  ],
  [{ what: 'reminded', why: 'mayor' }, { level: undefined }],
  [{ what: 'recategorise' }, { kind: '', area: '' }],
  [{ what: 'mail-accepted', detail: 'constructor' }, { purpose: undefined }],
])('of a line that says something else than ours the rest is read: %o', (line, parts) => {
  expect(readHistoryLine({ at, ...line })).toMatchObject({ what: line.what, ...parts })
})
