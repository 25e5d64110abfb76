import type { Kind } from '../../core/kind/kind.ts'

/**
 * Where a kind's form is posted to. Not the address of its page: browsers replace a page by the error page of a failed
 * post to the same address, and Back would then skip the form and what was typed in it.
 */
export function sendPath({ name }: Kind): string {
  return `/enquire/${name}?send`
}
