import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { composeMime } from '../../../lib/adapters/ses/compose-mime.ts'
import { toHeaderText } from '../../../lib/core/text/text-policy.ts'
import { sampleMail } from '../../contracts/sample-mail.ts'

const hostile = [
  'a\r\nBcc: x@example.org',
  'a\nX-Attack: 1',
  'a\r\n\r\n<h1>body</h1>',
  'a\u2028Bcc: x@example.org',
  'a\u0085Bcc: x@example.org',
  'a\u0000b',
  '"a" <x@example.org>',
  'a, x@example.org',
  'x@example.org;',
  'group: x@example.org;',
  '=?UTF-8?Q?a=0D=0ABcc=3A_x=40example.org?=',
  '\u202egro.elpmaxe@x',
  'O\u2019Neil (a comment) \\" <',
  '🌍'.repeat(150),
  'x'.repeat(5000),
  '',
  ' ',
]
const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom('\r', '\n', ' ', ':', '<', '>', '"', '=?', '?=', 'é', '🌍', 'a', ',', '@'))
    .map((parts) => parts.join('')),
)
const ourHeaders = [
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
  'x-note',
]

test('whatever stands in names, subject and headers, an independent reader finds one recipient and our headers', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, anyText, async (name, replyName, subject, note) => {
      const mail = sampleMail({
        to: { name, address: 'lisa@officers.example' },
        from: { name, address: 'enquiries@charity.example' },
        replyTo: { name: replyName, address: "o'neil@example.org" },
        subject,
        headers: { 'X-Note': `n ${note}` },
      })
      const raw = await composeMime(mail)
      const read = await PostalMime.parse(raw)
      const expected = ourHeaders.filter((key) => key !== 'subject' || toHeaderText(subject) !== '')
      expect(read.headers.map((header) => header.key).sort()).toEqual(expected)
      expect(read.subject ?? '').toBe(asPlainText(subject))
      expect(read.to?.map(({ address }) => address)).toEqual(['lisa@officers.example'])
      expect(read.from?.address).toBe('enquiries@charity.example')
      expect(read.replyTo?.map(({ address }) => address)).toEqual(["o'neil@example.org"])
      expect(read.text?.trim()).toBe(mail.text.trim())
      expect(read.html?.trim()).toBe(mail.html.trim())
      const text = raw.toString('latin1')
      expect(text).not.toMatch(/[^\r]\n|\r[^\n]|[^\r\n\t\u0020-\u007e]/)
      expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
    }),
    { numRuns: 300 },
  )
})

test('a typed encoded-word is shown as it was typed, not decoded', async () => {
  const typed = '=?UTF-8?Q?a=0D=0ABcc=3A_x=40example.org?='
  const mail = sampleMail({ subject: typed, to: { name: typed, address: 'lisa@officers.example' } })
  const read = await PostalMime.parse(await composeMime(mail))
  expect(read.subject).toBe('= ?UTF-8?Q?a=0D=0ABcc=3A_x=40example.org?=')
  expect(read.to?.[0]?.name).toBe('= ?UTF-8?Q?a=0D=0ABcc=3A_x=40example.org?=')
})

test('names and subjects of every script are read back as they are', async () => {
  for (const name of ['Zoë O’Neil', 'שלום לך', '👩‍👩‍👧 Family', '山田太郎', 'Ada "the first" Byron, Lady']) {
    const read = await PostalMime.parse(
      await composeMime(sampleMail({ subject: name, to: { name, address: 'lisa@officers.example' } })),
    )
    expect(read.subject).toBe(name)
    expect(read.to?.[0]?.name).toBe(name)
  }
})

function asPlainText(text: string): string {
  return toHeaderText(text).replaceAll('=?', '= ?')
}
