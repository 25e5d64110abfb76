import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type Digest,
  digestIdFor,
  maxListed,
  readDigestId,
  startDigest,
} from '../../../lib/core/digest/digest.ts'
import { changeDigest, mayList } from '../../../lib/core/digest/digest-lifecycle.ts'
import { followingDigestDate, newSince } from '../../../lib/core/digest/digest-time.ts'
import { storedDigest } from '../../../lib/core/digest/stored-digest.ts'
import { exactReference, toReference } from '../../../lib/core/enquiry/reference.ts'
import { readWorkItem, readWorkMessage, toWorkMessage } from '../../../lib/core/steps/work-item.ts'
import { claimedMail } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const now = '2027-03-08T10:00:00.000Z'
const empty = startDigest({ date: '2027-03-09', to: 'enquiries-desk' })

// As the organisation file allows them.
const entryNames = fc
  .stringMatching(/^[a-z][a-z0-9]{0,20}(-[a-z0-9]{1,12}){0,3}$/)
  .filter((name) => name.length <= 60)

it('has a name that SES takes as a tag and that no reference has', () => {
  const dates = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(dates, entryNames, fc.uint8Array({ minLength: 8, maxLength: 8 }), (date, to, digest) => {
      const id = digestIdFor({ date, to })
      const reference = toReference(digest)
      expect(id).toMatch(/^[A-Za-z0-9-]{1,256}$/)
      expect([readDigestId(id), exactReference(id)]).toEqual([id, undefined])
      expect(readDigestId(reference)).toBeUndefined()
      expect([readWorkItem(id), readWorkItem(reference)]).toEqual([id, reference])
      for (const item of [id, reference])
        expect(readWorkMessage(JSON.parse(JSON.stringify(toWorkMessage(item))))).toEqual(toWorkMessage(item))
    }),
  )
})

it.each([
  '',
  'digest-',
  'digest-2027-02-29-enquiries-desk',
  'digest-2027-3-8-enquiries-desk',
  'digest-2027-03-08',
  'digest-2027-03-08-',
  'digest-2027-03-08-a--b',
  'digest-2027-03-08-Lisa',
  'Digest-2027-03-08-lisa',
  'digest-2027-03-08-lisa#',
  `digest-2027-03-08-${'a'.repeat(200)}`,
])('%j is no name of a digest', (text) => {
  expect(readDigestId(text)).toBeUndefined()
})

it.each([
  { of: 'a Tuesday', date: '2027-03-09', following: '2027-03-10', since: '2027-03-08T09:00:00.000Z' },
  { of: 'a Monday', date: '2027-03-08', following: '2027-03-09', since: '2027-03-05T09:00:00.000Z' },
  {
    of: 'the Tuesday after Easter',
    date: '2027-03-30',
    following: '2027-03-31',
    since: '2027-03-25T09:00:00.000Z',
  },
  {
    of: 'the day before Good Friday',
    date: '2027-03-25',
    following: '2027-03-30',
    since: '2027-03-24T09:00:00.000Z',
  },
  {
    of: 'the Monday after the clocks go back',
    date: '2027-11-01',
    following: '2027-11-02',
    since: '2027-10-29T08:00:00.000Z',
  },
  {
    of: 'the Friday before they go forward',
    date: '2028-03-24',
    following: '2028-03-27',
    since: '2028-03-23T09:00:00.000Z',
  },
])('the digest of $of is followed by $following, and new to it is what came since $since', ({
  date,
  following,
  since,
}) => {
  const next = followingDigestDate(date, organisation, 'enquiries-desk')
  expect([next, newSince(date, organisation)]).toEqual([following, since])
})

it('lists each once, in the order of coming', () => {
  const listed = ['ABCD-2345', 'WXYZ-6789', 'ABCD-2345'].reduce(list, empty)
  expect(listed.references).toEqual(['ABCD-2345', 'WXYZ-6789'])
  expect(list(listed, 'ABCD-2345')).toBe(listed)
})

const full: Digest = { ...empty, references: Array.from({ length: maxListed }, (_, n) => `R${n}`) }

it.each([
  { how: 'is full', digest: full },
  { how: 'is on its way', digest: { ...empty, mails: [claimedMail] } },
  { how: 'was not needed', digest: { ...empty, closedAt: now } },
])('takes nothing more when it $how, and still knows what it lists', ({ digest }) => {
  expect(mayList(digest, 'ABCD-2345')).toBe(false)
  expect(list(digest, 'ABCD-2345')).toBe(digest)
  expect(mayList({ ...digest, references: ['ABCD-2345'] }, 'ABCD-2345')).toBe(true)
})

it('changes nothing by a command that says what is so already', () => {
  const closed = changeDigest(empty, { type: 'close' }, now)
  const stranded = changeDigest(empty, { type: 'note-stranded' }, now)
  expect(changeDigest(closed, { type: 'close' }, '2027-03-09T10:00:00.000Z')).toBe(closed)
  expect(changeDigest(stranded, { type: 'note-stranded' }, '2027-03-09T10:00:00.000Z')).toBe(stranded)
  expect(changeDigest(empty, { type: 'give-up-waiting', claim: 'nobody' }, now)).toBe(empty)
})

it('is kept and read back, keys of a newer release too', () => {
  const newer = {
    ...list(empty, 'ABCD-2345'),
    mails: [{ ...claimedMail, purpose: 'digest' as const }],
    mood: 'sunny',
  }
  expect(storedDigest.readStored(storedDigest.toStored(newer), newer.id)).toEqual(newer)
})

it.each([
  ['id', { id: 'digest-2027-13-01-enquiries-desk' }],
  ['id', { id: 'digest-2027-03-10-enquiries-desk' }],
  ['date', { date: 'soon' }],
  ['references.0', { references: ['not one'] }],
  ['mails', { mails: undefined }],
  ['version', { version: 0 }],
  ['nextActionAt', { nextActionAt: '9 o’clock' }],
])('with a wrong %s is refused, and the value is not quoted', (path, wrong) => {
  const stored = { schema: 1, document: JSON.stringify({ ...empty, ...wrong }) }
  expect(() => storedDigest.readStored(stored, empty.id)).toThrow(
    `Digest ${empty.id} cannot be read: ${path}`,
  )
})

it('of another schema, or no document at all, is refused', () => {
  const { document } = storedDigest.toStored(empty)
  for (const stored of [{ schema: 3, document }, { schema: 1, document: '{' }, { schema: 1 }, undefined])
    expect(() => storedDigest.readStored(stored, empty.id)).toThrow('cannot be read')
})

function list(digest: Digest, reference: string): Digest {
  return changeDigest(digest, { type: 'list', reference }, now)
}
