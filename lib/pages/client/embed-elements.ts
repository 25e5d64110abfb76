/** An element with what it holds: texts stay texts. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...content)
  return made
}

/** What a form has by itself, even where one of its fields is called so: `elements`, `children`, `append` … */
export function own<Name extends keyof HTMLFormElement>(
  form: HTMLFormElement,
  name: Name,
): HTMLFormElement[Name] {
  const value = Reflect.get(HTMLFormElement.prototype, name, form)
  return typeof value === 'function' ? value.bind(form) : value
}

/** A sentence as nodes, with each `{name}` replaced by what is given under that name. */
export function filled(sentence: string, given: Readonly<Record<string, Node | string>>): (Node | string)[] {
  return sentence.split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 1 ? (given[piece] ?? '') : piece))
}

/** A link; only the text if the address is one that a browser would run, such as `javascript:`. */
export function link(href: string, text: string): HTMLAnchorElement | string {
  return /^https?:\/\//.test(href) ? element('a', { href }, text) : text
}
