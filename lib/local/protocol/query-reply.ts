import { randomUUID } from 'node:crypto'

/** A refusal in SES's own code and words; `code` is what the SDK turns into the error's name. */
export class SesError extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** A whole answer of the query protocol. */
export interface SesReply {
  status: number
  body: string
}

/** The answer to an action that succeeded; `result` is already XML. */
export function successReply(action: string, result: string): SesReply {
  const body =
    `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result}</${action}Result>` +
    `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`
  return { status: 200, body }
}

/** The answer to an action that was refused or failed. */
export function errorReply(error: { code: string; message: string; status: number }): SesReply {
  const type = error.status >= 500 ? 'Receiver' : 'Sender'
  const body =
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${type}</Type>` +
    `<Code>${xml(error.code)}</Code><Message>${xml(error.message)}</Message></Error>` +
    `<RequestId>${randomUUID()}</RequestId></ErrorResponse>`
  return { status: error.status, body }
}

/** Text made safe inside an XML element; what XML 1.0 cannot carry becomes a question mark. */
export function xml(text: string): string {
  return Array.from(text, (character) => {
    if (character === '<') return '&lt;'
    if (character === '>') return '&gt;'
    if (character === '&') return '&amp;'
    const code = character.codePointAt(0) ?? 0
    return code < 32 && code !== 9 && code !== 10 && code !== 13 ? '?' : character
  }).join('')
}
