import { toSingleLine } from '../text/text-policy.ts'
import type { AnswerValue, Field, Reading, ReadingContext } from './field.ts'

/**
 * Reads the email address, where an address or a telephone number is needed. Without either there is one problem. What is
 * no address is asked for again where there is no number, and by a page of ours once; else it is kept as typed.
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
  const { raw } = email
  if (reading.ok || reading.code !== 'invalid' || typeof raw !== 'string' || !canCall) return reading
  const typed = toSingleLine(raw)
  const mayKeep = {
    api: typed.length <= (email.field.maxLength ?? 0),
    page: context.asked?.has('email') === true,
    site: true,
  }
  return mayKeep[context.door ?? 'api'] ? { ok: true, value: typed } : reading
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
