import { type FormFields, readForm } from './form-fields.ts'

/** A call as a proxy sees it: the operation and its input, from JSON or from a form. */
export interface ServiceCall {
  operation: string
  input: Input
}

/** An operation's input: JSON values by name, or form fields. */
export type Input = { form: FormFields } | { json: ReadonlyMap<string, unknown> }

/** Reads the operation from `X-Amz-Target` (JSON protocols) or the form field `Action` (query protocol). */
export function readServiceCall(request: {
  service: ProxiedService
  target: string | undefined
  body: Buffer
}): ServiceCall {
  if (request.target === undefined) {
    const form = readForm(request.body.toString('latin1'))
    return { operation: form.get('Action') ?? '', input: { form } }
  }
  return {
    operation: request.target.slice(request.target.lastIndexOf('.') + 1),
    input: { json: readObject(request.body) },
  }
}

/** A text field of an input, from either protocol. */
export function textOf(input: Input, name: string): string | undefined {
  const value = 'form' in input ? input.form.get(name) : input.json.get(name)
  return typeof value === 'string' ? value : undefined
}

/** The value as a map of its own properties; empty for what is no object. */
export function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}

function readObject(body: Buffer): ReadonlyMap<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8') || '{}')
    return entriesOf(parsed)
  } catch {
    return new Map()
  }
}

/** The services the stack puts a proxy before. */
export type ProxiedService = 'ses' | 'sqs' | 'dynamodb' | 'secretsmanager'
