import { type Html, html } from '../../core/text/html.ts'
import type { TargetTime } from '../../core/time/target-time.ts'
import { within } from './english-within.ts'

/** The page with all kinds. */
export const homeWords = {
  title: 'How can we help?',
  /** `slowest` is the longest of the usual targets. */
  lead: (slowest: TargetTime): string =>
    `Tell us what you need and the right person will reply, usually within ${within(slowest)}.`,
  /** The link leads to the form for anything. */
  unsure: (link: Html): Html => html`Not sure? ${link}.`,
  groups: {
    groups: 'Halls and groups',
    give: 'Give time',
    place: 'Where you live',
    other: 'Something else',
  },
  find: (link: Html): Html => html`Asked us before? ${link}.`,
  findLink: 'Find your enquiry',
}
