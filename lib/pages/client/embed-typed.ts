import { controlsOf } from './embed-controls.ts'

/** What people have typed into the fields that they could see, by name. */
export type Typed = ReadonlyMap<string, string>

/** The names of the fields that can be seen. */
export function visibleNames(form: HTMLFormElement): ReadonlySet<string> {
  const visible = controlsOf(form).filter((one) => one.name !== '' && one.getClientRects().length > 0)
  return new Set(visible.map(({ name }) => name))
}

/** What stands in the fields of these names, as far as the form has them. */
export function typedIn(form: HTMLFormElement, names: ReadonlySet<string>): Typed {
  const typed = new Map<string, string>()
  for (const one of controlsOf(form)) {
    if (!names.has(one.name)) continue
    const off = one instanceof HTMLInputElement && /^(radio|checkbox)$/.test(one.type) && !one.checked
    typed.set(one.name, `${typed.get(one.name) ?? ''}${off ? '' : one.value}\n`)
  }
  return typed
}

/**
 * Whether a form asks anew: one of these answers is another now, or none of their fields is left and others have come.
 * A form that only lost its fields does not ask anything.
 */
export function asksAnew(form: HTMLFormElement, before: Typed): boolean {
  const now = typedIn(form, new Set(before.keys()))
  if (now.size === 0) return controlsOf(form).some((one) => one.closest('[hidden]') === null)
  return [...now].some(([name, value]) => before.get(name) !== value)
}
