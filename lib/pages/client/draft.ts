type Entries = readonly (readonly [string, string])[]

const prefix = 'draft:'

/**
 * Keeps what was typed when somebody leaves a form half-way, in this tab alone (`sessionStorage` ends with it), and
 * offers it when they come back. Nothing is put back without being asked for.
 */
export function keepDraft(form: HTMLFormElement): void {
  const key = prefix + form.dataset['form']
  let touched = false
  const mark = () => {
    touched = true
  }
  const save = () => {
    if (touched) write(key, JSON.stringify([...entriesOf(form), ...ticketOf(form)]))
  }
  form.addEventListener('input', mark)
  form.addEventListener('submit', () => {
    // Kept until the confirmation is shown: sending may fail.
    mark()
    save()
  })
  window.addEventListener('pagehide', save)
  // Phones end a page in the background without any further event.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save()
  })
  window.addEventListener('pageshow', () => offer(form, key), { once: true })
}

/** Forgets every draft of this tab: after sending. */
export function clearDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  } catch {
    // Storage is shut off in this browser; then there is nothing in it.
  }
}

function offer(form: HTMLFormElement, key: string): void {
  const template = document.querySelector<HTMLTemplateElement>('template#draft-offer')
  const draft = read(key)
  if (template === null || draft === undefined || sameEntries(draft.filter(isAnswer), entriesOf(form))) return
  const panel = document.importNode(template.content, true).firstElementChild
  if (panel === null) return
  panel.querySelector('[data-draft=restore]')?.addEventListener('click', () => {
    restore(form, draft)
    leave()
  })
  panel.querySelector('[data-draft=discard]')?.addEventListener('click', () => {
    write(key, undefined)
    leave()
  })
  form.before(panel)

  function leave() {
    panel?.remove()
    form.querySelector<HTMLElement>('.question input, .question select, .question textarea')?.focus()
  }
}

function restore(form: HTMLFormElement, draft: Entries): void {
  const values = new Map<string, string[]>()
  for (const [name, value] of draft) values.set(name, [...(values.get(name) ?? []), value])
  const met = new Set<string>()
  for (const control of form.elements) {
    if (!isControl(control)) continue
    const all = values.get(control.name) ?? []
    if (ticket.includes(control.name) && all[0] !== undefined) control.value = all[0]
    if (!isAnswer([control.name])) continue
    met.add(control.name)
    if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type))
      control.checked = all.includes(control.value)
    else if (all[0] !== undefined) control.value = all[0]
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
  // Answers of later pages.
  for (const [name, value] of draft) {
    if (met.has(name) || ticket.includes(name)) continue
    const input = Object.assign(document.createElement('input'), { type: 'hidden', name, value })
    form.append(input)
  }
}

function entriesOf(form: HTMLFormElement): Entries {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && isAnswer([name]) ? [[name, value] as const] : [],
  )
}

/** Restored with the answers: these may have been sent already, and only the response was lost. */
const ticket = ['_key', '_rendered']

function ticketOf(form: HTMLFormElement): Entries {
  const sent = new FormData(form)
  return ticket.flatMap((name) => {
    const value = sent.get(name)
    return typeof value === 'string' ? [[name, value] as const] : []
  })
}

/** What another website's form sent and our page shows again stands under `_extra.` and its name. */
function isAnswer([name]: readonly [string, ...unknown[]]): boolean {
  return !name.startsWith('_') || name.startsWith('_extra.')
}

function sameEntries(one: Entries, other: Entries): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())
}

function isControl(element: Element): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return ['INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName)
}

function read(key: string): Entries | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return Array.isArray(kept) && kept.length > 0 && kept.every(isEntry) ? kept : undefined
  } catch {
    return undefined
  }
}

function write(key: string, value: string | undefined): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, value)
  } catch {
    // Storage is full or shut off: the form works without.
  }
}

function isEntry(entry: unknown): entry is readonly [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string')
}
