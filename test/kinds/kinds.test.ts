import { describe, expect, test } from 'vitest'
import type { Answers } from '../../lib/core/kind/answers.ts'
import type { AnswerValue, Field, FieldControl } from '../../lib/core/kind/field.ts'
import { readSubmission } from '../../lib/core/kind/submission.ts'
import { composeAcknowledgement } from '../../lib/core/mails/acknowledgement.ts'
import type { TargetTime } from '../../lib/core/time/target-time.ts'
import { english } from '../../lib/core/words/english.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { exampleAnswers, sampleEnquiry } from '../core/mails/sample-enquiry.ts'
import { sampleOrganisation as organisation } from '../support/given/sample-organisation.ts'

function workingHours(within: TargetTime): number {
  return typeof within === 'number' ? within * 8 : within.hours
}

test('no two kinds share a name or a title', () => {
  expect(new Set(kinds.map((kind) => kind.name)).size).toBe(kinds.length)
  expect(new Set(kinds.map((kind) => kind.title)).size).toBe(kinds.length)
})

test('the area must be told where a place is meant, and may be elsewhere', () => {
  expect(kinds.filter(({ fields }) => fields['area']?.required).map(({ name }) => name)).toEqual([
    ...['micro-volunteering', 'time-banking', 'community-mentoring', 'community-organising'],
    'asset-transfer',
  ])
})

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  const fields = Object.entries(kind.fields)

  test('has a name that fits an address, a title, and a description in sentences', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(kind.title).toMatch(/^[A-Z].{3,60}[a-z]$/)
    expect(kind.heading).toMatch(/^[A-Z][^.?]{5,60}$/)
    expect(kind.teaser).toMatch(/^[A-Z][^.?]{5,60}$/)
    expect(kind.description).toMatch(/^[A-Z].{10,200}\.$/)
    expect(workingHours(kind.answerWithin)).toBeGreaterThanOrEqual(1)
    expect(workingHours(kind.answerWithin)).toBeLessThanOrEqual(20 * 8)
  })

  test('asks who, how to reach them and where first, and for a message last', () => {
    const names = fields.map(([field]) => field)
    expect(names.slice(0, 5)).toEqual(['name', 'email', 'phone', 'callTimes', 'area'])
    expect(names.at(-1)).toBe('message')
    for (const field of names) expect(field).toMatch(/^[a-z]+([A-Z][a-z]+)*$/)
  })

  test.each(fields)('labels %s by a noun phrase or a question, and its options by words', (_field, {
    label,
    hint,
    options,
  }) => {
    expect(label).toMatch(/^[A-Z][^?.:]{2,60}\??$/)
    if (hint !== undefined) expect(hint).toMatch(/^[A-Z].{5,100}[^.]$/)
    for (const option of options ?? []) {
      expect(option.name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(option.title).toMatch(/^[A-Z]/)
    }
    expect(new Set(options?.map((option) => option.title)).size).toBe(options?.length ?? 0)
  })

  test.each(fields)('asks for %s by a question', (_field, { question }) => {
    expect(question).toMatch(/^[A-Z][^?.:]{8,80}\?$/)
  })

  test.each(
    fields.filter(([, field]) => field.required),
  )('says what to do when %s is missing', (_field, field) => {
    const reading = field.read(undefined, organisation)
    expect(reading).toMatchObject({ ok: false, code: 'missing' })
    if (!reading.ok) expect(reading.message(english)).toMatch(/^(Enter|Select|Tell us) .{5,80}[^.]$/)
  })

  test('has a legal example that answers every question that must be answered', () => {
    const reading = readSubmission(kind, kind.example, organisation)
    expect(reading).toMatchObject({ ok: true })
    expect(reading.ok ? reading.answers : {}).toEqual(kind.example)
  })

  test('is about something, in one line', () => {
    expect(kind.subjectOf(exampleAnswers(kind))).toMatch(/^\S.*\S$/)
  })

  test('acknowledges in sentences that quote nothing that was typed, whichever options are chosen', () => {
    const officer = organisation.officers[0]
    if (officer === undefined) throw new Error('the sample organisation has officers')
    const choices = everyChoice(fields, withCanaries(exampleAnswers(kind), fields))
    for (const [answers, hasSignposts, urgent] of choices.flatMap(inEveryContext)) {
      const { whatHappensNext, signpostsTitle } = kind.acknowledgementFor(answers, { hasSignposts, urgent })
      for (const sentence of whatHappensNext) expect(sentence).toMatch(/^[A-Z].{20,}\.$/)
      expect(signpostsTitle ?? 'Not its own').toMatch(/^[A-Z].{5,40}[a-z]$/)
      expect(/\bbelow\b/.test(whatHappensNext.join(' ')) && !hasSignposts).toBe(false)
      const enquiry = sampleEnquiry(kind, { answers, ...(urgent ? { urgent: { reason: 'a test' } } : {}) })
      const mail = composeAcknowledgement({
        enquiry,
        kind,
        organisation,
        officer,
        statusUrl: 'https://api.example/status/x',
        notMeUrl: 'https://api.example/not-me/x',
        now: enquiry.receivedAt,
        words: english,
      })
      expect(JSON.stringify([whatHappensNext, mail])).not.toMatch(/canary|765 432|QQ9 9QQ|987\b/i)
    }
  })

  test('is urgent only for a reason in words, and then wants an answer sooner than usual', () => {
    for (const answers of everyChoice(fields, exampleAnswers(kind))) {
      const urgency = kind.urgencyOf(answers, '2027-06-29')
      if (urgency === undefined) continue
      expect(urgency.reason).toMatch(/^[a-z].{10,100}[^.]$/)
      expect(workingHours(urgency.answerWithin)).toBeGreaterThanOrEqual(1)
      expect(workingHours(urgency.answerWithin)).toBeLessThan(workingHours(kind.answerWithin))
    }
  })

  test('stays under 40 KB with every answer at its longest, so that its enquiry stays under 200', () => {
    const longest = Object.fromEntries(fields.map(([field, look]) => [field, longestOf(look)]))
    const reading = readSubmission(kind, longest, organisation)
    expect(reading).toMatchObject({ ok: true })
    expect(Buffer.byteLength(JSON.stringify(longest))).toBeLessThan(40_000)
  })
})

