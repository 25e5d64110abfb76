import type { State } from '../../core/enquiry/state.ts'
import { type Html, html } from '../../core/text/html.ts'
import { toHeaderText } from '../../core/text/text-policy.ts'
import { shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import { boardAddress, boardEnquiryPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** Another enquiry with the same email address or telephone number. */
export interface ShownOther {
  readonly reference: string
  readonly kindTitle: string
  readonly areaTitle: string
  /** What it is about, as its enquirer typed it; absent where no answers may be shown. */
  readonly subject?: string
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
${others.map((other) => html`<li class="note">${renderOther({ words }, other)}</li>\n`)}</ul>${
    same === undefined
      ? html``
      : html`
<p class="not-printed"><a href="${boardAddress({ list: 'waiting', same })}">${words.board.search.toSame}</a></p>`
  }`
}

/** The way to it is what it is about, and what kind of enquiry it is where that may not be told. */
function renderOther({ words }: Pick<PageSurroundings, 'words'>, other: ShownOther): Html {
  const { others: say } = words.officer
  const { reference, kindTitle, areaTitle, subject, receivedAt, state, ownerTitle, byAddress } = other
  const about = subject === undefined ? kindTitle : html`<q><bdi>${toHeaderText(subject, 80)}</bdi></q>`
  const line = say.line({
    kind: subject === undefined ? undefined : kindTitle,
    received: shortStamp(receivedAt, words.core),
    state: words.board.list.states[state],
    owner: ownerTitle,
  })
  const phone = byAddress ? '' : ` ${say.byPhone}`
  return html`<a href="${boardEnquiryPath(reference)}">${about}</a>, ${areaTitle} – ${line} · <span class="reference">${reference}</span>${phone}`
}
