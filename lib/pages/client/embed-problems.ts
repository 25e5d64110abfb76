import { type Control, controlsFor, controlsOf } from './embed-controls.ts'
import { element, own } from './embed-elements.ts'

export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/**
 * Shows all mistakes in a list at the end of the form that takes the focus, and ties each to its field, where a press on
 * it leads. Between what the page has in its form nothing is put: whatever made the form may change it at any time.
 * Answers how to take everything away again.
 */
export function showProblems(
  form: HTMLFormElement,
  { title, problems }: { readonly title: string; readonly problems: readonly FieldProblem[] },
): () => void {
  const undoing: (() => void)[] = []
  const all = controlsOf(form)
  const asked = problems
    .map((problem) => ({ ...problem, controls: controlsFor(form, problem.field) }))
    .sort((one, other) => placeOf(one.controls) - placeOf(other.controls))
  const items = asked.map(({ field, message, controls }) => {
    const [first] = controls
    if (first === undefined) return item({}, message)
    const id = `enquiry-${marked}-${++ids}-error`
    undoing.push(markProblem(controls, id))
    const link = element('a', { href: `#${first.id}` }, message)
    link.addEventListener('click', (event) => {
      // The page's URL must not change: the host page may use its fragment.
      event.preventDefault()
      // The page may have made the field anew.
      const [present = first] = controlsFor(form, field)
      lead(present, message)
    })
    return item({ class: 'enquiry-error', id }, link)
  })
  undoing.push(showSummary(form, title, element('ul', {}, ...items)))
  return () => {
    for (const undo of undoing) undo()
  }

  /** In the order of the form; mistakes about none of its fields come first. */
  function placeOf([first]: readonly Control[]): number {
    return first === undefined ? -1 : all.indexOf(first)
  }
}

/** Something that everybody must notice, at the end of the form, where its button was pressed. */
export function showSummary(form: HTMLFormElement, title: string, ...content: readonly Node[]): () => void {
  const heading = element('p', {}, element('strong', {}, title))
  const alert = element('div', { role: 'alert' }, heading, ...content)
  const summary = element('div', { class: 'enquiry-summary', tabindex: '-1' }, alert)
  own(form, 'append')(summary)
  summary.focus()
  return () => summary.remove()
}

/** In a paragraph, so that links are far enough apart for fingers. */
function item(attributes: Readonly<Record<string, string>>, content: Node | string): HTMLLIElement {
  return element('li', attributes, element('p', {}, content))
}

/** To the field, where the browser itself shows the message until something is typed or the field is left. */
function lead(control: Control, message: string): void {
  control.focus()
  if (document.activeElement !== control) return
  control.setCustomValidity(message)
  control.reportValidity()
  for (const type of ['input', 'blur'])
    control.addEventListener(type, () => control.setCustomValidity(''), { once: true })
}

function markProblem(controls: readonly Control[], id: string): () => void {
  const [first] = controls as [Control]
  const group = controls.length > 1 || isOption(first) ? first.closest('fieldset') : null
  const described = group === null ? controls : [group]
  // What says so itself goes on saying it. A radio button may not have it, and a tick box is not wrong by itself.
  const invalid = controls.filter((one) => !isOption(one) && !one.hasAttribute('aria-invalid'))
  for (const one of described) describe(one, (ids) => [...ids, id])
  for (const one of invalid) one.setAttribute('aria-invalid', 'true')
  return () => {
    for (const one of described) describe(one, (ids) => ids.filter((other) => other !== id))
    for (const one of invalid) one.removeAttribute('aria-invalid')
  }
}

/** By what stands there now: the page may have changed it since. */
function describe(one: Element, change: (ids: readonly string[]) => readonly string[]): void {
  const before = (one.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((id) => id !== '')
  const after = change(before).join(' ')
  if (after === '') one.removeAttribute('aria-describedby')
  else one.setAttribute('aria-describedby', after)
}

function isOption(control: Control): boolean {
  return control.type === 'radio' || control.type === 'checkbox'
}

/** No id of the page begins so. */
const marked = Math.random().toString(36).slice(2)
let ids = 0
