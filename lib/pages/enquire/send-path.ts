import type { Kind } from '../../core/kind/kind.ts'

/**
 * Where a kind's form is posted to. Not the very address of its page: browsers put the error page of a post that failed
 * in the place of a page with the same address, and Back would lead past the form and what was typed in it.
 */
export function sendPath({ name }: Kind): string {
  return `/enquire/${name}?send`
}
