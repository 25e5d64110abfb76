import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../lib/core/kind/answers.ts'
import type { Field } from '../../../lib/core/kind/field.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { areaTitle } from '../../../lib/core/organisation/organisation.ts'
import { unlinked } from '../../../lib/core/text/unlinked.ts'
import { longDate } from '../../../lib/core/time/dates-in-words.ts'
import { english } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { sampleEnquiry } from './sample-enquiry.ts'
import { sampleHandover } from './sample-mails.ts'

describe.each(kinds)('the handover of $name', (kind) => {
  it('shows every answer with its label, in the HTML and in the text alike', () => {
    fc.assert(
      fc.property(submissions(kind), (input) => {
        const reading = kind.readAnswers(input, { areas: sampleOrganisation.areas })
        fc.pre(reading.ok)
        const mail = sampleHandover(kind, { enquiry: sampleEnquiry(kind, { answers: reading.answers }) })
        const fromHtml = parseMail(mail.html).text
        const fromText = collapsed(mail.text.replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd'))
        for (const [label, value] of expected(kind, reading.answers)) {
          expect(fromHtml).toContain(`${label} ${value}`.trim())
          expect(fromText).toContain(`${label}: ${value}`.trim())
        }
      }),
      { numRuns: 60 },
    )
  })
})

function submissions(kind: Kind): fc.Arbitrary<Record<string, unknown>> {
  const typed = Object.entries(kind.fields).filter(([, field]) => isTyped(field))
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  const changes = fc.record(Object.fromEntries(typed.map(([name]) => [name, text])), { requiredKeys: [] })
  return changes.map((change) => ({ ...kind.example, ...change }))
}

function expected(kind: Kind, answers: Answers): readonly (readonly [string, string])[] {
  return Object.entries(kind.fields).flatMap(([name, field]) => {
    const answer = answers[name]
    if (answer === undefined) return []
    // "Ada’s message".
    const label = { 'Your name': 'Name', Message: 'message' }[field.label] ?? field.label.replace(/\?$/, '')
    // What HTML cannot hold is shown as the replacement character; readers see nothing in either.
    const words = inWords(field, answer).replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd')
    const shown = isTyped(field) ? unlinked(words) : words
    return [[label, collapsed(shown.replace(/^/gm, '> '))] as const]
  })
}

function isTyped({ control }: Field<unknown>): boolean {
  return control === 'text' || control === 'long-text'
}

function inWords(field: Field<unknown>, answer: NonNullable<Answers[string]>): string {
  if (field.control === 'area') return areaTitle(sampleOrganisation, String(answer))
  if (field.control === 'date') return longDate(String(answer), english)
  const names = typeof answer === 'object' ? answer : [String(answer)]
  return names.map((name) => field.options?.find((option) => option.name === name)?.title ?? name).join('; ')
}
