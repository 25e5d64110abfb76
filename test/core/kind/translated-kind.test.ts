import { describe, expect, it } from 'vitest'
import { choice, text } from '../../../lib/core/kind/fields.ts'
import { readSubmission } from '../../../lib/core/kind/submission.ts'
import { english } from '../../../lib/core/words/english.ts'
import { defineKind } from '../../../lib/kinds/define-kind.ts'
import { general } from '../../../lib/kinds/general.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { timeBanking } from '../../../lib/kinds/time-banking.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const core = {
  ...english,
  language: 'cy',
  questions: {
    ...english.questions,
    name: { label: 'Eich enw', question: 'Beth yw eich enw?', required: 'Rhowch eich enw' },
  },
  problems: { ...english.problems, email: () => 'Rhowch gyfeiriad e-bost yn y fformat cywir' },
}
const welsh = general.inWords(
  {
    title: 'Ymholiad cyffredinol',
    heading: 'Gofynnwch unrhyw beth',
    description: 'Gofynnwch unrhyw beth arall i ni.',
    fields: { message: { label: 'Neges', required: 'Rhowch eich neges' } },
    steps: [],
    outcomes: {},
    sentences: { topic: 'ymholiad cyffredinol' },
  },
  core,
)

describe('a kind in another language', () => {
  it('has its heading and no teaser of another language', () => {
    expect([welsh.heading, welsh.teaser]).toEqual(['Gofynnwch unrhyw beth', undefined])
    expect(welsh.fields['message']?.question).toBe('Neges')
  })

  it('has its title, labels, errors and sentences in that language', () => {
    expect(welsh.title).toBe('Ymholiad cyffredinol')
    expect(welsh.fields['name']?.label).toBe('Eich enw')
    const reading = readSubmission(welsh, { email: 'ada', area: 'fenland' }, organisation)
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.message)).toEqual([
      'Rhowch eich enw',
      'Rhowch gyfeiriad e-bost yn y fformat cywir',
      'Rhowch eich neges',
    ])
    expect(welsh.topicFor({}).officer).toBe('ymholiad cyffredinol')
  })

  it('keeps its name, its target and what it accepts', () => {
    const { name, answerWithin, example } = welsh
    expect({ name, answerWithin, example }).toEqual({
      name: general.name,
      answerWithin: general.answerWithin,
      example: general.example,
    })
    expect(readSubmission(welsh, example, organisation)).toEqual(
      readSubmission(general, example, organisation),
    )
  })

  it('leaves the English one as it was', () => {
    expect(general.title).toBe('General enquiry')
    expect(general.fields['name']?.label).toBe('Your name')
  })

  it.each(kinds)('is itself again in its own words: $name', (kind) => {
    const again = kind.inWords(kind.words, english)
    expect(again.words).toEqual(kind.words)
    const looks = (one: typeof kind) =>
      Object.entries(one.fields).map(([name, { read, inWords, ...look }]) => [
        name,
        look,
        typeof read,
        typeof inWords,
      ])
    expect(looks(again)).toEqual(looks(kind))
  })

  it('has words for its steps', () => {
    const stepped = defineKind({
      name: 'stepped',
      title: 'Stepped',
      description: 'In two pages.',
      fields: {
        thing: text({ label: 'Thing', required: 'Enter it' }),
        part: choice({ label: 'Part', options: { bring: 'Bringing', mend: 'Mending' } }),
      },
      steps: [
        { title: 'First', fields: ['thing'] },
        { title: 'Second', fields: ['part'] },
      ],
      answerWithin: 4,
      example: {},
      subject: (answers) => answers.thing,
      acknowledgement: () => ({ whatHappensNext: [] }),
    })
    expect(stepped.words.steps).toEqual(['First', 'Second'])
    const other = stepped.inWords({ ...stepped.words, steps: ['Cyntaf', 'Ail'] }, english)
    expect(other.steps).toEqual([
      { title: 'Cyntaf', fields: ['thing'] },
      { title: 'Ail', fields: ['part'] },
    ])
  })

  it('does not compile without a label, a required sentence, an option or a sentence', () => {
    const { fields, sentences } = timeBanking.words
    const { options } = fields.interest
    const { words } = timeBanking
    const unrequired = { interest: { label: 'x', options } }
    const unoptioned = { interest: { label: 'x', required: 'x', options: { join: 'x' } } }
    const incomplete = [
      // @ts-expect-error: the question's words are missing
      () => timeBanking.inWords({ ...words, fields: {} }, english),
      // @ts-expect-error: what to do when the answer is missing is missing
      () => timeBanking.inWords({ ...words, fields: unrequired }, english),
      // @ts-expect-error: an option is missing
      () => timeBanking.inWords({ ...words, fields: unoptioned }, english),
      // @ts-expect-error: a sentence is missing
      () => timeBanking.inWords({ ...words, sentences: { meanwhile: sentences.meanwhile } }, english),
      // @ts-expect-error: the core's words are not whole
      () => timeBanking.inWords(words, { language: 'cy' }),
    ]
    expect(incomplete).toHaveLength(5)
  })
})
