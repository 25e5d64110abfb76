import { Parser } from 'htmlparser2'

/**
 * The words that are left of a document in pseudo-words (see `pseudo-words.ts`) when what is `allowed` is taken out:
 * every run of ASCII letters in what people see or hear of it. Of HTML that is the text, the title, and the attributes
 * that are read out, shown or sent as words; anything else counts as text. Longer allowed texts are taken out first.
 */
export function strayWords(document: string, { allowed }: { readonly allowed: readonly string[] }): string[] {
  const seen = /<[a-z!/]/i.test(document) ? seenOf(document) : [document]
  const known = allowed.filter((one) => one !== '').toSorted((one, other) => other.length - one.length)
  return seen.flatMap((text) => withoutAny(collapsed(text), known.map(collapsed)).match(/[a-z]+/gi) ?? [])
}

/** How many texts were begun and not ended, or the other way round: nonzero says that some text was cut. */
export function cutTexts(text: string): number {
  return Math.abs(text.split('⟦').length - text.split('⟧').length)
}

/** Every text that somebody may see or hear of an HTML document: of elements, and of attributes that are words. */
export function seenOf(markup: string): string[] {
  const seen: string[] = []
  let text = ''
  let hidden = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (HIDDEN.has(name)) hidden++
      if (!INLINE.has(name)) text += EDGE
      for (const [attribute, value] of Object.entries(attributes))
        if (isWords(name, attribute, attributes)) seen.push(value)
    },
    ontext: (piece) => {
      if (hidden === 0) text += piece
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden--
      if (!INLINE.has(name)) text += EDGE
    },
  })
  parser.end(markup)
  return [...text.split(EDGE).filter((line) => line.trim() !== ''), ...seen]
}

// Between elements that stand on lines of their own.
const EDGE = '\ue002'
const HIDDEN = new Set(['style', 'script'])
const INLINE = new Set(['a', 'b', 'bdi', 'em', 'span', 'strong', 'br', 'abbr', 'time', 'code', 'kbd'])

function isWords(name: string, attribute: string, attributes: Readonly<Record<string, string>>): boolean {
  if (['alt', 'title', 'placeholder', 'label'].includes(attribute)) return true
  if (/^aria-(label|description|roledescription|valuetext|placeholder)$/.test(attribute)) return true
  // What the script puts on the page.
  if (/^data-(text|words?|message|i18n)/.test(attribute)) return true
  if (attribute === 'content') return /^(description|title|og:.*|twitter:.*)$/.test(attributes['name'] ?? '')
  return attribute === 'value' && name === 'input' && /^(submit|button|reset)$/.test(attributes['type'] ?? '')
}

function withoutAny(text: string, allowed: readonly string[]): string {
  return allowed.reduce((rest, one) => (one === '' ? rest : rest.split(one).join(' ')), text)
}

function collapsed(text: string): string {
  return text
    .replace(/[\u2068\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
