import { withoutStrayInvisible } from '../../../core/text/invisible.ts'

/** A character that nobody sees. */
interface InvisibleCharacter {
  /** From 0. */
  readonly at: number
  /** "a no-break space (U+00A0)". */
  readonly name: string
}

/** The first character of a line that nobody sees and that is no plain space or tab; a space at its end counts as none. */
export function invisibleIn(line: string): InvisibleCharacter | undefined {
  const seen = withoutInvisible(line)
  if (seen === line.trimEnd()) return undefined
  for (let at = 0; at < line.length; at++) {
    const character = String.fromCodePoint(line.codePointAt(at) ?? 0)
    if (seen[at] === character) continue
    if (!STRANGE.test(character)) return undefined
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    return { at, name: `${names.get(character) ?? 'an invisible character'} (${code})` }
  }
  return undefined
}

/** The line with plain spaces for all other spaces, and without what has no shape; what emoji and scripts need stays. */
export function withoutInvisible(line: string): string {
  return withoutStrayInvisible(line.replace(ODD_SPACE, ' ').replace(CONTROL, '')).trimEnd()
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: naming control characters is this expression's work
const ODD_SPACE = /(?!\t)[\p{Zs}\u2028\u2029\u0085\u000b\u000c]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming control characters is this expression's work
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming control characters is this expression's work
const STRANGE = /[^\u0009\u0020-\u007e]/u

const names: ReadonlyMap<string, string> = new Map([
  ['\u00a0', 'a no-break space'],
  ['\u00ad', 'a soft hyphen'],
  ['\u2007', 'a figure space'],
  ['\u2009', 'a thin space'],
  ['\u200b', 'a zero-width space'],
  ['\u200c', 'a zero-width non-joiner'],
  ['\u200d', 'a zero-width joiner'],
  ['\u200e', 'a left-to-right mark'],
  ['\u200f', 'a right-to-left mark'],
  ['\u2028', 'a line separator'],
  ['\u202a', 'a direction mark'],
  ['\u202c', 'a direction mark'],
  ['\u202f', 'a narrow no-break space'],
  ['\u2060', 'a word joiner'],
  ['\u2066', 'a direction mark'],
  ['\u2069', 'a direction mark'],
  ['\u3000', 'an ideographic space'],
  ['\ufeff', 'a byte order mark'],
])
