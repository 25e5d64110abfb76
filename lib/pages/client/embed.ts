import { own } from './embed-elements.ts'
import { type EmbeddedForm, embedForm } from './embed-form.ts'
import type { EmbedWords } from './embed-words.ts'

// Put before this script when it is served, in the language of the deployment.
declare const ENQUIRY_WORDS: EmbedWords

/** Only forms that post to where this script comes from are touched, whatever else is on the page. */
const service = new URL(import.meta.url).origin
const known = new WeakMap<HTMLFormElement, EmbeddedForm>()
const embedded = new Set<EmbeddedForm>()

// Before the browser asks whether everything required is there: we ask for all that is missing at once. Nothing is touched
// earlier, for a page may be made anew around what its server sent. A press on Enter clicks the button, if there is one.
for (const type of ['click', 'keydown'])
  document.addEventListener(
    type,
    (event) => {
      const form = formOf(event.target)
      if (form === undefined || actionOf(form) === undefined) return
      if (event instanceof KeyboardEvent && event.key !== 'Enter') return
      if (!own(form, 'hasAttribute')('novalidate')) own(form, 'setAttribute')('novalidate', '')
    },
    true,
  )

document.addEventListener('submit', (event) => {
  const { target, submitter, defaultPrevented } = event
  // The page around has its own way with it, or the button has its own.
  if (defaultPrevented || !(target instanceof HTMLFormElement)) return
  if (submitter?.matches('[formaction], [formmethod], [formtarget]')) return
  const action = actionOf(target)
  if (action === undefined) return
  event.preventDefault()
  const enquiry = lookAfter(target)
  // One that is there already is no successor, unless the page has taken this one away before we heard of it.
  const others = new WeakSet<HTMLFormElement>(own(target, 'isConnected') ? document.forms : [])
  enquiry.press(submitter, {
    action,
    successor(fits) {
      const later = [...document.forms].filter(
        (one) => !others.has(one) && !known.has(one) && actionOf(one) === action,
      )
      const found = later.find(fits)
      if (found !== undefined) known.set(found, enquiry)
      // What came in its place is for another enquiry.
      else if (later.length > 0) embedded.delete(enquiry)
      return found
    },
  })
})

document.addEventListener('input', ({ target }) => {
  const form = formOf(target)
  if (form === undefined) return
  const asksForFile =
    target instanceof HTMLInputElement && target.type === 'file' && actionOf(form) !== undefined
  if (asksForFile) lookAfter(form)
  known.get(form)?.type()
})

document.addEventListener('reset', ({ target }) => {
  if (target instanceof HTMLFormElement) known.get(target)?.reset()
})

window.addEventListener('online', () => each((one) => one.connect()))
window.addEventListener('pageshow', ({ persisted }) => persisted && each((one) => one.comeBack()))
// What a press makes of the page is there a moment later; fields that are emptied are no change that can be observed.
document.addEventListener(
  'click',
  () => embedded.size > 0 && setTimeout(() => each((one) => one.look())),
  true,
)

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  if (!blockedURI.startsWith(service)) return
  const what = { 'connect-src': 'fetch', 'form-action': 'post' } as const
  if (effectiveDirective !== 'connect-src' && effectiveDirective !== 'form-action') return
  each((one) => one.forbid(what[effectiveDirective]))
})

/** From the first press on, for a page may change as it likes what it made. */
const watch = new MutationObserver(() => each((one) => one.look()))
const watched = { childList: true, subtree: true, characterData: true, attributeFilter: ['hidden', 'value'] }

function lookAfter(form: HTMLFormElement): EmbeddedForm {
  const enquiry = known.get(form) ?? embedForm(form, ENQUIRY_WORDS)
  known.set(form, enquiry)
  embedded.add(enquiry)
  watch.observe(document, watched)
  return enquiry
}

function each(act: (one: EmbeddedForm) => void): void {
  for (const one of embedded) act(one)
}

function formOf(target: EventTarget | null): HTMLFormElement | undefined {
  if (!(target instanceof Element)) return undefined
  const control = target.closest<HTMLInputElement>('button, input, select, textarea')
  return control?.form ?? target.closest('form') ?? undefined
}

function actionOf(form: HTMLFormElement): string | undefined {
  // Attributes, for a control may be called `action` and `method`, as those of WordPress are.
  const at = (name: string) => own(form, 'getAttribute')(name) ?? ''
  try {
    const { origin, pathname, href } = new URL(at('action'), document.baseURI)
    const ours = origin === service && /^\/enquire\/[^/]+$/.test(pathname)
    return ours && /^post$/i.test(at('method')) && /^(_self)?$/i.test(at('target')) ? href : undefined
  } catch {
    return undefined
  }
}
