import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { decodeMail } from '../../../lib/local/ses/decode-mail.ts'

function decode(raw: string | Buffer) {
  return decodeMail({ id: 'a', at: '', to: [], tags: {}, raw: Buffer.from(raw) })
}

describe('a mail that a composer made', () => {
  const html = `<p>${'Grüße, 你好, مرحبا, ‮right to left‬. '.repeat(20)}</p>`
  it.each([
    'quoted-printable',
    'base64',
  ] as const)('in %s reads as postal-mime reads it', async (encoding) => {
    const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
      from: { name: 'Brûck, Zoë', address: 'desk@example.org' },
      replyTo: { name: '你好', address: 'ada@example.org' },
      to: 'b@example.org',
      subject: `Ein sehr langer Betreff 🎉 ${'mit Umlauten äöü '.repeat(8)}`,
      text: `Hello\n\n${'a long line = with equals and 🎉 '.repeat(10)}\n.\nFrom here`,
      html,
      textEncoding: encoding,
      attachments: [{ filename: 'note.txt', content: 'not for reading here' }],
    })
    if (!Buffer.isBuffer(message)) throw new Error('no message')
    const expected = await PostalMime.parse(message)
    const mail = decode(message)
    expect(mail.subject).toBe(expected.subject)
    expect(mail.html.trim()).toBe(html)
    expect(mail.text.trim()).toBe(expected.text?.trim())
    expect(mail.from).toBe('Brûck, Zoë <desk@example.org>')
    expect(mail.replyTo).toEqual(['你好 <ada@example.org>'])
  })
})

describe('a mail that is odd or broken', () => {
  it.each([
    ['nothing at all', '', ''],
    ['no blank line', 'Subject: x', ''],
    ['only line feeds', 'Subject: x\n\nHello\nthere', 'Hello\nthere'],
    ['an unknown charset', 'Content-Type: text/plain; charset=klingon\r\n\r\ncaf\u00e9', 'cafÃ©'],
    [
      'latin1',
      Buffer.from('Content-Type: text/plain; charset=iso-8859-1\r\n\r\ncaf\u00e9', 'latin1'),
      'café',
    ],
    ['a multipart cut off', 'Content-Type: multipart/mixed; boundary="x y"\r\n\r\n--x y\r\n\r\nHalf', 'Half'],
    ['a multipart without parts', 'Content-Type: multipart/mixed; boundary=b\r\n\r\nHello', ''],
    [
      'a boundary inside a line',
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\na --b c\r\n--b--',
      'a --b c',
    ],
    ['bad quoted-printable', 'Content-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ =', '=ZZ ='],
  ])('with %s is still read', (_, raw, text) => {
    expect(decode(raw).text).toBe(text)
  })

  it('that nests too deep is not followed to its end', () => {
    const nested = (depth: number) => {
      const levels = Array.from({ length: depth }, (_, level) => {
        return `Content-Type: multipart/mixed; boundary=b${level}x\r\n\r\n--b${level}x\r\n`
      })
      return decode(`${levels.join('')}\r\ndeep`).text
    }
    expect(nested(12)).toBe('deep')
    expect(nested(2_000)).toBe('')
  })
})
