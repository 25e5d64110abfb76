import { invisibleIn, withoutInvisible } from './invisible-characters.ts'
import { quoted, type TextLine, textLine, written } from './text-line.ts'

/** Something that a hand does to a text, whatever stands in it, and that YAML would take for something else. */
interface Slip {
  /** What it is, and where in the line, from 0; undefined if it is not there. */
  readonly find: (line: string) => Found | undefined
}

interface Found {
  readonly at: number
  /** The line as it was meant. */
  readonly mended: string
  readonly problem: string
  /** Instead of the mended line to copy. */
  readonly fix?: string
}

/**
 * Every slip that one line shows by itself, in the order they are mended: later ones see the line as earlier ones left
 * it. Curly quotes around a value are not among them, since they are understood.
 */
export const slips: readonly Slip[] = [
  {
    find(line) {
      const invisible = invisibleIn(line)
      if (invisible === undefined || line.trimStart().startsWith('#')) return undefined
      const before = withoutInvisible(line.slice(0, invisible.at)).trim().split(/\s/).at(-1) ?? ''
      const after = withoutInvisible(line.slice(invisible.at)).trim().split(/\s/)[0] ?? ''
      const place = before === '' ? `before "${after}"` : `after "${before}"`
      const problem = `There is ${invisible.name} ${place}, which nobody sees.`
      return {
        ...{ at: invisible.at, mended: withoutInvisible(line), problem },
        fix: 'Delete what is there and type it again; text copied from a web page or from Word often has such characters.',
      }
    },
  },
  { find: (line) => replacedIn(line, /^\s*(```|~~~).*$/, () => '', 'This line is not part of the file.') },
  {
    find: (line) =>
      replacedIn(
        line,
        /^(\s*)(?=([-=_*~.])\2{3,}\s*$)/,
        (space) => `${space}# `,
        'A line drawn for the eye has to be a note.',
      ),
  },
  {
    find: (line) =>
      replacedIn(
        line,
        /^(\s*(?:- +)*)(?:[\u2010-\u2015\u2212\u2022\u00b7\u25aa\u25cf\u25e6]|[*+](?=\s))\s*(?=\S)/u,
        (before) => `${before}- `,
        'A list has a plain hyphen and a space here, and this is another sign.',
      ),
  },
  {
    find: (line) =>
      replacedIn(
        line,
        /^(\s*(?:- +)*)-(?=[A-Za-z'"[{])/,
        (before) => `${before}- `,
        'There is no space after the hyphen.',
      ),
  },
  {
    find: (line) =>
      replacedIn(
        line,
        /^(\s*(?:- +)*)([A-Za-z][\w-]*|\d{4}-\d\d-\d\d)(?::(?=[^\s:/])|::+\s*|\s*[\uff1a\ufe55\u2236]\s*)/u,
        (before, name) => `${before}${name}: `,
        'There has to be one colon here, and a space after it.',
      ),
  },
  ...[
    apostropheInside,
    afterTheQuote,
    commaBehind,
    loneQuote,
    signInFront,
    colonInside,
    noteForValue,
    webSigns,
  ].map((find) => ({
    find: (line: string) => inValue(line, find),
  })),
]

/** The line with curly quotes around a value as straight ones. */
export function withStraightQuotes(line: string): string {
  const inLists = line.replace(
    /(?<=[[{,:]\s*)[‘’‚‛“”„‟]([^‘’‚‛“”„‟'",\]}]*)[‘’‚‛“”„‟](?=\s*[,\]}])/gu,
    (_, text: string) => quoted(text),
  )
  const parts = textLine(inLists)
  if (parts === undefined) return inLists
  const [, open = '', text = '', close = ''] = /^(["'‘’‚‛“”„‟])(.*)(["'‘’‚‛“”„‟])$/su.exec(parts.value) ?? []
  const isPair = /^["“”„‟]{2}$|^['‘’‚‛]{2}$/u.test(open + close) && /[^"']/.test(open + close)
  return isPair ? written({ ...parts, value: quoted(text) }) : inLists
}

function replacedIn(
  line: string,
  pattern: RegExp,
  replacement: (...groups: string[]) => string,
  problem: string,
): Found | undefined {
  const match = pattern.exec(line)
  if (match === null) return undefined
  const mended = replacement(...match.slice(1).map((group) => group ?? '')) + line.slice(match[0].length)
  return { at: line.length - line.trimStart().length, mended, problem }
}

type InValue = (
  value: string,
  parts: TextLine,
) => (Pick<Found, 'problem' | 'fix'> & { value: string }) | undefined

function inValue(line: string, find: InValue): Found | undefined {
  const parts = textLine(line)
  const found = parts && find(parts.value, parts)
  if (parts === undefined || found === undefined) return undefined
  const { value, ...words } = found
  const at = line.length - parts.value.length - parts.rest.length
  const isNote = parts.value === ''
  return { ...words, at, mended: written({ ...parts, value, ...(isNote ? { rest: '' } : {}) }) }
}

/** `'O'Neil'` */
function apostropheInside(value: string) {
  const tail = afterQuote(value)
  if (tail === undefined || tail === '' || value.at(-1) !== value[0]) return undefined
  const sign = value.startsWith("'") ? 'An apostrophe' : 'A quote'
  return { value: quoted(value.slice(1, -1)), problem: `${sign} inside the quotes ends the text too early.` }
}

/** `"Forward" Trust`, `"Forward",` */
function afterTheQuote(value: string) {
  const tail = afterQuote(value)
  if (tail === undefined || tail === '') return undefined
  if (/^[,;.]$/.test(tail))
    return { value: value.slice(0, -1), problem: `The "${tail}" after the quote does not belong there.` }
  return { value: quoted(value), problem: 'The text goes on after its quote.' }
}

/** `Lisa Chambers,` */
function commaBehind(value: string, { key }: TextLine) {
  const [, text, sign] = /^([^"'[{].*?)\s*([,;])$/.exec(value) ?? []
  if (key === undefined || text === undefined) return undefined
  return { value: text, problem: `The "${sign}" at the end does not belong there.` }
}

/** What follows the text in quotes that a value begins with; undefined if it begins with none, or it is not closed. */
function afterQuote(value: string): string | undefined {
  const text = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/s.exec(value)?.[0]
  return text === undefined ? undefined : value.slice(text.length)
}

/** `Ruth Ellis"` */
function loneQuote(value: string) {
  if (/^["'[{]/.test(value) || !/^[^"]+"$/.test(value)) return undefined
  return { value: value.slice(0, -1), problem: 'There is a quote at the end of the text and none in front.' }
}

function signInFront(value: string) {
  const [sign] = /^[@`%&*!|>?,\]}]/.exec(value) ?? []
  if (sign === undefined || /^[|>][-+]?\d?$/.test(value)) return undefined
  return { value: quoted(value), problem: `Text that begins with ${sign} means something else here.` }
}

/** `Charity: we help` */
function colonInside(value: string, { key }: TextLine) {
  if (key === undefined || /^["'[{]/.test(value) || !/:(\s|$)/.test(value)) return undefined
  return { value: quoted(value), problem: 'There is a second colon in this line.' }
}

/** `#1d4f91` */
function noteForValue(value: string, { key, rest }: TextLine) {
  if (key === undefined || value !== '' || !/^\s*#\S/.test(rest)) return undefined
  return {
    value: quoted(rest.trim()),
    problem: 'Without quotes, everything after # is a note, so there is nothing here.',
  }
}

/** `Arts &amp; Crafts` */
function webSigns(value: string) {
  const plain = value.replace(/&(amp|quot|apos|#39|nbsp);/g, (_, name: string) => signs[name] ?? '')
  return plain === value
    ? undefined
    : {
        value: /^["'[{]/.test(plain) ? plain : quoted(plain),
        problem: 'A sign stands here as web pages write it.',
      }
}

const signs: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", '#39': "'", nbsp: ' ' }
