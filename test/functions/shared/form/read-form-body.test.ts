import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FormBody, readFormBody } from '../../../../functions/shared/form/read-form-body.ts'
import { Problem } from '../../../../functions/shared/http/problem.ts'
import { english } from '../../../../lib/core/words/english.ts'
import { startCpuTime } from '../../../support/cpu-time.ts'
import { anyText } from '../../../support/given/any-text.ts'
import { type FormSpelling, multipartSpellings, urlencodedSpellings } from './form-spellings.ts'

describe.each([
  ['multipart', multipartSpellings],
  ['urlencoded', urlencodedSpellings],
])('a %s form', (_style, spellings) => {
  test.each(spellings)('is understood with: $about', async ({
    contentType,
    body,
    fields,
    files = [],
  }: FormSpelling) => {
    const read = await readFormBody(request(contentType, body), 'anybody')
    expect(read.pairs.map(({ name, value }) => [name, value])).toEqual(fields)
    expect(read.files.map(({ name, filename }) => [name, filename])).toEqual(files)
  })
})

describe('what is no form', () => {
  const whole = '--XX\r\nContent-Disposition: form-data; name="name"\r\n\r\nAda\r\n--XX--'

  test.each([
    ['text/plain', 'name=Ada', 415],
    ['application/json', '{}', 415],
    ['', 'name=Ada', 415],
    ['multipart/mixed; boundary=XX', whole, 415],
    ['multipart/form-data', whole, 400],
    ['multipart/form-data; boundary=', whole, 400],
    ['multipart/form-data; boundary=YY', whole, 400],
    [`multipart/form-data; boundary=${'b'.repeat(71)}`, whole, 400],
    ['multipart/form-data; boundary=XX', '', 400],
  ])('as %s is refused in words', async (contentType, body, status) => {
    const problem = await refusal(request(contentType, body))
    expect(problem.status).toBe(status)
    expect(problem.bodyIn(english)['detail']).toMatch(/^[A-Z].{20,}/)
  })

  test('is a multipart body cut off at any byte', async () => {
    for (let length = 0; length < whole.length; length += 1) {
      const problem = await refusal(request('multipart/form-data; boundary=XX', whole.slice(0, length)))
      expect(problem.status).toBe(400)
    }
    expect(
      (await readFormBody(request('multipart/form-data; boundary=XX', whole), 'anybody')).pairs,
    ).toHaveLength(1)
  })
})

describe('a large form', () => {
  test('of 256 KB is taken, and of one byte more refused in words', async () => {
    const fits = `m=${'a'.repeat(256 * 1024 - 2)}`
    expect(
      (await readFormBody(request('application/x-www-form-urlencoded', fits), 'anybody')).pairs,
    ).toHaveLength(1)
    const problem = await refusal(request('application/x-www-form-urlencoded', `${fits}a`))
    expect([problem.status, problem.bodyIn(english)['title']]).toEqual([413, 'Too large'])
    expect((await refusal(await posted([['m', 'a'.repeat(256 * 1024)]]))).status).toBe(413)
  })

  test('of a thousand fields that say something is taken, and of one more refused', async () => {
    const fields = Array.from({ length: 1000 }, (_, index): [string, string] => [`f${index}`, 'x'])
    const empty = Array.from({ length: 900 }, (_, index): [string, string] => [`e${index}`, ''])
    const more: [string, string][] = [...fields, ['one', 'more']]
    for (const post of [posted, urlencodedPost]) {
      expect((await readFormBody(await post([...fields, ...empty]), 'anybody')).pairs).toHaveLength(1900)
      expect((await refusal(await post(more))).status).toBe(413)
    }
  })

  test('of any number of empty fields keeps what was typed', async () => {
    const { pairs } = await readFormBody(
      request('application/x-www-form-urlencoded', `${'a=&b&'.repeat(40_000)}name=Ada`),
      'anybody',
    )
    expect(pairs.filter(({ value }) => value !== '')).toEqual([{ name: 'name', value: 'Ada' }])
    expect(pairs).toHaveLength(1001)
  })

  test('is large by its file alone, and keeps what was typed beside it', async () => {
    const { pairs, files } = await readFormBody(
      await posted([['name', 'Ada']], 'x'.repeat(4_000_000)),
      'anybody',
    )
    expect(pairs).toEqual([{ name: 'name', value: 'Ada' }])
    expect(files).toEqual([{ name: 'photo', filename: 'hall "1".jpg', bytes: 4_000_000 }])
  })

  test.each([
    ['delimiters', '--XX\r\n'],
    ['half delimiters', '\r\n--X'],
    ['spaces after delimiters', `--XX${' '.repeat(100)}`],
    ['empty lines', '\r\n\r\n'],
    ['carriage returns', '\r'],
    ['quotes in a header', '--XX\r\nContent-Disposition: form-data; name="a'],
    ['parameters', ';a="'],
    ['folded lines', ' \r\n '],
    ['whole parts', '\r\n--XX\r\nContent-Disposition: form-data; name="a"\r\n\r\n'],
    ['files', '\r\n--XX\r\nContent-Disposition: form-data; name=a; filename=a\r\n\r\n'],
    [
      'half a thousand quotes a part',
      `\r\n--XX\r\nContent-Disposition: form-data; name=${'"a'.repeat(500)}\r\n\r\n`,
    ],
  ])('made of %s is read in no time', async (_about, piece) => {
    const head = '--XX\r\nContent-Disposition: form-data; name="a"\r\n'
    const body = head + piece.repeat(Math.ceil(1_000_000 / piece.length))
    const cpuTime = startCpuTime()
    await readFormBody(request('multipart/form-data; boundary=XX', body), 'anybody').catch(() => undefined)
    await readFormBody(request('multipart/form-data; boundary=XX', `${body}\r\n--XX--`), 'anybody').catch(
      () => undefined,
    )
    await readFormBody(request(`multipart/form-data${piece.repeat(2000)}`, body), 'anybody').catch(
      () => undefined,
    )
    expect(cpuTime()).toBeLessThan(2000)
  })
})

