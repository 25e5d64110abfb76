import type { State } from '../../core/enquiry/state.ts'
import { type Html, html } from '../../core/text/html.ts'
import { shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import { boardAddress, boardEnquiryPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** Another enquiry with the same email address or telephone number. */
export interface ShownOther {
  readonly reference: string
  readonly kindTitle: string
  readonly receivedAt: Instant
  readonly state: State
  /** Who has it. */
  readonly ownerTitle?: string
  /** It has the same address; else only the same number. */
  readonly byAddress: boolean
}

/**
 * Other enquiries of whoever sent this one, each with how it stands; nothing where there are none. `same`: its reference, for a
 * link to all of them as a list of the board.
 */
export function renderOthers(
  { words }: PageSurroundings,
  others: readonly ShownOther[],
  same?: string,
): Html {
  const { others: say } = words.officer
  if (others.length === 0) return html``
  return html`<h2>${say.title}</h2>
<ul class="plain notes">
${others.map(
  ({ reference, kindTitle, receivedAt, state, ownerTitle, byAddress }) =>
    html`<li class="note"><a href="${boardEnquiryPath(reference)}">${reference}</a> ${say.line({
      kind: kindTitle,
      received: shortStamp(receivedAt, words.core),
      state: words.board.list.states[state],
      owner: ownerTitle,
    })}${byAddress ? '' : ` ${say.byPhone}`}</li>
`,
)}</ul>${
    same === undefined
      ? html``
      : html`
<p class="not-printed"><a href="${boardAddress({ list: 'waiting', same })}">${words.board.search.toSame}</a></p>`
  }`
}
