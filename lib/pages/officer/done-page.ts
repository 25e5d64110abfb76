import { type Html, html } from '../../core/text/html.ts'
import { shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import { renderButton } from '../components/button.ts'
import { renderFigure } from '../components/figure.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderPage } from '../frame/page.ts'
import { boardEnquiryPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import type { OfficerChoice } from './facts.ts'

const failed = ['late', 'changed', 'full', 'tooLate', 'strangersFull'] as const

/** Whether a press did nothing of what was wanted. */
export function isFailed(ending: OfficerDonePage['done']): boolean {
  return failed.some((one) => one === ending)
}

/** What a press did. */
export interface OfficerDonePage {
  /** Of the page's own address, from the root: where its forms are sent. */
  readonly path: string
  readonly reference: string
  readonly kindTitle: string
  /**
   * What was done; `undone`; or why nothing: it was so `already`, somebody else was first (`late`), it had `changed`,
   * there is no room for more acts (`full`), it was `tooLate` to undo, unknown browsers have used up their room
   * (`strangersFull`).
   */
  readonly done: Exclude<OfficerChoice, 'undo'> | 'undone' | 'already' | (typeof failed)[number]
  /** A reason that was typed, and that nobody was sent: it can be copied. */
  readonly unsent?: string
  /** The board, if the enquiry was opened from there; absent behind a mailed link. */
  readonly listsHref?: string
  /** The act that can be undone, and until when, if there is an end. */
  readonly undo?: {
    readonly id: string
    readonly until?: Instant
    /** A one-time key, so that pressing twice is pressing once. */
    readonly key: string
  }
}

/** Says what was done, with one button that undoes it: posts `undo` and `confirmed=yes`. */
export function renderOfficerDonePage(surroundings: PageSurroundings, page: OfficerDonePage): string {
  const { done, page: words } = surroundings.words.officer
  const { title, what } = done[page.done]
  return renderPage(surroundings, {
    title,
    caption: page.kindTitle,
    content: html`<p class="lead">${what}</p>
${renderUnsent(surroundings, page)}${renderFigure({ label: words.reference, value: page.reference })}
${renderSignIn(surroundings, page)}<p><a href="${page.path}">${done.page}</a></p>
${renderLists(surroundings, page)}${renderUndo(surroundings, page)}`,
  })
}

function renderUnsent({ words }: PageSurroundings, { unsent = '' }: OfficerDonePage): Html {
  return unsent === ''
    ? html``
    : html`<p>${words.officer.done.unsent}</p>\n<div class="as-typed" dir="auto">${unsent}</div>\n`
}

/** Where it can be done all the same. */
function renderSignIn({ words }: PageSurroundings, { done, reference }: OfficerDonePage): Html {
  return done === 'strangersFull'
    ? html`<p><a href="${boardEnquiryPath(reference)}">${words.officer.done.signIn}</a></p>\n`
    : html``
}

function renderLists({ words }: PageSurroundings, { listsHref }: OfficerDonePage): Html {
  return listsHref === undefined
    ? html``
    : html`<p><a href="${listsHref}">${words.board.enquiry.back}</a></p>\n`
}

function renderUndo({ words }: PageSurroundings, { path, undo }: OfficerDonePage): Html {
  if (undo === undefined) return html``
  const { done } = words.officer
  const until =
    undo.until === undefined ? html`` : html`<p>${done.until(shortStamp(undo.until, words.core))}</p>\n`
  return html`${until}<form class="form" method="post" action="${path}">
${renderHiddenInputs([
  { name: 'undo', value: undo.id },
  { name: 'confirmed', value: 'yes' },
  { name: '_key', value: undo.key },
])}
${renderButton({ text: done.undo, look: 'second', sending: done.undoing })}
</form>
`
}
