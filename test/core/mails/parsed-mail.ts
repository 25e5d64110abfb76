import { Parser } from 'htmlparser2'

/** A mail's HTML as a parser of other people understood it. */
export interface ParsedMail {
  /** Every element with its attributes, in order; line breaks and addresses of links apart. */
  readonly skeleton: readonly string[]
  readonly links: readonly string[]
  /** What a reader sees, white space collapsed. */
  readonly text: string
}

/** Reads a mail's HTML. */
export function parseMail(markup: string): ParsedMail {
  const skeleton: string[] = []
  const links: string[] = []
  const texts: string[] = []
  /** The element that hides what is in it: the style sheet, the title, and what an inbox alone shows. */
  let hidden: string | undefined
  const parser = new Parser({
    onopentag(name, { href, ...attributes }) {
      if (href !== undefined) links.push(href)
      if (name !== 'br') skeleton.push(`${name} ${JSON.stringify(attributes)}`)
      if (name === 'style' || name === 'title' || attributes.style?.startsWith('display:none')) hidden = name
      if (name !== 'span' && name !== 'strong' && name !== 'a') texts.push(' ')
    },
    ontext: (text) => {
      if (hidden === undefined) texts.push(text)
    },
    onclosetag(name) {
      if (name === hidden) hidden = undefined
    },
    oncomment: (comment) => skeleton.push(`comment ${comment}`),
  })
  parser.end(markup)
  return { skeleton, links, text: collapsed(texts.join('')) }
}

/** White space collapsed, and the marks of quoted lines and those that keep right-to-left text apart taken out. */
export function collapsed(text: string): string {
  return text
    .replace(/^> ?/gm, '')
    .replace(/[\u2068\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
