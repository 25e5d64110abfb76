import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeEnquiry } from '../../../lib/core/directory/routing.ts'
import { readSubmission } from '../../../lib/core/kind/submission.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { answerByFor } from '../../../lib/core/time/answer-by.ts'
import { computedBankHolidays } from '../../../lib/core/time/bank-holidays.ts'
import { longDate, shortStamp } from '../../../lib/core/time/dates-in-words.ts'
import { addDays } from '../../../lib/core/time/local-date.ts'
import { publishedBankHolidays } from '../../../lib/core/time/published-bank-holidays.ts'
import { english } from '../../../lib/core/words/english.ts'
import {
  data,
  greekAnswers,
  greekOrganisation as organisation,
  pseudoCore,
  pseudoKinds,
} from '../../support/given/pseudo-language.ts'
import { pseudoText, pseudoWords } from '../../support/given/pseudo-words.ts'
import { strayWords } from '../../support/source/stray-words.ts'

describe('dates in another language', () => {
  it('and how they were worked out are made of words of the list, on every day of three years', () => {
    for (let day = '2026-01-01'; day < '2029-01-01'; day = addDays(day, 1)) {
      const receivedAt = `${day}T15:10:00.000Z`
      const { working } = answerByFor({ receivedAt, within: 5 }, { words: pseudoCore })
      const said = [working, longDate(day, pseudoCore), shortStamp(receivedAt, pseudoCore)].join(' ')
      expect(strayWords(said, { allowed: [] })).toEqual([])
    }
  })

  it('have a name for every bank holiday, published or computed, and for no other', () => {
    const computed = Array.from({ length: 180 }, (_, index) => computedBankHolidays(2020 + index)).flat()
    const names = [...publishedBankHolidays, ...computed].map(([, name]) =>
      name.replace(/ \(substitute day\)$/, ''),
    )
    expect(Object.keys(english.calendar.bankHolidays).toSorted()).toEqual([...new Set(names)].toSorted())
  })
})

describe.each(pseudoKinds)('the questions of $name in another language', (kind) => {
  it('refuse whatever is wrong in words of the lists', () => {
    const names = Object.values(kind.fields).flatMap(({ options = [] }) => options.map((one) => one.name))
    const allowed = [...names, ...organisation.areas.map((area) => area.name)]
    const wrong = fc.oneof(
      fc.anything(),
      fc.constantFrom('', '\u0000', 'x'.repeat(5001), 0, 10_000, 'no', []),
    )
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(kind.fields)), wrong, (field, raw) => {
        const reading = field.read(raw, organisation)
        if (!reading.ok) expect(strayWords(reading.message(pseudoCore), { allowed })).toEqual([])
      }),
    )
  })

  it('refuse what is no answer to any of them in words of the lists', () => {
    const names = Object.keys(kind.fields)
    for (const input of ['{}', { ...kind.example, ψευδής: 1 }]) {
      const reading = readSubmission(kind, input, organisation)
      const said = reading.ok ? [] : reading.problems.map((problem) => problem.message)
      expect(said).toHaveLength(1)
      expect(strayWords(said.join(' '), { allowed: names })).toEqual([])
    }
  })

  it('take the same answers', () => {
    for (const answers of greekAnswers(kind))
      expect(kind.readAnswers(answers, organisation)).toEqual({ ok: true, answers })
  })

  it('have labels, hints, options and titles of their own language', () => {
    const words = Object.values(kind.fields).flatMap(({ label, hint = '', options = [] }) => [
      label,
      hint,
      ...options.map((option) => option.title),
    ])
    const titles = [kind.title, kind.description, ...(kind.steps ?? []).map((step) => step.title)]
    expect(strayWords([...words, ...titles].join(' '), { allowed: [] })).toEqual([])
  })
})

describe('why an enquiry went to somebody', () => {
  const today = '2026-11-23'
  const officers = organisation.officers.map((one) => ({
    ...one,
    ...(one.role === 'officer' ? { until: '2026-01-31' } : {}),
  }))
  const missing = organisation.officers.filter((one) => one.id !== 'lisa-chambers')
  const routes = organisation.routes.slice(0, 1)
  const turns = [{ position: 1, to: ['lisa-chambers', 'omar-hale'] }]
  const leave = [{ id: 'l1', from: '2026-11-16', until: '2026-12-04' }]
  const workingDays = ['friday'] as const
  const withLisa = (changes: Partial<Officer>) =>
    organisation.officers.map((one) => (one.id === 'lisa-chambers' ? { ...one, ...changes } : one))

  it.each([
    ['the first route', organisation],
    ['somebody who left', { ...organisation, officers }],
    ['somebody unknown', { ...organisation, officers: missing }],
    ['no route', { ...organisation, routes }],
    ['everything', { ...organisation, routes: [{ position: 1, to: ['lisa-chambers'] }] }],
    ['several in turn', { ...organisation, routes: turns }],
    ['one of several who is there', { ...organisation, routes: turns, officers: withLisa({ leave }) }],
    ['several of whom nobody is there', { ...organisation, routes: turns, officers }],
    ['somebody on leave', { ...organisation, officers: withLisa({ leave }) }],
    ['somebody who does not work for days', { ...organisation, officers: withLisa({ workingDays }) }],
    [
      'somebody who leaves before their next working day',
      { ...organisation, officers: withLisa({ workingDays, until: today }) },
    ],
  ])('is said in words of the lists: %s', (_, changed) => {
    const allowed = missing === changed.officers ? ['lisa-chambers'] : []
    for (const kind of pseudoKinds) {
      for (const answers of greekAnswers(kind)) {
        const input = { kind: kind.name, answers, organisation: changed, kinds: pseudoKinds, today }
        const { reason } = routeEnquiry({ ...input, words: pseudoCore })
        expect(strayWords(reason, { allowed })).toEqual([])
      }
    }
  })
})

describe('the pseudo-language', () => {
  it('leaves no ASCII letter, is a fifth to a half longer, and frames each text', () => {
    const text = 'Please keep this link to yourself: whoever has it can open the page.'
    const pseudo = pseudoText(text)
    expect(pseudo).toMatch(/^⟦[^a-zA-Z]+⟧$/u)
    expect(pseudo.length).toBeGreaterThan(text.length * 1.2)
    expect(pseudo.length).toBeLessThan(text.length * 1.5)
  })

  it('keeps what functions are given, wherever it stands, and their numbers', () => {
    const words = pseudoWords({
      language: 'en-GB',
      many: (count: number, name: string): string => `${name} has ${count === 1 ? 'one' : count}`,
      runs: ({ who }: { who: { strong: string } }) => ['By ', who, '.'],
      nested: { list: ['One', 'Two'], left: 'You have {count} left' },
    })
    expect(words.language).toBe('en-XA')
    expect(words.many(3, 'Ada')).toBe('⟦Ada ĥààš 3⟧')
    expect(words.many(1, 'Ada')).toBe('⟦Ada ĥààš ööñéé⟧')
    expect(words.runs({ who: { strong: 'Ada' } })).toEqual(['⟦Ɓý⟧ ', { strong: 'Ada' }, '.'])
    expect(words.nested).toEqual({ list: ['⟦Öñéé⟧', '⟦Ţŵöö⟧'], left: '⟦Ýööûû ĥààṽéé {count} ļééƒţ⟧' })
    expect(strayWords(words.many(3, 'Ada'), { allowed: data })).toEqual(['Ada'])
  })
})
