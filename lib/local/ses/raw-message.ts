/** One header of a message, its value unfolded but not decoded. */
interface MailHeader {
  name: string
  value: string
}

/** A raw message taken apart at the blank line; `body` includes nothing of the headers. */
export interface RawMessage {
  headers: readonly MailHeader[]
  body: Buffer
}

/** Splits a message into unfolded headers and body; a message without a blank line is all headers. */
export function readRawMessage(raw: Buffer): RawMessage {
  const end = headerEnd(raw)
  const text = raw.subarray(0, end.at).toString('utf8')
  const headers: MailHeader[] = []
  for (const line of text.split(/\r?\n/)) {
    const last = headers.at(-1)
    if (/^[ \t]/.test(line) && last) {
      last.value += line.replace(/^[ \t]+/, ' ')
      continue
    }
    const colon = line.indexOf(':')
    if (colon > 0) headers.push({ name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() })
  }
  return { headers, body: raw.subarray(end.at + end.length) }
}

/** The first header of that name, whatever its case. */
export function headerOf(message: RawMessage, name: string): string | undefined {
  return message.headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value
}

/**
 * The message as SES sends it on: Message-ID and Date are its own, Bcc, Return-Path and X-SES-* are gone.
 * Everything else, folding included, stays byte for byte.
 */
export function rewriteForSending(raw: Buffer, own: { messageId: string; date: Date; host: string }): Buffer {
  const end = headerEnd(raw)
  const kept = raw
    .subarray(0, end.at)
    .toString('latin1')
    .split(/\r?\n(?![ \t])/)
    .filter(
      (header) => header !== '' && !/^(message-id|date|bcc|return-path|x-ses-[a-z-]+)\s*:/i.test(header),
    )
    .map((header) => header.replace(/\r?\n/g, '\r\n'))
  const date = own.date.toUTCString().replace('GMT', '+0000')
  const lines = [...kept, `Message-ID: <${own.messageId}@${own.host}>`, `Date: ${date}`]
  const head = `${lines.join('\r\n')}\r\n\r\n`
  const body = raw.subarray(end.at + end.length)
  // Not from Buffer's pool: a kept slice would hold its whole slab.
  const sent = Buffer.allocUnsafeSlow(head.length + body.length)
  sent.write(head, 'latin1')
  body.copy(sent, head.length)
  return sent
}

/** The length in bytes of the longest line, without its end. */
export function longestLine(raw: Buffer): number {
  let longest = 0
  for (let start = 0; start <= raw.length; ) {
    const found = raw.indexOf(10, start)
    const end = found < 0 ? raw.length : found
    longest = Math.max(longest, end - start - (end > start && raw[end - 1] === 13 ? 1 : 0))
    start = end + 1
  }
  return longest
}

function headerEnd(raw: Buffer): { at: number; length: number } {
  // A part of a multipart may have no header at all.
  if (raw[0] === 10) return { at: 0, length: 1 }
  if (raw[0] === 13 && raw[1] === 10) return { at: 0, length: 2 }
  const crlf = raw.indexOf('\r\n\r\n')
  const lf = raw.indexOf('\n\n')
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { at: crlf, length: 4 }
  return lf >= 0 ? { at: lf, length: 2 } : { at: raw.length, length: 0 }
}
