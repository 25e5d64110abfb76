import { own } from './embed-elements.ts'

/** What is posted of a form, by name. */
export type Entries = readonly (readonly [name: string, value: string])[]

/**
 * What the form holds, as its browser would send it, and for the service: what each control is (`_controls`), which files
 * are left out (`_files`) and the key by which it knows the same post again (`_key`). What the form itself calls so goes
 * first.
 */
export function entriesOf(
  form: HTMLFormElement,
  { button, key }: { readonly button: HTMLElement | null; readonly key: string },
): Entries {
  const data = [...new FormData(form)]
  const answers = data.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const pressed = button?.getAttribute('name')
  if (pressed) answers.push([pressed, button?.getAttribute('value') ?? ''])
  const files = data.flatMap(([, value]) =>
    typeof value === 'string' || value.name === '' ? [] : [{ name: value.name, bytes: value.size }],
  )
  const told: Entries = [
    ['_controls', JSON.stringify(controlsTold(form))],
    ...(files.length === 0 ? [] : [['_files', JSON.stringify(files.slice(0, maxTold))] as const]),
    ['_key', key],
  ]
  return [...answers, ...told.filter(([name]) => answers.every(([other]) => other !== name))]
}

/** By name: the type, and behind a space what the browser may fill in, where the page says something telling. */
function controlsTold(form: HTMLFormElement): Readonly<Record<string, string>> {
  const named = [...own(form, 'elements')]
    .filter((one) => one.matches(SENT))
    .map((one): [string, string] => {
      const [, token = ''] = TELLING.exec(one.getAttribute('autocomplete') ?? '') ?? []
      const type = one.localName === 'select' ? 'select' : String(Reflect.get(one, 'type'))
      return [one.getAttribute('name') ?? '', `${type} ${token.toLowerCase()}`.trim()]
    })
  return Object.fromEntries(named.slice(0, maxTold))
}

/** Some pages have thousands; a form of a hundred fields tells a few KB. */
const maxTold = 200

const SENT = `:is(input, select, textarea)[name]:not([name=""], [type=submit], [type=image], [type=button], [type=reset])`

const TELLING = /(?:^|\s)(email|tel|name|given-name|family-name|organization|postal-code|street-address)\s*$/i
