import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { AnswerValue, Field, FieldControl } from '../../../lib/core/kind/field.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import type { Typed } from '../../../lib/core/posted-form/pairs.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

/** What our own pages carry along. */
export const hidden = [
  { name: '_key', value: 'k3Jx9ZbQmW2sT7uVnYcD1e' },
  { name: '_rendered', value: 'm9x2k1.3f9c2ab41d07' },
]

/** A kind's example as somebody would have typed it. */
export function typedExample(kind: Kind): Typed {
  return Object.fromEntries(
    Object.entries(kind.example).flatMap(([name, value]): [string, readonly string[]][] => {
      if (kind.fields[name]?.control !== 'date')
        return [[name, Array.isArray(value) ? value.map(String) : [String(value)]]]
      const [year = '', month = '', day = ''] = String(value).split('-')
      return [
        [`${name}-day`, [String(Number(day))]],
        [`${name}-month`, [String(Number(month))]],
        [`${name}-year`, [year]],
      ]
    }),
  )
}

/** Something wrong in every field that can be wrong. */
export function typedWrong(kind: Kind): Typed {
  return Object.fromEntries(
    Object.entries(kind.fields).flatMap(([name, field]) => {
      if (field.control === 'date')
        return [[`${name}-day`, ['31']] as const, [`${name}-month`, ['2']] as const]
      const text = wrongFor(field)
      return text === undefined ? [] : [[name, [text]] as const]
    }),
  )
}

/** What our own page says to what was typed. */
export function problemsOf(kind: Kind, typed: Typed): readonly FieldProblem[] {
  const input = Object.entries(kind.fields).flatMap(([name, field]) => {
    const parts = typed[`${name}-day`] === undefined ? typed[name] : ['not a date']
    if (parts === undefined) return []
    return [[name, field.control === 'choices' ? parts : parts[0]] as const]
  })
  const reading = kind.readAnswers(Object.fromEntries(input), { ...sampleOrganisation, door: 'page' })
  return reading.ok ? [] : reading.problems
}

const wrongTexts: Readonly<Partial<Record<FieldControl, string>>> = {
  email: 'ada(at)example.org',
  phone: 'ring me',
  postcode: 'not a postcode',
  'whole-number': 'a dozen',
}

function wrongFor({ control, maxLength = 0 }: Field<AnswerValue | undefined>): string | undefined {
  return control === 'text' || control === 'long-text' ? '9'.repeat(maxLength + 1) : wrongTexts[control]
}
