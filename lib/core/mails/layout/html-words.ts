import { type Html, html } from '../../text/html.ts'
import { unlinked } from '../../text/unlinked.ts'
import type { LinkedWords, Words } from '../../words/word.ts'
import { light } from './html-style.ts'

/** The words of a sentence, what was quoted kept apart from the direction of the rest and without links. */
export function wordsHtml(words: Words): Html {
  return html`${words.map(wordHtml)}`
}

/** A link in the colour of links; an address of another scheme than http(s), mailto or tel stays plain text. */
export function linkHtml(link: LinkedWords): Html {
  if (!/^(https?|mailto|tel):/i.test(link.href)) return html`${link.link}`
  return html`<a class="link" href="${link.href}" style="color:${light.accent};text-decoration:underline;${nowrap(link)}">${link.link}</a>`
}

/** Telephone numbers, and what is short: "I've replied". */
function nowrap({ link, href }: LinkedWords): string {
  return href.startsWith('tel:') || link.length <= 16 ? 'white-space:nowrap;' : ''
}

function wordHtml(word: Words[number]): Html {
  if (typeof word === 'string') return html`${word}`
  if ('quoted' in word)
    return word.strong === true ? html`<strong>${apart(word.quoted)}</strong>` : apart(word.quoted)
  if ('whole' in word) return html`<span style="white-space:nowrap;">${word.whole}</span>`
  return 'strong' in word ? html`<strong>${word.strong}</strong>` : linkHtml(word)
}

// Not <bdi>, which Gmail and Outlook drop: browsers isolate any element with `dir` (HTML, 15.3.5).
function apart(text: string): Html {
  return html`<span dir="auto">${unlinked(text)}</span>`
}
