import { hasFiles } from './embed-controls.ts'
import { element, filled, link, own } from './embed-elements.ts'
import { type Entries, entriesOf } from './embed-entries.ts'
import { isReachable, type PostOutcome, post, postPlainly, type Receipt } from './embed-post.ts'
import { showProblems, showSummary } from './embed-problems.ts'
import { type Confirmation, nextOf, showSent } from './embed-sent.ts'
import type { EmbedWords } from './embed-words.ts'

/** A form that is sent in place. Before something happens to it, nothing is added to it: its page may still be made. */
export interface EmbeddedForm {
  /** Somebody pressed the button; again while it is on its way does nothing. */
  press(button: HTMLElement | null, target: Target): void
  /** Something was typed or chosen. */
  type(): void
  /** The form is emptied for another enquiry. */
  reset(): void
  /** The page may have changed the form, or made another in its place. */
  look(): void
  /** There is a network again. */
  connect(): void
  /** After Back, to this page as the browser kept it. */
  comeBack(): void
  /** The host page's policy forbids what was tried: to fetch, or to post without the script. */
  forbid(what: 'fetch' | 'post'): void
}

/** Where a press sends a form. */
interface Target {
  readonly action: string
  /** The form that the page has made in place of this one since, if `fits` says that it is the same to people. */
  readonly successor: (fits: (form: HTMLFormElement) => boolean) => HTMLFormElement | undefined
}

/**
 * After so many posts without a readable answer from a service that can be reached, the next press makes the browser itself
 * post the form: something, perhaps a blocker, keeps the script from sending or reading.
 */
const maxUnread = 2

/** How often it is put back into a form whose page clears it out. */
const maxReturns = 20

/** How long a status is there before it speaks, in milliseconds: one that comes with its words is not read out. */
const statusPause = 100

/**
 * Sends what the form held when its button was pressed until there is an answer, as long as the page is open. Every post,
 * also the browser's own, carries the form's one key `_key`, which the service combines with the answers: however often
 * it arrives it is one enquiry, and a changed form is another.
 */
export function embedForm(first: HTMLFormElement, words: EmbedWords): EmbeddedForm {
  const status = element('div', { class: 'enquiry-status', role: 'status' })
  let form = first
  let key = newKey()
  let entries: Entries = []
  let target: Target | undefined
  let action = ''
  let state: 'still' | 'sending' | 'waiting' | 'sent' = 'still'
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let unread = 0
  let mayFetch = true
  /** Since it was pressed, or since it was confirmed. */
  let changed = false
  let said = ''
  let returns = 0
  let receipt: Receipt | undefined
  let confirmation: Confirmation | undefined
  let tidy = () => {}

  return {
    press(button, to) {
      if (state === 'sending') return
      if (state === 'sent') reopen()
      if (state === 'still') tries = 0
      // It was confirmed, and is another now.
      if (receipt !== undefined && changed) key = newKey()
      target = to
      action = to.action
      entries = entriesOf(form, { button, key })
      // Only on a press, because this leaves the page.
      void send(unread >= maxUnread)
    },
    type() {
      changed = true
      if (state === 'sent') reopen()
      // Nobody has pressed the button for what is typed now, so it is not sent by itself.
      if (state === 'waiting') rest(words.changed)
      const hasFile = hasFiles(form)
      if (state === 'still' && (hasFile || said === words.files)) tell(hasFile ? words.files : '')
    },
    reset() {
      changed = true
      if (state === 'sent') reopen()
    },
    look,
    connect() {
      if (state === 'waiting') void send()
    },
    comeBack() {
      if (state !== 'sent') rest('')
    },
    forbid(what) {
      if (what === 'fetch') mayFetch = false
      else if (state === 'sending') receipt === undefined ? giveUp('') : confirm(receipt)
    },
  }

  async function send(plainly = false): Promise<void> {
    clearTimeout(timer)
    tidy()
    tidy = () => {}
    receipt = undefined
    changed = false
    state = 'sending'
    look()
    tell(words.sending)
    if (plainly || !mayFetch) leave()
    else settle(await post(entries, action))
  }

  function settle(outcome: PostOutcome): void {
    look()
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
    else leave()
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
    const next = nextOf(entries)
    const stays = next === undefined || (changed && !next.own)
    if (stays) confirm(sent)
    // For pages that clear their form, say something of their own or count.
    const detail = { reference: sent.reference }
    own(form, 'dispatchEvent')(new CustomEvent('enquiry-sent', { bubbles: true, detail }))
    if (next?.own) location.assign(next.href)
    // The enquiry is stored already; the service answers the same post by redirecting there, if allowed.
    else if (!stays) leave()
  }

  function confirm(sent: Receipt): void {
    rest('', 'sent')
    receipt = sent
    changed = false
    // Else it waits for the form that comes in its place.
    if (!own(form, 'isConnected')) return
    const hadFiles = entries.some(([name]) => name === '_files')
    confirmation = showSent(form, sent, { words, hadFiles, another: reopen })
  }

  function reopen(): void {
    confirmation?.takeBack()
    confirmation = undefined
    rest('')
  }

  function look(): void {
    if (state === 'still') return
    if (!own(form, 'isConnected')) follow()
    else if (state !== 'sent' || confirmation === undefined) resume()
    else if (!confirmation.isOver(form)) confirmation.keepUp()
    else {
      changed = true
      reopen()
    }
  }

  /** Whatever made the form may make it anew at any time: what was begun goes on there. */
  function follow(): void {
    const found = target?.successor((one) => !confirmation?.isOver(one))
    if (found === undefined) return
    form = found
    resume()
  }

  function resume(): void {
    if (state === 'sent' && receipt !== undefined) confirm(receipt)
    else tell(said)
  }

  function leave(): void {
    window.removeEventListener('beforeunload', warn)
    postPlainly(entries, action)
  }

  function giveUp(detail: string): void {
    rest('')
    const sentence = filled(words.broken, { link: link(action, words.brokenLink) })
    const explanation = detail === '' ? [] : [element('p', {}, detail)]
    tidy = showSummary(form, words.brokenTitle, ...explanation, element('p', {}, ...sentence))
  }

  function rest(text: string, next: 'still' | 'sent' = 'still'): void {
    clearTimeout(timer)
    window.removeEventListener('beforeunload', warn)
    state = next
    tell(text === '' && next === 'still' && hasFiles(form) ? words.files : text)
  }

  function tell(text: string): void {
    said = text
    const isThere = own(form, 'contains')(status)
    if (!isThere && (text === '' || returns++ > maxReturns)) return
    if (isThere) say()
    else own(form, 'append')(status)
    setTimeout(say, statusPause)
  }

  function say(): void {
    // The same twice would be read out twice.
    if (status.textContent !== said) status.textContent = said
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
