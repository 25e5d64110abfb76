import { type Html, html } from '../../core/text/html.ts'
import { renderNotice } from '../components/notice.ts'
import type { PageSurroundings } from '../surroundings.ts'

/**
 * For answers that another website's form put into the address of our page, where they stay in histories and logs: they
 * have not been sent. The page's script takes them out of the address.
 */
export function renderUnsent({ words }: PageSurroundings, send: string): Html {
  return renderNotice({
    title: words.form.unsentTitle,
    content: html`<p>${words.form.unsent(send)}</p>
<p data-clean-address>${words.form.unsentWhy()}</p>`,
  })
}
