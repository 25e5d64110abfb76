import fc from 'fast-check'
import { expect, it } from 'vitest'
import { digestIdFor, readDigestId, startDigest } from '../../../lib/core/digest/digest.ts'
import { changeDigest } from '../../../lib/core/digest/digest-lifecycle.ts'
import { storedDigest } from '../../../lib/core/digest/stored-digest.ts'
import { exactReference, toReference } from '../../../lib/core/enquiry/reference.ts'
import { rollCallName } from '../../../lib/core/organisation/reserved-names.ts'
import { readWorkItem, readWorkMessage, toWorkMessage } from '../../../lib/core/steps/work-item.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { claimedMail } from '../../support/given/enquiry.ts'

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

it('is due at nine; the roll call half an hour before', () => {
  expect(empty.nextActionAt).toBe('2027-03-09T09:00:00.000Z')
  expect(startDigest({ date: '2027-03-30', to: rollCallName }).nextActionAt).toBe('2027-03-30T07:30:00.000Z')
})

it('changes nothing by a command that says what is so already', () => {
  const closed = changeDigest(empty, { type: 'close' }, now)
  const since = changeDigest(empty, { type: 'tell-since', since: now }, now)
  const stranded = changeDigest(empty, { type: 'note-stranded' }, now)
  expect(changeDigest(closed, { type: 'close' }, '2027-03-09T10:00:00.000Z')).toBe(closed)
  expect(changeDigest(stranded, { type: 'note-stranded' }, '2027-03-09T10:00:00.000Z')).toBe(stranded)
  expect(since.since).toBe(now)
  expect(changeDigest(since, { type: 'tell-since', since: later(now, 1) }, now)).toBe(since)
  expect(changeDigest(empty, { type: 'give-up-waiting', claim: 'nobody' }, now)).toBe(empty)
})

it('is kept and read back, keys of a newer release too', () => {
  const newer = {
    ...{ ...empty, since: now },
    mails: [{ ...claimedMail, purpose: 'digest' as const }],
    mood: 'sunny',
  }
  expect(storedDigest.readStored(storedDigest.toStored(newer), newer.id)).toEqual(newer)
})

it.each([
  ['id', { id: 'digest-2027-13-01-enquiries-desk' }],
  ['id', { id: 'digest-2027-03-10-enquiries-desk' }],
  ['date', { date: 'soon' }],
  ['references', { references: 'none' }],
  ['since', { since: 'yesterday' }],
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

it('of the release before, which listed references, is read without them', () => {
  const stored = { schema: 1, document: JSON.stringify({ ...empty, references: ['ABCD-2345'] }) }
  expect(storedDigest.readStored(stored, empty.id)).toEqual(empty)
})
