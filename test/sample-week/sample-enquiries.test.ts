import { describe, expect, it, test } from 'vitest'
import { readSubmission } from '../../lib/core/kind/submission.ts'
import { generalAreas } from '../../lib/core/organisation/organisation.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { mailboxOwners } from '../../lib/sample-week/mailbox-owners.ts'
import { type OfferedKind, sampleEnquiries } from '../../lib/sample-week/sample-enquiries.ts'
import { workingWeekAfter } from '../../lib/sample-week/working-week.ts'
import { organisationForTests } from '../organisations/organisation-for-tests.ts'

function offeredBy(organisation: string): readonly OfferedKind[] {
  const { districts } = organisationForTests(organisation)
  const areas = [...districts.map(({ name }) => name), ...generalAreas]
  return kinds.map(({ name, title, example }) => ({
    name,
    title,
    areas,
    example: { name: '', area: '', ...example },
  }))
}

describe.each(['cambridgeshire', 'cheshire-east'])('the week of %s', (organisation) => {
  const offered = offeredBy(organisation)
  const samples = sampleEnquiries(organisation, offered)

  it('has every kind, each answered as its form asks', () => {
    expect(new Set(samples.map(({ kind }) => kind))).toEqual(new Set(kinds.map(({ name }) => name)))
    const areas = (offered[0]?.areas ?? []).map((name) => ({ name, title: name }))
    const wrong = samples.flatMap(({ kind, answers }) => {
      const definition = kinds.find(({ name }) => name === kind) ?? expect.fail(kind)
      const reading = readSubmission(definition, answers, { areas })
      return reading.ok ? [] : [{ kind, problems: reading.problems }]
    })
    expect(wrong).toEqual([])
  })

  it('has somebody without a phone, somebody without an email, and an address that nobody can own', () => {
    expect(samples.some(({ answers }) => answers.phone === undefined)).toBe(true)
    expect(samples.some(({ answers }) => answers.email === undefined)).toBe(true)
    for (const { answers } of samples)
      expect(answers.email ?? 'a@b.example').toMatch(/(\.example|@example\.org)$/)
    expect(new Set(samples.map(({ answers }) => answers.name)).size).toBe(samples.length)
  })

  it('answers nothing before it was sent, and everything within the week', () => {
    for (const { sent, answered, note, later = [] } of samples) {
      for (const moment of [answered, note?.at, ...later.map(({ at }) => at)]) {
        if (moment) expect(`${moment.day} ${moment.time}` > `${sent.day} ${sent.time}`).toBe(true)
      }
      for (const { day, time } of [sent, answered ?? sent]) {
        expect(day).toBeLessThan(5)
        expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
      }
    }
  })
})

test('a kind that is not offered is left out, one that nobody wrote for comes with its own example', () => {
  const [first, ...others] = offeredBy('cambridgeshire')
  const tenth = { name: 'tenth', title: 'Tenth', areas: ['fenland'], example: { name: 'Ada', area: 'moon' } }
  const samples = sampleEnquiries('cambridgeshire', [...others, tenth])
  expect(samples.some(({ kind }) => kind === first?.name)).toBe(false)
  expect(samples.at(-1)).toMatchObject({ kind: 'tenth', answers: { name: 'Ada', area: 'fenland' } })
})

test('another organisation plays the examples of its kinds in areas of its own', () => {
  const offered = offeredBy('cambridgeshire').map((kind) => ({ ...kind, areas: ['north', 'not-sure'] }))
  const samples = sampleEnquiries('elsewhere', offered)
  expect(samples.map(({ kind }) => kind)).toEqual(kinds.map(({ name }) => name))
  expect(new Set(samples.map(({ answers }) => answers.area))).toEqual(new Set(['north', 'not-sure']))
  expect(samples.filter(({ answered }) => answered).length).toBeGreaterThan(1)
  expect(samples.filter(({ note }) => note)).toHaveLength(1)
  expect(new Set(samples.flatMap(({ later = [] }) => later.map(({ act }) => act)))).toEqual(
    new Set(['pass-on', 'close', 'withdraw', 'accept']),
  )
})

test('mailboxes belong to the directory, then to those who write', () => {
  const owners = mailboxOwners(organisationForTests('cambridgeshire'))
  expect(owners[0]).toEqual({
    address: 'lisa.chambers@cambridgeshire.example',
    name: 'Lisa Chambers',
    role: 'Officer, Community assets team',
    isColleague: true,
  })
  expect(owners).toContainEqual({
    address: 'tim.marsh@example.org',
    name: 'Tim Marsh',
    role: 'Wants to save the village pub',
  })
})

test.each([
  ['on a Monday', '2026-11-30T08:00:00.000Z', '2026-12-01', '2026-12-07', '2026-12-08T09:45:00.000Z'],
  ['before Christmas', '2026-12-23T20:00:00.000Z', '2026-12-24', '2027-01-04', '2027-01-05T09:45:00.000Z'],
  ['in the summer', '2026-06-27T23:30:00.000Z', '2026-06-29', '2026-07-03', '2026-07-06T08:45:00.000Z'],
])('the week after now, %s, has five working days in London', (_name, now, first, last, end) => {
  const week = workingWeekAfter(now)
  expect([week.first, week.last, week.end]).toEqual([first, last, end])
  expect(week.instantOf({ day: 0, time: '09:05' }).slice(0, 10)).toBe(first)
})
