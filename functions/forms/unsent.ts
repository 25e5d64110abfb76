import type { Kind } from '../../lib/core/kind/kind.ts'
import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import { type FormSubmission, readFormSubmission } from '../../lib/core/posted-form/read-form-submission.ts'
import type { HttpRequest } from '../shared/http/http-messages.ts'

/**
 * The answers in the address of a form's page, where a form of another website without `method="post"` puts them. Nothing
 * is sent by them. Undefined for an address without an answer that somebody typed under a name that we know: what links
 * bring along (`utm_source`, `send`, a district to begin with) is none.
 */
export function readUnsent(
  { query }: HttpRequest,
  kind: Kind,
  organisation: Organisation,
): FormSubmission | undefined {
  if (query === undefined || query.size === 0 || query.size > maxFields) return undefined
  const pairs = [...query]
    .map(([name, value]) => ({ name, value }))
    .filter(({ name }) => !OURS.test(name) && !BROUGHT.test(name))
  const form = readFormSubmission({ kind, pairs, organisation })
  const byShape = form.guesses.filter(({ by }) => by !== 'name').map(({ field }) => field)
  const typed = Object.keys(form.input).filter((field) => TYPED.has(kind.fields[field]?.control ?? ''))
  return typed.some((field) => !byShape.includes(field)) ? form : undefined
}

/** Only our own page writes these, and it posts. */
const OURS = /^_(?:key|rendered|step|go|changing|asked|controls)$/i

/** What programs that count visits append to links. */
const BROUGHT = /^(?:utm_.*|gclid|fbclid|msclkid|mc_[ce]id|_ga|_gl)$/i

/** As many as a form may post. An address has at most some 8 KB. */
const maxFields = 1000

const TYPED: ReadonlySet<string> = new Set(['text', 'long-text', 'email', 'phone', 'date', 'whole-number'])

/** Unlike other forms' pages not kept for Back, and its address told to no page that it leads to. */
export const unsentHeaders = { 'cache-control': 'no-store', 'referrer-policy': 'strict-origin' }
