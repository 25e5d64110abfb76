import type { AnswerValue, Field } from '../../lib/core/kind/field.ts'
import type { Kind } from '../../lib/core/kind/kind.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import { answerPatterns } from './answer-patterns.ts'
import { kindExample } from './kind-example.ts'
import { datePartsOf, maxDatePart } from './read-json-answers.ts'

type AnyField = Field<AnswerValue | undefined>
type Schema = Readonly<Record<string, unknown>>

/**
 * What a POST of this kind may carry, as JSON Schema 2020-12. What it accepts, we accept, but for halves of characters
 * (lone surrogates), which no pattern can name in every language; and we accept just what it accepts once the text is
 * clean: without outer spaces, controls and characters that cannot be seen.
 */
export function kindSchema(
  kind: Kind,
  { organisation, publicUrl }: { organisation: Organisation; publicUrl: string },
): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publicUrl}/v1/kinds/${kind.name}`,
    ...answersSchema(kind, organisation),
  }
}

/** The same as a part of another document: without its own address and dialect. */
export function answersSchema(kind: Kind, organisation: Organisation): Schema {
  const fields = Object.entries(kind.fields)
  const { trap, datePart } = kind.core.submission
  const box = { type: noneOr('string'), maxLength: maxDatePart, description: datePart }
  const dates = fields.filter(([, { control }]) => control === 'date').map(([name]) => name)
  return {
    title: kind.title,
    description: kind.description,
    type: 'object',
    properties: {
      ...Object.fromEntries(
        fields.map(([name, field]) => [name, { ...words(field), ...shapeOf(field, organisation) }]),
      ),
      ...Object.fromEntries(dates.flatMap((name) => datePartsOf(name).map((part) => [part, box]))),
      _gotcha: { type: noneOr('string'), description: trap },
    },
    required: fields.filter(([, field]) => field.required).map(([name]) => name),
    // An address or a telephone number, so that somebody can be answered.
    anyOf: [
      {
        required: ['email'],
        properties: { email: { type: 'string', pattern: answerPatterns.emailAddress } },
      },
      { required: ['phone'], properties: { phone: { type: 'string', pattern: answerPatterns.sixDigits } } },
    ],
    ...(dates.length === 0 ? {} : { dependentSchemas: datesInOnePiece(dates) }),
    additionalProperties: false,
    examples: [kindExample(kind, organisation)],
  }
}

function words(field: AnyField): Schema {
  return field.hint === undefined ? { title: field.label } : { title: field.label, description: field.hint }
}

function shapeOf(field: AnyField, organisation: Organisation): Schema {
  const names = field.options?.map(({ name }) => name) ?? []
  switch (field.control) {
    case 'whole-number':
      return { anyOf: [{ type: 'integer', ...field.range }, textOf(field)] }
    case 'choice':
      return { enum: [...names, ...noChoice(field)] }
    case 'choices':
      return {
        anyOf: [
          { type: 'array', items: { enum: names }, ...(field.required ? { minItems: 1 } : {}) },
          { enum: [...names, ...noChoice(field)] },
        ],
      }
    case 'yes-no':
      return { enum: ['yes', 'no', true, false, ...noChoice(field)] }
    case 'area':
      return {
        oneOf: [
          ...organisation.areas.map((area) => ({ const: area.name, title: area.title })),
          ...noChoice(field).map((none) => ({ const: none })),
        ],
      }
    default:
      return textOf(field)
  }
}

function textOf({ required, maxLength }: AnyField): Schema {
  return required
    ? { type: 'string', maxLength, pattern: answerPatterns.visible }
    : { type: noneOr('string'), maxLength }
}

/** What a form sends where nothing was chosen, and what JSON has for nothing. */
function noChoice({ required }: AnyField): readonly unknown[] {
  return required ? [] : ['', null]
}

function noneOr(type: string): readonly string[] {
  return [type, 'null']
}

/** A date is sent in one piece or in parts. */
function datesInOnePiece(dates: readonly string[]): Schema {
  return Object.fromEntries(
    dates.flatMap((name) => datePartsOf(name).map((part) => [part, { properties: { [name]: false } }])),
  )
}
