import type { Kind } from '../enquiry/kind.ts'
import type { HiddenInput, TypedAnswers } from './form-page.ts'
import type { PageSurroundings } from './page.ts'

/** The answers before they are sent. Each Change is a submit button `_go` with the name of a step. */
export function renderCheckPage(
  _surroundings: PageSurroundings,
  _page: {
    readonly kind: Kind
    readonly typed: TypedAnswers
    readonly hidden: readonly HiddenInput[]
    readonly unavailable?: boolean
  },
): string {
  throw new Error('to be written')
}
