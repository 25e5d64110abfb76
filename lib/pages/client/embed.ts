import { type EmbeddedForm, embedForm } from './embed-form.ts'
import type { EmbedWords } from './embed-words.ts'

// Put before this script when it is served, in the language of the deployment.
declare const ENQUIRY_WORDS: EmbedWords

/** Only forms that post to where this script comes from are touched, whatever else is on the page. */
const service = new URL(import.meta.url).origin
const embedded = new Map<HTMLFormElement, EmbeddedForm>()

for (const form of document.querySelectorAll('form')) embeddedForm(form)
// Forms that the page makes later.
document.addEventListener('focusin', ({ target }) => {
  const form = target instanceof Element && target.closest('form')
  if (form) embeddedForm(form)
})

document.addEventListener('submit', (event) => {
  const { target, submitter, defaultPrevented } = event
  // The page around has its own way with it, or the button has its own.
  if (defaultPrevented || !(target instanceof HTMLFormElement)) return
  if (submitter?.matches('[formaction], [formmethod], [formtarget]')) return
  const form = embeddedForm(target)
  if (form === undefined) return
  event.preventDefault()
  form.press(submitter)
})

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  if (!blockedURI.startsWith(service)) return
  const what = { 'connect-src': 'fetch', 'form-action': 'post' } as const
  if (effectiveDirective !== 'connect-src' && effectiveDirective !== 'form-action') return
  for (const form of embedded.values()) form.forbid(what[effectiveDirective])
})

function embeddedForm(form: HTMLFormElement): EmbeddedForm | undefined {
  const known = embedded.get(form)
  const action = actionOf(form)
  if (known !== undefined || action === undefined) return known
  const made = embedForm(form, action, ENQUIRY_WORDS)
  embedded.set(form, made)
  return made
}

function actionOf(form: HTMLFormElement): string | undefined {
  // Attributes, for a control may be called `action` and `method`, as those of WordPress are.
  const at = (name: string) => form.getAttribute(name) ?? ''
  try {
    const { origin, pathname, href } = new URL(at('action'), document.baseURI)
    const ours = origin === service && /^\/enquire\/[^/]+$/.test(pathname)
    return ours && /^post$/i.test(at('method')) && /^(_self)?$/i.test(at('target')) ? href : undefined
  } catch {
    return undefined
  }
}
