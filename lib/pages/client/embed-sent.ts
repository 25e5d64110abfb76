import { element, filled, link } from './embed-elements.ts'
import type { Receipt } from './embed-post.ts'
import type { EmbedWords } from './embed-words.ts'

/** Puts the confirmation where the form was: reference, date, private page. It takes the focus and is read out. */
export function showSent(form: HTMLFormElement, receipt: Receipt, words: EmbedWords): void {
  const { reference, answerBy, statusUrl } = receipt
  const sent = element('div', { class: 'enquiry-sent', role: 'status', tabindex: '-1' })
  form.replaceWith(sent)
  // Filled after it was added: a live region is read out only when it changes.
  sent.append(
    element('p', {}, element('strong', {}, words.sentTitle)),
    element('p', {}, ...filled(words.reference, { reference: element('strong', {}, reference) })),
    element('p', {}, ...filled(words.answerBy, { answerBy })),
    element('p', {}, ...filled(words.status, { link: link(statusUrl, words.statusLink) })),
  )
  sent.focus()
}

/**
 * Where the form sends its visitor next; `own`: to the host's own website. Whether it may lead elsewhere, the service
 * decides by its list of allowed websites.
 */
export function nextOf(form: HTMLFormElement): { readonly href: string; readonly own: boolean } | undefined {
  const said = [...new FormData(form)].find(([name, value]) => NEXT.test(name) && value !== '')
  if (said === undefined) return undefined
  try {
    const { href, origin, protocol } = new URL(String(said[1]), document.baseURI)
    return { href, own: /^https?:$/.test(protocol) && origin === location.origin }
  } catch {
    return undefined
  }
}

// The names that the service itself knows, `nextNames`.
const NEXT = /^(_next|_?redirect(_to)?|redirect_url|_after|_success_url)$/i
