/**
 * What a file of words says, text by text, in its order: the literals of a TypeScript source, without comments and code.
 * What a template puts in stands as "…", and what is said within that follows by itself. Names that a program reads
 * (`village-hall`, `en-GB`) are left out. Regular expressions may hold no quotation mark.
 */
export function textsOfSource(source: string): readonly string[] {
  const texts: string[] = []
  readCode(source, 0, texts)
  return texts
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => /^[A-Z][a-z]+$|[^\w-]/.test(text))
}

/** From `start` to the end, or to the brace that ends what a template puts in; where it stopped. */
function readCode(source: string, start: number, texts: string[]): number {
  let depth = 0
  let at = start
  while (at < source.length) {
    const here = source[at] ?? ''
    if (source.startsWith('//', at)) at = endOf(source, '\n', at)
    else if (source.startsWith('/*', at)) at = endOf(source, '*/', at)
    else if (here === "'" || here === '"' || here === '`') at = readText(source, at, texts)
    else if (here === '{') depth++
    else if (here === '}' && --depth < 0) return at
    at++
  }
  return at
}

/** From the opening quotation mark on; where the closing one is. */
function readText(source: string, open: number, texts: string[]): number {
  const quote = source[open] ?? ''
  const place = texts.push('') - 1
  let said = ''
  let at = open + 1
  while (at < source.length && source[at] !== quote) {
    const isPut = quote === '`' && source.startsWith('${', at)
    if (isPut) at = readCode(source, at + 2, texts)
    else if (source[at] === '\\') at++
    said += isPut ? '…' : (source[at] ?? '')
    at++
  }
  texts[place] = said
  return at
}

/** The last character of what ends a comment, from there on. */
function endOf(source: string, end: string, from: number): number {
  const found = source.indexOf(end, from)
  return found < 0 ? source.length : found + end.length - 1
}
