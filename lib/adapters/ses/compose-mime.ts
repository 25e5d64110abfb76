import MailComposer from 'nodemailer/lib/mail-composer'
import { toHeaderText } from '../../core/text/text-policy.ts'
import type { OutgoingMail } from '../../ports/mailer.ts'

/**
 * The mail as RFC 5322 text: plain text and HTML as alternatives, quoted-printable, UTF-8, CR LF, lines of at most 76
 * characters in bodies. Everything that goes into a header is one line first. Throws `HeaderNotAllowed`.
 */
export async function composeMime(mail: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: toMailbox(mail.from),
    to: toMailbox(mail.to),
    replyTo: toMailbox(mail.replyTo),
    subject: toPlainHeader(mail.subject),
    headers: toHeaders(mail.headers),
    text: mail.text,
    html: mail.html,
    textEncoding: 'quoted-printable',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** A header that would change who gets the mail, or what it is. A mistake in our own code. */
class HeaderNotAllowed extends Error {
  override readonly name = 'HeaderNotAllowed'
}

function toMailbox({ name, address }: { name?: string; address: string }): { name: string; address: string } {
  return { name: toPlainHeader(name ?? ''), address: toPlainHeader(address, 320) }
}

function toHeaders(headers: OutgoingMail['headers']): { key: string; value: string }[] {
  return Object.entries(headers).map(([key, value]) => {
    if (!isAllowed(key)) throw new HeaderNotAllowed('Not a header that a mail may add')
    // RFC 5322 §2.1.1: a line has at most 998 characters.
    return { key, value: toPlainHeader(value, 900) }
  })
}

/**
 * ASCII text goes into a header as it is, so a typed `=?UTF-8?Q?=0D=0A…?=` (RFC 2047) would be decoded by the
 * reader's mail program, line breaks, direction marks and all: a space makes it plain text.
 */
function toPlainHeader(text: string, maxLength?: number): string {
  return toHeaderText(text, maxLength).replaceAll('=?', '= ?')
}

function isAllowed(key: string): boolean {
  return /^[A-Za-z][A-Za-z0-9-]{0,75}$/.test(key) && !OWN_HEADERS.test(key)
}

/** Written from the mail's own parts, or read by SES as orders. */
const OWN_HEADERS =
  /^(to|cc|bcc|from|sender|reply-to|return-path|subject|date|message-id|mime-version|content-.*|resent-.*|x-ses-.*|dkim-.*)$/i
