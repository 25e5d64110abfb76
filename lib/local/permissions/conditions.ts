import { matchesPattern } from './pattern.ts'

/** A statement's conditions: operator → key → the values, of which one must fit. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

type Test = (wanted: string, given: string) => boolean

const tests = new Map<string, { test: Test; negated: boolean }>([
  ['StringEquals', { test: (wanted, given) => wanted === given, negated: false }],
  ['StringNotEquals', { test: (wanted, given) => wanted === given, negated: true }],
  ['StringEqualsIgnoreCase', { test: equalsIgnoringCase, negated: false }],
  ['StringNotEqualsIgnoreCase', { test: equalsIgnoringCase, negated: true }],
  ['StringLike', { test: matchesPattern, negated: false }],
  ['StringNotLike', { test: matchesPattern, negated: true }],
  ['ArnEquals', { test: matchesPattern, negated: false }],
  ['ArnLike', { test: matchesPattern, negated: false }],
  ['ArnNotEquals', { test: matchesPattern, negated: true }],
  ['ArnNotLike', { test: matchesPattern, negated: true }],
])

/** The keys the proxies put into a call's context, in lower case: IAM ignores the case of condition keys. */
const carriedKeys = new Set([
  'ses:fromaddress',
  'ses:recipients',
  'ses:apiversion',
  'dynamodb:leadingkeys',
  'aws:principalaccount',
  'aws:resourceaccount',
  'aws:requestedregion',
  'aws:principalarn',
])

/** Throws on an operator or a key that is not modelled, naming it. */
export function checkConditions(conditions: Conditions): void {
  for (const [operator, keys] of Object.entries(conditions)) {
    if (!readOperator(operator)) throw new Error(`The condition operator ${operator} is not modelled`)
    for (const key of Object.keys(keys)) {
      if (!carriedKeys.has(key.toLowerCase())) throw new Error(`The condition key ${key} is not modelled`)
    }
  }
}

/** Whether a call's context meets every condition (every operator and every key of it). */
export function meetsConditions(
  conditions: Conditions,
  context: Readonly<Record<string, string | readonly string[]>>,
): boolean {
  const given = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), [value].flat()]))
  return Object.entries(conditions).every(([name, keys]) =>
    Object.entries(keys).every(([key, wanted]) => {
      const operator = readOperator(name)
      return operator !== undefined && meets({ operator, wanted, given: given.get(key.toLowerCase()) })
    }),
  )
}

interface Operator {
  test: Test
  negated: boolean
  quantifier: 'one' | 'all' | 'any'
  ifExists: boolean
}

function readOperator(name: string): Operator | undefined {
  const parts = /^(ForAllValues:|ForAnyValue:)?([A-Za-z]+?)(IfExists)?$/.exec(name)
  const known = tests.get(parts?.[2] ?? '')
  if (!parts || !known) return undefined
  const quantifier = parts[1] === 'ForAllValues:' ? 'all' : parts[1] === 'ForAnyValue:' ? 'any' : 'one'
  return { ...known, quantifier, ifExists: parts[3] !== undefined }
}

function meets(check: {
  operator: Operator
  wanted: readonly string[]
  given: readonly string[] | undefined
}): boolean {
  const { operator, wanted, given } = check
  const fits = (value: string) => wanted.some((pattern) => operator.test(pattern, value)) !== operator.negated
  if (given === undefined || given.length === 0) {
    // A missing key meets a negated operator, …IfExists and ForAllValues, as IAM documents.
    return operator.quantifier === 'any'
      ? false
      : operator.negated || operator.ifExists || operator.quantifier === 'all'
  }
  return operator.quantifier === 'any' ? given.some(fits) : given.every(fits)
}

function equalsIgnoringCase(wanted: string, given: string): boolean {
  return wanted.toLowerCase() === given.toLowerCase()
}
