import type { AnswerValue, Field } from '../../lib/core/kind/field.ts'
import type { Kind } from '../../lib/core/kind/kind.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import { kindExample } from './kind-example.ts'

type AnyField = Field<AnswerValue | undefined>
type Schema = Readonly<Record<string, unknown>>

/**
 * What a POST of this kind should carry, as JSON Schema 2020-12. What our reader makes of an enquiry always passes. What
 * is sent may be looser: white space around, null or blanks for no answer, digits as text, one name for a list of one,
 * a name twice. The reader is stricter only where a schema cannot be: real dates and addresses, telephone numbers and
 * postcodes, characters that no keyboard types, and lengths, which it counts as browsers do.
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
  return {
    title: kind.title,
    description: kind.description,
    type: 'object',
    properties: Object.fromEntries(
      fields.map(([name, field]) => [name, { ...words(field), ...shapeOf(field, organisation) }]),
    ),
    required: fields.filter(([, field]) => field.required).map(([name]) => name),
    // An address or a telephone number, so that somebody can be answered.
    anyOf: [
      { required: ['email'], properties: { email: { type: 'string', format: 'email' } } },
      { required: ['phone'], properties: { phone: { type: 'string', pattern: '^(?:[^0-9]*[0-9]){6}' } } },
    ],
    additionalProperties: false,
    examples: [kindExample(kind, organisation)],
  }
}

function words(field: AnyField): Schema {
  return field.hint === undefined ? { title: field.label } : { title: field.label, description: field.hint }
}

function shapeOf(field: AnyField, organisation: Organisation): Schema {
  switch (field.control) {
    case 'whole-number':
      return { type: 'integer', ...field.range }
    case 'choice':
      return { enum: field.options?.map((option) => option.name) }
    case 'choices':
      return {
        type: 'array',
        uniqueItems: true,
        items: { enum: field.options?.map((option) => option.name) },
        ...atLeastOne(field),
      }
    case 'yes-no':
      return { enum: ['yes', 'no', true, false] }
    case 'area':
      return { oneOf: organisation.areas.map((area) => ({ const: area.name, title: area.title })) }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'email':
      return { type: 'string', maxLength: field.maxLength }
    default:
      return { type: 'string', maxLength: field.maxLength, ...(field.required ? { pattern: '\\S' } : {}) }
  }
}

function atLeastOne(field: AnyField): Schema {
  return field.required ? { minItems: 1 } : {}
}
