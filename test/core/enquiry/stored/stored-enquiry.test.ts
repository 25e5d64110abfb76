import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { RecordedAct } from '../../../../lib/core/enquiry/act.ts'
import { ENQUIRY_SCHEMA } from '../../../../lib/core/enquiry/enquiry.ts'
import { storedEnquiry } from '../../../../lib/core/enquiry/stored/stored-enquiry.ts'
import { Unreadable } from '../../../../lib/core/stored/document.ts'
import { largestEnquiry, sampleEnquiry } from '../../../contracts/sample-enquiry.ts'
import { assigned, mondayAtTen } from '../../../support/given/enquiry.ts'

const { readStored, toStored } = storedEnquiry
const keptActs = v.object({
  acts: v.array(v.object({ act: v.string(), to: v.optional(v.string()) })),
  codeRequests: v.array(v.object({ act: v.object({ act: v.string() }) })),
})
const { reference } = sampleEnquiry()

function stored(document: unknown, schema: number = ENQUIRY_SCHEMA): unknown {
  return { schema, document: JSON.stringify(document) }
}

function problemOf(value: unknown, asked = reference): Unreadable {
  try {
    readStored(value, asked)
  } catch (error) {
    if (error instanceof Unreadable) return error
  }
  throw new Error('It was read')
}

test('what is kept is read back the same', () => {
  for (const enquiry of [sampleEnquiry(), largestEnquiry()]) {
    expect(readStored(toStored(enquiry), enquiry.reference)).toEqual(enquiry)
  }
})

test('acts and codes that the release before does not know are kept as ones it knows, and read as what they are', () => {
  const facts = { id: 'a', at: mondayAtTen, by: 'lisa-chambers' }
  const acts: readonly RecordedAct[] = [
    { ...facts, act: 'reopen', to: 'omar-hale' },
    { ...facts, act: 'reopen' },
    { ...facts, act: 'called', on: '2027-03-10' },
    { ...facts, act: 'remind', on: '2027-03-12', undoneAt: mondayAtTen },
  ]
  const codeRequests = [
    { ...facts, officer: 'lisa-chambers', key: 'k1', act: { act: 'reopen' } as const },
    { ...facts, officer: 'lisa-chambers', key: 'k1', act: { act: 'remind', on: '2027-03-12' } as const },
  ]
  const { answerBy } = assigned
  const reopened = {
    count: 1,
    from: 'closed',
    owner: 'omar-hale',
    round: { first: 'omar-hale' },
    answerBy,
  } as const
  const enquiry = { ...assigned, acts, codeRequests, reopened, beforeReopening: { acts, answerBy } }
  const { document } = toStored(enquiry)
  expect(readStored(stored(JSON.parse(document)), enquiry.reference)).toEqual(enquiry)
  const kept = v.parse(keptActs, JSON.parse(document))
  expect(kept.acts.map(({ act, to }) => [act, to])).toEqual([
    ['pass-on', 'omar-hale'],
    ...Array.from({ length: 3 }, () => ['accept', undefined]),
  ])
  expect(kept.codeRequests.map(({ act }) => act.act)).toEqual(['accept', 'accept'])
})

test('an enquiry from before there was urgency is read, and one with a reason keeps it', () => {
  expect(readStored(stored(sampleEnquiry({ reference })), reference)).not.toHaveProperty('urgent')
  const urgent = { reason: 'it is for sale now' }
  expect(readStored(stored(sampleEnquiry({ reference, urgent })), reference)).toMatchObject({ urgent })
})

test('keys of a newer release are read, and written back', () => {
  const { mails, ...rest } = largestEnquiry()
  const newer = {
    ...rest,
    mails: mails.map((mail) => ({ ...mail, openedAt: 'later', to: { ...mail.to, language: 'pl' } })),
    quarantine: { since: 'then' },
  }
  expect(JSON.parse(toStored(readStored(stored(newer), newer.reference)).document)).toEqual(newer)
})

test('a shape newer than this release, or older than the one before, is refused', () => {
  for (const schema of [ENQUIRY_SCHEMA + 1, ENQUIRY_SCHEMA - 2, Number.NaN]) {
    expect(problemOf(stored(sampleEnquiry(), schema)).path).toBe('schema')
  }
})

test.each([
  ['stage', { stage: 'unheard-of' }],
  ['assignment', { stage: 'assigned' }],
  ['reference', { reference: 'abcd2345' }],
  ['version', { version: 0 }],
  ['version', { version: '1' }],
  ['receivedAt', { receivedAt: '2026-03-02 09:00' }],
  ['answers', { answers: { message: { nested: true } } }],
  ['answers', { answers: [] }],
  ['answers', { answers: null }],
  ['mails.0.claim', { mails: [{}] }],
  ['mails', { mails: undefined }],
  ['history.0.what', { history: [{ at: '2026-03-02T09:00:00.000Z' }] }],
  ['nextActionAt', { nextActionAt: null }],
  ['urgent', { urgent: true }],
  ['urgent.reason', { urgent: {} }],
])('a fault is found at %s', (path, changes) => {
  expect(problemOf(stored({ ...sampleEnquiry(), ...changes })).path).toBe(path)
})

test('what is no document at all is refused', () => {
  for (const value of [undefined, null, 'text', {}, { schema: 1 }, { schema: 1, document: 7 }])
    problemOf(value)
  for (const document of ['', '{', 'null', '[]', '"text"', '{"__proto__":{"stage":"received"}}']) {
    expect(problemOf({ schema: 1, document }, 'ABCD-2345').message).toMatch(
      /^Enquiry ABCD-2345 cannot be read: /,
    )
  }
})

test('another enquiry than the one that was asked for is refused', () => {
  const enquiry = sampleEnquiry()
  expect(problemOf(toStored(enquiry), '2222-2222').path).toBe('id')
})

test('the error names the reference and the place, and no value', () => {
  const answers = { name: { secret: 'Ada Byron' } }
  const problem = problemOf(stored({ ...sampleEnquiry(), answers, kind: 7 }))
  expect([problem.name, problem.message]).toEqual([
    'UnreadableEnquiry',
    `Enquiry ${reference} cannot be read: kind`,
  ])
  expect(JSON.stringify(problem, Object.getOwnPropertyNames(problem))).not.toContain('Ada')
})
