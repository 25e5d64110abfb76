import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { createBodyDecoder } from './charset.ts'
import { percentDecoded } from './escapes.ts'
import { maxFields, withinLimit } from './problems.ts'

/**
 * The fields of an urlencoded body, its bytes one to a character. As the URL standard reads it, so that a wrong escape
 * stands for itself; but with the character set of the page, which URLSearchParams takes to be UTF-8.
 */
export function readUrlencoded(bytes: string, declaredCharset: string | undefined): readonly FormPair[] {
  const pairs = withinLimit(fieldsIn(bytes), valueIn).map(toPair)
  const charset = pairs.find(({ name }) => name === '_charset_')?.value ?? declaredCharset
  const decode = createBodyDecoder(
    pairs.flatMap(({ name, value }) => [name, value]),
    charset,
  )
  return pairs.map(({ name, value }) => ({ name: decode(name), value: decode(value) }))
}

/** Without most of the empty ones, of which a hostile body has a hundred thousand. */
function fieldsIn(bytes: string): readonly string[] {
  const fields: string[] = []
  let empty = 0
  let equals = -1
  for (let at = 0; at < bytes.length; ) {
    const end = indexOf(bytes, '&', at)
    // Looked for again only when it is passed: a body without one would be read to its end each time.
    if (equals < at) equals = indexOf(bytes, '=', at)
    const isEmpty = equals >= end - 1
    if (end > at && !(isEmpty && ++empty > maxFields)) fields.push(bytes.slice(at, end))
    at = end + 1
  }
  return fields
}

/** The end of the text where there is none. */
function indexOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)
  return at < 0 ? text.length : at
}

function toPair(field: string): FormPair {
  const value = valueIn(field)
  const name = value === '' ? field.replace(/=$/, '') : field.slice(0, -value.length - 1)
  return { name: decoded(name), value: decoded(value) }
}

function valueIn(field: string): string {
  const at = field.indexOf('=')
  return at < 0 ? '' : field.slice(at + 1)
}

function decoded(text: string): string {
  return percentDecoded(text.replaceAll('+', ' '))
}
