import type { FieldProblem } from '../../lib/core/kind/answers.ts'
import type { ProblemCode } from '../../lib/core/kind/field.ts'
import type { Kind } from '../../lib/core/kind/kind.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import type { CoreWords } from '../../lib/core/words/english.ts'
import {
  invalidAnswers,
  keyReused,
  malformedJson,
  tooLarge,
  unavailable,
  unknownKind,
  unsupportedMediaType,
  unusableKey,
} from '../shared/http/enquiry-problems.ts'
import { unexpectedProblem } from '../shared/http/problem.ts'
import { methodNotAllowed } from '../shared/http/routes.ts'
import { refusedExample } from './kind-example.ts'

/** One problem as it is documented: what a client may do about it, and the very body that is sent. */
export interface DocumentedProblem {
  /** The name of its schema. */
  readonly name: string
  /** A sentence or two. */
  readonly advice: string
  readonly example: Readonly<Record<string, unknown>>
}

/** What the JSON API is described from. */
export interface DescribedApi {
  readonly kinds: readonly Kind[]
  readonly organisation: Organisation
  readonly words: CoreWords
}

/** Every problem that intake answers, by rising status. */
export function documentedProblems(api: DescribedApi): readonly DocumentedProblem[] {
  return thrownProblems(api).map(({ problem, ...said }) => ({
    ...said,
    example: problem.bodyIn(api.words),
  }))
}

function thrownProblems({ kinds, organisation }: DescribedApi) {
  return [
    { name: 'MalformedJson', problem: malformedJson(), advice: 'Fix the client.' },
    { name: 'UnusableKey', problem: unusableKey(), advice: 'Send another key, or none.' },
    {
      name: 'UnknownKind',
      problem: unknownKind(kinds),
      advice: 'Choose one of `kinds`. Any path under /v1 that names a kind can answer it.',
    },
    {
      name: 'MethodNotAllowed',
      problem: methodNotAllowed(['POST']),
      advice: 'Use a method of the header Allow.',
    },
    { name: 'TooLarge', problem: tooLarge(), advice: 'Ask for a shorter message.' },
    { name: 'UnsupportedMediaType', problem: unsupportedMediaType(), advice: 'Fix the client.' },
    {
      name: 'InvalidAnswers',
      problem: invalidAnswers(refusedProblems(kinds, organisation)),
      advice: 'Show each message of `errors` beside its field; all of them are there at once.',
    },
    {
      name: 'KeyReused',
      problem: keyReused(),
      advice: 'Make a new key for each enquiry, and keep it only for sending the same one again.',
    },
    {
      name: 'Unexpected',
      problem: unexpectedProblem('6f1d1f2e-0c5a-4a53-9d1f-2f6f0f0a6b1c'),
      advice: 'Send the same again with the same key, once or twice.',
    },
    {
      name: 'Unavailable',
      problem: unavailable(organisation),
      advice: 'Wait for as long as Retry-After says, then send the same again with the same key.',
    },
  ]
}

/** The JSON Schema of a problem (RFC 9457), made from the problem itself. */
export function problemSchema({ example, advice }: DocumentedProblem): Readonly<Record<string, unknown>> {
  const { type, title, status } = example
  const extensions = Object.keys(example).filter((name) => Object.hasOwn(extensionSchemas, name))
  return {
    title: String(title),
    description: advice,
    type: 'object',
    properties: {
      type: { const: type },
      title: { const: title },
      status: { const: status },
      detail: { type: 'string', description: 'A sentence a person can act on.' },
      ...Object.fromEntries(extensions.map((name) => [name, extensionSchemas[name]])),
    },
    required: ['type', 'title', 'status', 'detail', ...extensions],
  }
}

// A record, so that a code missing here does not compile.
const codes: Readonly<Record<ProblemCode, true>> = {
  missing: true,
  invalid: true,
  'too-long': true,
  'out-of-range': true,
  'unknown-option': true,
  'unknown-field': true,
}

const extensionSchemas: Readonly<Record<string, unknown>> = {
  errors: {
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      properties: {
        field: { type: 'string', description: 'The name of the field; empty for the answers as a whole.' },
        code: { enum: Object.keys(codes) },
        message: { type: 'string', description: 'What to do, in words for the person who filled it in.' },
      },
      required: ['field', 'code', 'message'],
    },
  },
  kinds: { type: 'array', items: { type: 'string' } },
}

function refusedProblems(kinds: readonly Kind[], organisation: Organisation): readonly FieldProblem[] {
  const [kind] = kinds
  const reading = kind === undefined ? undefined : refusedExample(kind, organisation).reading
  return reading === undefined || reading.ok ? [] : reading.problems
}
