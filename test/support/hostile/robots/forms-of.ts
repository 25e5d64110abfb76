import { parseDocument } from 'htmlparser2'

/** A form as it stands on a page, and every way to send it without touching it. */
export interface StandingForm {
  readonly action: string
  readonly method: string
  /** One for each of its buttons, and one as a script sends it, without any. */
  readonly submissions: readonly URLSearchParams[]
  /** The names of its controls, touched or not. */
  readonly controls: readonly string[]
}

type Node = ReturnType<typeof parseDocument>['children'][number]
type Pair = [string, string]

/** Where the links of a page lead, and its forms; `address` is its own. */
export function formsOf(
  page: string,
  address: string,
): { readonly links: readonly string[]; readonly forms: readonly StandingForm[] } {
  const all = flat(parseDocument(page).children)
  const links = all.flatMap((node) => attribute(node, 'a', 'href') ?? [])
  const forms = all.filter((node) => nameOf(node) === 'form')
  return {
    links: links.flatMap((href) => (URL.canParse(href, address) ? [new URL(href, address).href] : [])),
    forms: forms.map((form) => {
      const parts = flat('children' in form ? form.children : [])
      return {
        action: new URL(attribute(form, 'form', 'action') ?? '', address).href,
        method: (attribute(form, 'form', 'method') ?? 'get').toUpperCase(),
        submissions: submissionsOf(parts),
        controls: parts.flatMap((part) => attribute(part, nameOf(part), 'name') ?? []),
      }
    }),
  }
}

function submissionsOf(parts: readonly Node[]): readonly URLSearchParams[] {
  const values = parts.flatMap(valuesOf)
  const buttons = parts.flatMap((part): Pair[][] => {
    if (nameOf(part) !== 'button') return []
    const name = attribute(part, 'button', 'name')
    return [name === undefined ? [] : [[name, attribute(part, 'button', 'value') ?? '']]]
  })
  return [[], ...buttons].map((pressed) => new URLSearchParams([...values, ...pressed]))
}

/** What a control sends that nobody has touched. */
function valuesOf(part: Node): readonly Pair[] {
  const tag = nameOf(part)
  const name = attribute(part, tag, 'name')
  if (name === undefined) return []
  if (tag === 'textarea') return [[name, textOf(part)]]
  if (tag === 'select') {
    const options = flat('children' in part ? part.children : []).filter((one) => nameOf(one) === 'option')
    const chosen = options.find((one) => attribute(one, 'option', 'selected') !== undefined) ?? options[0]
    return chosen === undefined ? [] : [[name, attribute(chosen, 'option', 'value') ?? textOf(chosen)]]
  }
  if (tag !== 'input') return []
  const type = attribute(part, 'input', 'type') ?? 'text'
  const isSent =
    (type !== 'checkbox' && type !== 'radio') || attribute(part, 'input', 'checked') !== undefined
  return isSent ? [[name, attribute(part, 'input', 'value') ?? (type === 'checkbox' ? 'on' : '')]] : []
}

function flat(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...('children' in node ? flat(node.children) : [])])
}

function nameOf(node: Node): string {
  return 'name' in node && 'attribs' in node ? node.name : ''
}

function attribute(node: Node, tag: string, name: string): string | undefined {
  return nameOf(node) === tag && 'attribs' in node ? node.attribs[name] : undefined
}

function textOf(node: Node): string {
  return flat([node])
    .map((one) => ('data' in one ? one.data : ''))
    .join('')
}
