import { element, filled, link } from './embed-elements.ts'
import { isReachable, type PostOutcome, postForm, type Receipt } from './embed-post.ts'
import { showProblems, showSummary } from './embed-problems.ts'
import { nextOf, showSent } from './embed-sent.ts'
import type { EmbedWords } from './embed-words.ts'

/** A form that is sent in place. */
export interface EmbeddedForm {
  /** Somebody pressed the button; again while it is on its way does nothing. */
  press(button: HTMLElement | null): void
  /** The host page's policy forbids what was tried: to fetch, or to post without the script. */
  forbid(what: 'fetch' | 'post'): void
}

/**
 * After so many posts without a readable answer from a service that can be reached, the next press makes the browser itself
 * post the form: something, perhaps a blocker, keeps the script from sending or reading.
 */
const maxUnread = 2

/**
 * Sends the form until there is an answer, as long as the page is open. Every post, also the browser's own, carries the
 * form's one key `_key`, which the service combines with the answers: however often it arrives it is one enquiry, and a
 * changed form is another.
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
    // Nobody has pressed the button for what is typed now, so it is not sent by itself.
    changed = true
    if (state === 'waiting') rest(words.changed)
  })
  window.addEventListener('online', () => {
    if (state === 'waiting') void send()
  })
  // After Back, to this page as the browser kept it.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) rest('')
  })

  return {
    press(button) {
      if (state === 'sending') return
      if (state === 'still') tries = 0
      pressed.name = button?.getAttribute('name') ?? ''
      pressed.value = button?.getAttribute('value') ?? ''
      // Only on a press, because this leaves the page.
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

  /** The network may be down, the host page may forbid fetching, or only this one reply was lost. */
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
    // 1, 2, 4 … 60 seconds, less up to half at random, so that not everybody retries at once.
    const seconds = Math.min(60, 2 ** tries++) * (1 - Math.random() / 2)
    timer = setTimeout(() => void send(), 1000 * Math.max(seconds, Math.min(atLeast, 300)))
  }

  function arrive(sent: Receipt): void {
    receipt = sent
    window.removeEventListener('beforeunload', warn)
    const next = nextOf(form)
    if (next === undefined || (changed && !next.own)) showSent(form, sent, words)
    else if (next.own) location.assign(next.href)
    // The enquiry is stored already; the service answers the same post by redirecting there, if allowed.
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
