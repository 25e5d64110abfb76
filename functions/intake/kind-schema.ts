import type { AnswerValue, Field } from '../../lib/enquiry/field.ts'
import type { Kind } from '../../lib/enquiry/kind.ts'
import type { Organisation } from '../../lib/enquiry/organisation.ts'

type AnyField = Field<AnswerValue | undefined>
type Schema = Readonly<Record<string, unknown>>

/** What a POST of this kind may carry, as JSON Schema 2020-12. Whatever passes our reader passes this too. */
export function kindSchema(
  kind: Kind,
  { organisation, publicUrl }: { organisation: Organisation; publicUrl: string },
): Schema {
  const fields = Object.entries(kind.fields)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publicUrl}/v1/kinds/${kind.name}`,
    title: kind.title,
    description: kind.description,
    type: 'object',
    properties: Object.fromEntries(
      fields.map(([name, field]) => [name, { ...words(field), ...shapeOf(field, organisation) }]),
    ),
    required: fields.filter(([, field]) => field.required).map(([name]) => name),
    additionalProperties: false,
    examples: [kind.example],
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
      return { type: 'string', format: 'email', maxLength: field.maxLength }
    default:
      return { type: 'string', maxLength: field.maxLength, ...(field.required ? { minLength: 1 } : {}) }
  }
}

function atLeastOne(field: AnyField): Schema {
  return field.required ? { minItems: 1 } : {}
}
