import type { AnswerValue, Field, Reading, ReadingContext } from './field.ts'

/**
 * Reads the email address, where an address or a telephone number is needed. Without either there is one problem. What is
 * no address is asked for again where there is no number; else it may be kept as typed.
 */
export function readContact(
  { email, phone }: { readonly email: AskedAs; readonly phone: AskedAs },
  context: ReadingContext,
): Reading<AnswerValue | undefined> {
  const called = phone.field.read(phone.raw, context)
  const canCall = called.ok && typeof called.value === 'string' && isCallable(called.value)
  const reading = email.field.read(email.raw, context)
  if (reading.ok && reading.value === undefined)
    return canCall || context.reachable === true
      ? reading
      : { ok: false, code: 'missing', message: (core) => core.submission.noContact }
  if (reading.ok || canCall) return reading
  const { asTyped: _, ...refused } = reading
  return refused
}

/** Whether a text is a telephone number that somebody can be called by: it has at least six digits. */
function isCallable(phone: string): boolean {
  return phone.replace(/\P{Nd}/gu, '').length >= 6
}

/** A question, and what came for it. */
interface AskedAs {
  readonly field: Field<AnswerValue | undefined>
  readonly raw: unknown
}