const canaries: Readonly<Partial<Record<FieldControl, AnswerValue>>> = {
  text: 'Canary',
  'long-text': 'canary',
  email: 'canary@example.org',
  phone: '01223 765 432',
  postcode: 'QQ9 9QQ',
  'whole-number': 987,
}

function withCanaries(
  answers: Answers,
  fields: readonly [string, Field<AnswerValue | undefined>][],
): Answers {
  const typed = fields.flatMap(([name, { control }]) => {
    const canary = canaries[control]
    return canary === undefined ? [] : [[name, canary] as const]
  })
  return { ...answers, ...Object.fromEntries(typed) }
}

/** The answers, once with each option of each field that has some. */
function everyChoice(
  fields: readonly [string, Field<AnswerValue | undefined>][],
  answers: Answers,
): Answers[] {
  return fields
    .flatMap(([name, { options = [], control }]) =>
      options.map((option) => ({ ...answers, [name]: control === 'choices' ? [option.name] : option.name })),
    )
    .concat(answers)
}

function inEveryContext(answers: Answers): (readonly [Answers, boolean, boolean])[] {
  return [false, true].flatMap((hasSignposts) =>
    [false, true].map((urgent) => [answers, hasSignposts, urgent] as const),
  )
}

function longestOf({ control, maxLength = 0, options = [], range }: Field<AnswerValue | undefined>): unknown {
  switch (control) {
    case 'email':
      return `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.example`
    case 'phone':
      return '+44 (0)1223 000 000 ext. 12'
    case 'postcode':
      return 'PE14 9AA'
    case 'whole-number':
      return range?.maximum
    case 'date':
      return '2027-12-31'
    case 'yes-no':
      return 'yes'
    case 'area':
      return 'south-cambridgeshire'
    case 'choice':
      return options.at(-1)?.name
    case 'choices':
      return options.map((option) => option.name)
    default:
      return '€'.repeat(maxLength)
  }
}
