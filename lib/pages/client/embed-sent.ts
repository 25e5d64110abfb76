import { controlsOf } from './embed-controls.ts'
import { coverForm } from './embed-cover.ts'
import { element, filled, link, own } from './embed-elements.ts'
import type { Entries } from './embed-entries.ts'
import type { Receipt } from './embed-post.ts'
import { asksAnew, type Typed, typedIn, visibleNames } from './embed-typed.ts'
import type { EmbedWords } from './embed-words.ts'

/** A confirmation as it stands in a form. */
export interface Confirmation {
  /** Whether that form, or one that its page made in its place, asks for another enquiry. */
  isOver(form: HTMLFormElement): boolean
  /** Puts right what the page changed around it. */
  keepUp(): void
  /** Shows the form again, and no confirmation. */
  takeBack(): void
}

/**
 * Puts the confirmation at the end of the form and hides all else in it: reference, date, private page, and a button for
 * another enquiry. It takes the focus and is read out.
 */
export function showSent(
  form: HTMLFormElement,
  receipt: Receipt,
  {
    words,
    hadFiles,
    another,
  }: {
    readonly words: EmbedWords
    readonly hadFiles: boolean
    readonly another: () => void
  },
): Confirmation {
  const { reference, answerBy, statusUrl } = receipt
  const names = visibleNames(form)
  let typed: Typed | undefined
  let returns = 0
  const sent = element('div', { class: 'enquiry-sent', role: 'status', tabindex: '-1' })
  own(form, 'append')(sent)
  const cover = coverForm(form, sent)
  const again = element('button', { type: 'button' }, words.another)
  again.addEventListener('click', () => {
    another()
    controlsOf(form)
      .find((one) => names.has(one.name))
      ?.focus()
  })
  // Filled after it was added: a live region is read out only when it changes.
  sent.append(
    element('p', {}, element('strong', {}, words.sentTitle)),
    element('p', {}, ...filled(words.reference, { reference: element('strong', {}, reference) })),
    element('p', {}, ...filled(words.answerBy, { answerBy })),
    element('p', {}, ...filled(words.status, { link: link(statusUrl, words.statusLink) })),
    ...(hadFiles ? [element('p', {}, words.files)] : []),
    element('p', {}, again),
  )
  sent.focus()
  // Not before the page has heard that its field lost the focus: it may tidy up what was typed.
  setTimeout(() => {
    typed = typedIn(form, names)
  })

  return {
    isOver: (present) => typed !== undefined && asksAnew(present, typed),
    keepUp() {
      cover.spread()
      // A page that clears out its form again and again means it.
      if (!own(form, 'contains')(sent) && returns++ < maxReturns) own(form, 'append')(sent)
    },
    takeBack() {
      sent.remove()
      cover.takeBack()
    },
  }
}

const maxReturns = 5

/**
 * Where the form sends its visitor next; `own`: to the host's own website. Whether it may lead elsewhere, the service
 * decides by its list of allowed websites.
 */
export function nextOf(entries: Entries): { readonly href: string; readonly own: boolean } | undefined {
  const said = entries.find(([name, value]) => NEXT.test(name) && value !== '')
  if (said === undefined) return undefined
  try {
    const { href, origin, protocol } = new URL(said[1], document.baseURI)
    return { href, own: /^https?:$/.test(protocol) && origin === location.origin }
  } catch {
    return undefined
  }
}

// The names that the service itself knows, `nextNames`.
const NEXT = /^(_next|_?redirect(_to)?|redirect_url|_after|_success_url)$/i
