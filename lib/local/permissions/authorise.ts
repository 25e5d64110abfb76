import { type Conditions, checkConditions, meetsConditions } from './conditions.ts'
import { matchesPattern } from './pattern.ts'

/** One IAM statement with every value resolved to a string. `conditions` is operator → key → values. */
export interface Statement {
  effect: 'Allow' | 'Deny'
  actions: readonly string[]
  resources: readonly string[]
  conditions: Conditions
}

/** One call to judge: every one of `resources` must be allowed. */
interface Call {
  caller: string
  action: string
  resources: readonly string[]
  context: Readonly<Record<string, string | readonly string[]>>
}

/** Says whether a call is granted, and if not, what is missing. */
export type Authorise = (call: Call) => { allowed: boolean; reason: string }

/**
 * Judges calls as IAM judges identity policies: an explicit Deny wins, and what no statement allows is refused.
 * Throws at once on a condition operator or key it does not model, so that nothing passes by being unknown.
 */
export function createAuthorise(statementsByCaller: ReadonlyMap<string, readonly Statement[]>): Authorise {
  for (const statements of statementsByCaller.values()) {
    for (const statement of statements) checkConditions(statement.conditions)
  }
  return (call) => {
    const statements = statementsByCaller.get(call.caller)
    if (!statements) return { allowed: false, reason: `"${call.caller}" is no function of this stack` }
    for (const resource of call.resources) {
      const about = statements.filter((statement) => concerns(statement, call, resource))
      if (about.some((statement) => statement.effect === 'Deny')) {
        return {
          allowed: false,
          reason: `a statement denies ${call.action} on ${resource} to "${call.caller}"`,
        }
      }
      if (about.length === 0) {
        return { allowed: false, reason: `"${call.caller}" lacks ${call.action} on ${resource}` }
      }
    }
    return { allowed: true, reason: '' }
  }
}

function concerns(statement: Statement, call: Call, resource: string): boolean {
  return (
    statement.actions.some((action) => matchesPattern(action.toLowerCase(), call.action.toLowerCase())) &&
    statement.resources.some((pattern) => matchesPattern(pattern, resource)) &&
    meetsConditions(statement.conditions, call.context)
  )
}
