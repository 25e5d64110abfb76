import { element, filled, link } from './embed-elements.ts'
import { isReachable, type PostOutcome, postForm, type Receipt } from './embed-post.ts'
import { showProblems, showSummary } from './embed-problems.ts'
import { nextOf, showSent } from './embed-sent.ts'
import type { EmbedWords } from './embed-words.ts'

/** A form that is sent in place. */
export interface EmbeddedForm {
  /** Somebody pressed the button; again while it is on its way does nothing. */
  press(button: HTMLElement | null): void
  /** The page around forbids what was tried: to fetch, or to post plainly. */
  forbid(what: 'fetch' | 'post'): void
}

/**
 * After so many posts without an answer, though the service could be reached, the next press of the button makes the
 * browser itself post the form: something here, a blocker say, keeps the script from sending or from reading.
 */
const maxUnread = 2

/**
 * Sends the form until there is an answer, as long as the page is open. Every post, also the browser's own, carries the
 * form's one key `_key`, which the service counts together with the answers: whatever arrives how often is one enquiry,
 * and a changed form is another.
 */
export function embedForm(form: HTMLFormElement, action: string, words: EmbedWords): EmbeddedForm {
  const status = element('div', { class: 'enquiry-status', role: 'status' })
  form.append(status)
  form.setAttribute('novalidate', '')
  const key = element('input', { type: 'hidden', name: '_key', value: newKey() })
  if (form.querySelector('[name=_key]') === null) form.append(key)
  // Says which button was pressed, as the browser would; without a name it says nothing.
  const pressed = element('input', { type: 'hidden' })
  form.append(pressed)
  let state: 'still' | 'sending' | 'waiting' = 'still'
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let unread = 0
  let mayFetch = true
  let changed = false
  let receipt: Receipt | undefined
  let tidy = () => {}
  form.addEventListener('input', () => {
    // What is typed now was not sent by anybody, and goes nowhere by itself.
    changed = true
    if (state === 'waiting') rest(words.changed)
  })
  window.addEventListener('online', () => {
    if (state === 'waiting') void send()
  })
  // Back from where the form led, to a page that the browser kept as it was.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) rest('')
  })

  return {
    press(button) {
      if (state === 'sending') return
      if (state === 'still') tries = 0
      pressed.name = button?.getAttribute('name') ?? ''
      pressed.value = button?.getAttribute('value') ?? ''
      // Never by itself: it leaves the page.
      void send(unread >= maxUnread)
    },
    forbid(what) {
      if (what === 'fetch') mayFetch = false
      else if (receipt !== undefined) showSent(form, receipt, words)
      else if (state === 'sending') giveUp('')
    },
  }

  async function send(plainly = false): Promise<void> {
    clearTimeout(timer)
    tidy()
    tidy = () => {}
    receipt = undefined
    changed = false
    state = 'sending'
    tell(words.sending)
    if (plainly || !mayFetch) postPlainly()
    else settle(await postForm(form, action))
  }

  function settle(outcome: PostOutcome): void {
    if (outcome.type === 'unanswered') return void retryUnanswered()
    unread = 0
    if (outcome.type === 'sent') arrive(outcome.receipt)
    if (outcome.type === 'later') wait(outcome.seconds)
    if (outcome.type === 'broken') giveUp(outcome.detail)
    if (outcome.type !== 'mistakes') return
    rest('')
    tidy = showProblems(form, { title: words.problemTitle, problems: outcome.problems })
  }

  /** The network may be gone, or the page around does not let anything be fetched, or there was no answer for once. */
  async function retryUnanswered(): Promise<void> {
    unread = (await isReachable(action)) ? unread + 1 : 0
    if (mayFetch || changed) wait(0)
    else postPlainly()
  }

  function wait(atLeast: number): void {
    if (changed) rest(words.changed)
    if (changed) return
    state = 'waiting'
    tell(words.waiting)
    window.addEventListener('beforeunload', warn)
    // 1, 2, 4 … 60 seconds, up to half of it less, so that not everybody comes back at once.
    const seconds = Math.min(60, 2 ** tries++) * (1 - Math.random() / 2)
    timer = setTimeout(() => void send(), 1000 * Math.max(seconds, Math.min(atLeast, 300)))
  }

  function arrive(sent: Receipt): void {
    receipt = sent
    window.removeEventListener('beforeunload', warn)
    const next = nextOf(form)
    if (next === undefined || (changed && !next.own)) showSent(form, sent, words)
    else if (next.own) location.assign(next.href)
    // The service has it already, and answers the same post by leading there if it may.
    else postPlainly()
  }

  function postPlainly(): void {
    window.removeEventListener('beforeunload', warn)
    form.acceptCharset = 'utf-8'
    // Not `form.submit`, which may be a button of that name.
    HTMLFormElement.prototype.submit.call(form)
  }

  function giveUp(detail: string): void {
    rest('')
    const sentence = filled(words.broken, { link: link(action, words.brokenLink) })
    const explanation = detail === '' ? [] : [element('p', {}, detail)]
    tidy = showSummary(form, words.brokenTitle, ...explanation, element('p', {}, ...sentence))
  }

  function rest(text: string): void {
    clearTimeout(timer)
    window.removeEventListener('beforeunload', warn)
    state = 'still'
    tell(text)
  }

  function tell(text: string): void {
    // The same twice would be read out twice.
    if (status.textContent !== text) status.textContent = text
  }
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/** 128 random bits, in letters and digits. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
