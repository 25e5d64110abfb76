import { own } from './embed-elements.ts'

/** What people type into, choose or tick. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * The controls that ask for a field of ours, whatever the form calls them: by name (`date` is also `date-day`), else the
 * only one that looks like it. None where nothing does.
 */
export function controlsFor(form: HTMLFormElement, field: string): readonly Control[] {
  const wanted = squashed(field)
  if (wanted === '') return []
  const all = controlsOf(form).filter((one) => one.closest('[hidden]') === null)
  const named = all.filter(({ name }) => {
    const squashedName = squashed(name.replace(/-(day|month|year)$/, ''))
    return squashedName === wanted
  })
  if (named.length > 0) return named
  const like = LOOKS[field]
  const looking = all.filter((one) =>
    like === undefined ? squashed(one.name).includes(wanted) : one.matches(like),
  )
  return new Set(looking.map(({ name }) => name)).size === 1 ? looking : []
}

/** All that people may type into, choose or tick, shown or not, in the order of the form. */
export function controlsOf(form: HTMLFormElement): readonly Control[] {
  return [...own(form, 'elements')].filter(isControl)
}

/** Whether people have chosen a file anywhere in the form. */
export function hasFiles(form: HTMLFormElement): boolean {
  return controlsOf(form).some((one) => one instanceof HTMLInputElement && (one.files?.length ?? 0) > 0)
}

function isControl(one: Element): one is Control {
  return one.matches('input:not([type=hidden]), select, textarea')
}

/** `Your name *`, `your_name` and `yourName` are one spelling. */
function squashed(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

const LOOKS: Readonly<Record<string, string>> = {
  email: '[type=email]',
  phone: '[type=tel]',
  message: 'textarea',
  name: '[autocomplete=name], [name*=name i]:not([name*=business i], [name*=company i], [name*=user i])',
}
