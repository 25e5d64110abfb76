import { DomUtils, parseDocument } from 'htmlparser2'

/** Control name → what is typed, chosen or ticked; a list for several. */
export type Filling = Readonly<Record<string, string | readonly string[]>>

/** What a browser sends for a filled form. */
export interface FilledForm {
  readonly contentType: string
  readonly body: Uint8Array
  /** Names and values as the browser collects them; a file input that nobody used is not among them. */
  readonly entries: readonly (readonly [name: string, value: string])[]
}

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]
type Entry = readonly [name: string, value: string]

/**
 * Fills the first form of a page and presses its button, as the HTML standard ("constructing the entry list") has
 * browsers do it. Throws when the filling names a control or an option that the form does not have.
 */
export async function fillForm(html: string, filling: Filling): Promise<FilledForm> {
  const [form] = DomUtils.getElementsByTagName('form', parseDocument(html))
  if (form === undefined) throw new Error('There is no form')
  const controls = DomUtils.getElementsByTagName(
    (name) => ['input', 'select', 'textarea', 'button'].includes(name),
    form,
  ).filter((control) => control.attribs['name'] !== undefined && control.attribs['disabled'] === undefined)
  const button = submitterOf(form)
  const entries = controls.flatMap((control) => entriesOf(control, filling, button))
  for (const [name, value] of Object.entries(filling)) {
    const sent = entries.filter(([sentName]) => sentName === name).map(([, sentValue]) => sentValue)
    for (const wanted of [value].flat()) {
      if (!sent.includes(wanted)) throw new Error(`${name} cannot be filled with ${wanted}`)
    }
  }
  const files = controls.filter((control) => control.attribs['type'] === 'file')
  return encode(
    form,
    entries,
    files.map((file) => file.attribs['name'] ?? ''),
  )
}

function entriesOf(control: Element, filling: Filling, button: Element | undefined): readonly Entry[] {
  const name = control.attribs['name'] ?? ''
  const type = control.name === 'input' ? (control.attribs['type'] ?? 'text').toLowerCase() : control.name
  const filled = Object.hasOwn(filling, name) ? [filling[name] ?? []].flat() : undefined
  switch (type) {
    case 'file':
      return []
    case 'image':
      return control === button
        ? [
            [`${name}.x`, '3'],
            [`${name}.y`, '4'],
          ]
        : []
    case 'submit':
    case 'button':
      return control === button ? [[name, control.attribs['value'] ?? '']] : []
    case 'checkbox':
    case 'radio': {
      const value = control.attribs['value'] ?? 'on'
      const ticked = filled === undefined ? control.attribs['checked'] !== undefined : filled.includes(value)
      return ticked ? [[name, value]] : []
    }
    case 'select':
      return chosenOf(control, filled).map((value) => [name, value])
    case 'textarea':
      return [[name, filled?.[0] ?? DomUtils.textContent(control).replace(/^\n/, '')]]
    case 'hidden':
      return [[name, control.attribs['value'] ?? '']]
    default:
      return [[name, filled?.[0] ?? control.attribs['value'] ?? '']]
  }
}

function chosenOf(select: Element, filled: readonly string[] | undefined): readonly string[] {
  const options = DomUtils.getElementsByTagName('option', select)
  const optionValue = (option: Element) =>
    option.attribs['value'] ?? DomUtils.textContent(option).replace(/\s+/g, ' ').trim()
  if (filled !== undefined) return options.map(optionValue).filter((value) => filled.includes(value))
  const selected = options.filter((option) => option.attribs['selected'] !== undefined)
  const shown =
    selected.length > 0 || select.attribs['multiple'] !== undefined ? selected : options.slice(0, 1)
  return shown.filter((option) => option.attribs['disabled'] === undefined).map(optionValue)
}

function submitterOf(form: Element): Element | undefined {
  return DomUtils.getElementsByTagName((name) => ['input', 'button'].includes(name), form).find((element) =>
    element.name === 'button'
      ? (element.attribs['type'] ?? 'submit') === 'submit'
      : ['submit', 'image'].includes(element.attribs['type'] ?? ''),
  )
}

async function encode(
  form: Element,
  entries: readonly Entry[],
  files: readonly string[],
): Promise<FilledForm> {
  const lines = entries.map(([name, value]): [string, string] => [name, value.replace(/\r?\n/g, '\r\n')])
  if (form.attribs['enctype'] !== 'multipart/form-data') {
    const body = new URLSearchParams([...lines, ...files.map((name): [string, string] => [name, ''])])
    return {
      contentType: 'application/x-www-form-urlencoded',
      body: Buffer.from(body.toString()),
      entries,
    }
  }
  const data = new FormData()
  for (const [name, value] of lines) data.append(name, value)
  for (const name of files) data.append(name, new File([], ''))
  const encoded = new Response(data)
  return {
    contentType: encoded.headers.get('content-type') ?? '',
    body: new Uint8Array(await encoded.arrayBuffer()),
    entries,
  }
}
