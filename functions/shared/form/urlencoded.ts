import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { createBodyDecoder } from './charset.ts'
import { percentDecoded } from './escapes.ts'
import { withinLimit } from './problems.ts'

/**
 * The fields of an urlencoded body, its bytes one to a character. As the URL standard reads it, so that a wrong escape
 * stands for itself; but with the character set of the page, which URLSearchParams takes to be UTF-8.
 */
export function readUrlencoded(bytes: string, declaredCharset: string | undefined): readonly FormPair[] {
  const fields = bytes.split('&').filter((field) => field !== '')
  const pairs = withinLimit(fields.map(toPair), ({ value }) => value)
  const charset = pairs.find(({ name }) => name === '_charset_')?.value ?? declaredCharset
  const decode = createBodyDecoder(
    pairs.flatMap(({ name, value }) => [name, value]),
    charset,
  )
  return pairs.map(({ name, value }) => ({ name: decode(name), value: decode(value) }))
}

function toPair(field: string): FormPair {
  const [name = '', ...rest] = field.replaceAll('+', ' ').split('=')
  return { name: percentDecoded(name), value: percentDecoded(rest.join('=')) }
}
