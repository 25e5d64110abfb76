import type { Answers } from '../kind/answers.ts'
import type { Route } from './organisation.ts'

/** Whether a route is for this kind and these answers. */
export function fits(
  route: Pick<Route, 'kinds' | 'areas' | 'when'>,
  kind: string,
  answers: Answers,
): boolean {
  return (
    (route.kinds?.includes(kind) ?? true) &&
    (route.areas?.includes(String(answers['area'])) ?? true) &&
    Object.entries(route.when ?? {}).every(([field, options]) => isOneOf(answers, field, options))
  )
}

/** Of several chosen options one is enough; a question left unanswered is none of them. */
function isOneOf(answers: Answers, field: string, options: readonly string[]): boolean {
  const value = Object.hasOwn(answers, field) ? answers[field] : undefined
  if (value === undefined) return false
  return typeof value === 'object'
    ? value.some((one) => options.includes(one))
    : options.includes(String(value))
}