describe('any form', () => {
  const text = anyText(12).map((one) => one.toWellFormed().replace(/\r\n?|\n/g, '\r\n'))
  // The standard does not escape % itself in multipart names: one that looks like an escape cannot be told from it.
  const name = text.map((one) => one.replaceAll('%', ''))
  const fields = fc.array(fc.tuple(name, text), { maxLength: 8 })

  test('that the platform encodes as multipart is read back', async () => {
    await fc.assert(
      fc.asyncProperty(fields, async (sent) => {
        expect(pairsOf(await readFormBody(await posted(sent), 'anybody'))).toEqual(sent)
      }),
      { numRuns: 300 },
    )
  })

  test('that the platform encodes as urlencoded is read back', async () => {
    await fc.assert(
      fc.asyncProperty(fields, async (sent) => {
        expect(pairsOf(await readFormBody(await urlencodedPost(sent), 'anybody'))).toEqual(sent)
      }),
      { numRuns: 300 },
    )
  })

  test('of ASCII is read as URLSearchParams reads it, wrong escapes and all', async () => {
    const piece = fc.constantFrom(
      'a',
      '=',
      '&',
      '+',
      '%',
      '%4',
      '%41',
      '%zz',
      '%C3%A9',
      ';',
      '%0A',
      '[',
      '__proto__',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const body = pieces.join('')
        const expected = [...new URLSearchParams(body)]
        // Bytes that are no UTF-8 are windows-1252 to us, and lost to URLSearchParams.
        fc.pre(!expected.flat().some((text) => text.includes('\ufffd')))
        const read = await readFormBody(request('application/x-www-form-urlencoded', body), 'anybody')
        expect(pairsOf(read)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('of any bytes is read or refused, and nothing else happens', async () => {
    const type = fc.constantFrom(
      'multipart/form-data; boundary=XX',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary="',
    )
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '--XX',
          '--',
          '\r\n',
          'Content-Disposition: form-data; name="a"',
          '; filename="',
          '"',
          ':',
        ),
        anyText(4),
      ),
      { maxLength: 30 },
    )
    await fc.assert(
      fc.asyncProperty(type, pieces, async (contentType, body) => {
        const outcome = await readFormBody(request(contentType, body.join('')), 'anybody').catch(
          (error: unknown) => error,
        )
        if (outcome instanceof Problem) expect(outcome.status).toBe(400)
        else expect(outcome).toHaveProperty('pairs')
      }),
      { numRuns: 500 },
    )
  })
})

function pairsOf({ pairs }: FormBody): readonly (readonly [string, string])[] {
  return pairs.map(({ name, value }) => [name, value])
}

async function refusal(refused: ReturnType<typeof request>): Promise<Problem> {
  const outcome = await readFormBody(refused, 'anybody').catch((error: unknown) => error)
  if (outcome instanceof Problem) return outcome
  throw new Error('It was not refused')
}

async function posted(fields: readonly (readonly [string, string])[], file?: string) {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  if (file !== undefined) data.append('photo', new File([file], 'hall "1".jpg'))
  const encoded = new Response(data)
  return request(encoded.headers.get('content-type') ?? '', new Uint8Array(await encoded.arrayBuffer()))
}

async function urlencodedPost(fields: readonly (readonly [string, string])[]) {
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString()
  return request('application/x-www-form-urlencoded', body)
}

function request(contentType: string, body: string | Uint8Array) {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return { method: 'POST', path: '/', requestId: 'r', headers: { 'content-type': contentType }, body: bytes }
}
