import { malformedJson, unsupportedMediaType } from '../shared/http/enquiry-problems.ts'
import type { HttpRequest } from '../shared/http/http-messages.ts'

/** The value in a JSON body. Throws the problems 400 (malformed) and 415. */
export function readJsonBody(request: HttpRequest): unknown {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';')
  // Without a preflight, any site could post as text/plain; see the decisions in functions/README.md.
  if (!/^application\/([\w.+-]+\+)?json$/.test(type.trim())) throw unsupportedMediaType()
  // The gateway has made text of it by then, and what was not UTF-8 is lost.
  if (parameters.map(charsetIn).some((charset) => !UTF_8.includes(charset))) throw unsupportedMediaType()
  if (isDeep(request.body)) throw malformedJson()
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(request.body))
  } catch {
    throw malformedJson()
  }
}

/**
 * Whether lists and objects stand in each other deeper than any of ours: answers are texts, and lists of them. Reading
 * 100,000 brackets costs a hundred ordinary posts; RFC 8259, section 9, lets a reader set a limit.
 */
function isDeep(body: Uint8Array): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at]
    if (byte === BACKSLASH) at += 1
    else if (byte === QUOTE) inText = !inText
    else if (!inText && (byte === 0x5b || byte === 0x7b)) depth += 1
    else if (!inText && (byte === 0x5d || byte === 0x7d)) depth -= 1
    if (depth > maxDepth) return true
  }
  return false
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const maxDepth = 20

/** The character set that a parameter of the type names; `utf-8` where it names none. */
function charsetIn(parameter: string): string {
  const [, charset] = /^\s*charset\s*=\s*["']?([^"'\s]*)["']?\s*$/.exec(parameter) ?? []
  return charset ?? 'utf-8'
}

// JSON of ASCII only is UTF-8 too.
const UTF_8: readonly string[] = ['utf-8', 'utf8', 'us-ascii', 'ascii', '']
