import { type Control, controlsFor } from './embed-controls.ts'
import { element } from './embed-elements.ts'

export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/**
 * Shows each mistake beside its field, and all of them in a list at the top of the form that takes the focus. Answers
 * how to take everything away again and leave the form as it was.
 */
export function showProblems(
  form: HTMLFormElement,
  { title, problems }: { readonly title: string; readonly problems: readonly FieldProblem[] },
): () => void {
  const undoing: (() => void)[] = []
  const all = [...form.elements]
  const asked = problems
    .map(({ field, message }) => ({ controls: controlsFor(form, field), message }))
    .sort((one, other) => placeOf(one.controls) - placeOf(other.controls))
  const items = asked.map(({ controls, message }) => {
    const [first] = controls
    if (first === undefined) return item(message)
    undoing.push(markProblem(controls, message))
    const link = element('a', { href: `#${first.id}` }, message)
    // The page's URL must not change: the host page may use its fragment.
    link.addEventListener('click', (event) => {
      event.preventDefault()
      first.focus()
    })
    return item(link)
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

/** Something that everybody must notice, at the top of the form. */
export function showSummary(form: HTMLFormElement, title: string, ...content: readonly Node[]): () => void {
  const heading = element('p', {}, element('strong', {}, title))
  const alert = element('div', { role: 'alert' }, heading, ...content)
  const summary = element('div', { class: 'enquiry-summary', tabindex: '-1' }, alert)
  form.prepend(summary)
  summary.focus()
  return () => summary.remove()
}

/** In a paragraph, so that links are far enough apart for fingers. */
function item(content: Node | string): HTMLLIElement {
  return element('li', {}, element('p', {}, content))
}

function markProblem(controls: readonly Control[], message: string): () => void {
  for (const control of controls) control.id ||= `enquiry-${++ids}`
  const [first] = controls as [Control]
  const error = element('strong', { class: 'enquiry-error', id: `${first.id}-error` }, message)
  const group = controls.length > 1 || isOption(first) ? first.closest('fieldset') : null
  const legend = group?.querySelector('legend')
  if (legend) legend.after(error)
  // In a label it would become part of the name.
  else (first.closest('label') ?? first).before(error, element('br', {}))
  const undoing = [
    () => {
      if (error.nextSibling instanceof HTMLBRElement && !legend) error.nextSibling.remove()
      error.remove()
    },
    ...(group === null ? controls : [group]).map((one) => setAttribute(one, 'aria-describedby', withId(one))),
    // A radio button may not have it, and a tick box is not wrong by itself.
    ...controls.filter((one) => !isOption(one)).map((one) => setAttribute(one, 'aria-invalid', 'true')),
  ]
  return () => {
    for (const undo of undoing) undo()
  }

  function withId(one: Element): string {
    return [one.getAttribute('aria-describedby') ?? '', error.id].join(' ').trim()
  }
}

function setAttribute(one: Element, name: string, value: string): () => void {
  const before = one.getAttribute(name)
  one.setAttribute(name, value)
  return () => {
    if (before === null) one.removeAttribute(name)
    else one.setAttribute(name, before)
  }
}

function isOption(control: Control): boolean {
  return control.type === 'radio' || control.type === 'checkbox'
}

let ids = 0
