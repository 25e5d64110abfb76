import { Parser } from 'htmlparser2'

/** What a page is made of, whatever is typed in it: elements, attributes, and every value that could lead or do something. */
export interface PageStructure {
  readonly elements: readonly string[]
  readonly comments: number
}

/** Reads a page as a parser of other people understands it. */
export function pageStructure(markup: string): PageStructure {
  const elements: string[] = []
  let comments = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      const told = Object.entries(attributes).map(([attribute, value]) =>
        typedInto(name, attribute) ? attribute : `${attribute}=${value}`,
      )
      elements.push(`${name} ${told.sort().join(' ')}`)
    },
    oncomment() {
      comments++
    },
  })
  parser.end(markup)
  return { elements, comments }
}

/** Where typed text may stand: as a value, and as the name of what a page carries on unseen. */
function typedInto(element: string, attribute: string): boolean {
  return element === 'input' && ['value', 'name'].includes(attribute)
}
