import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { english } from '../../../lib/pages/words/english.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'

const scriptText = `const ENQUIRY_WORDS=${JSON.stringify(english.embed.script)};ENQUIRY_WORDS`

describe('the script for other websites', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is sent as %s, with its words, to any website, and looked for again within the hour', async (encoding, opened) => {
    const answer = await createPipeline().forms('/embed.js', 'GET', {
      headers: { 'accept-encoding': encoding },
    })
    expect(answer).toMatchObject({
      statusCode: 200,
      isBase64Encoded: true,
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'content-encoding': encoding,
        'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
      },
    })
    expect(opened(Buffer.from(answer.body ?? '', 'base64')).toString()).toBe(scriptText)
  })

  test('is not sent again to whoever has it', async () => {
    const pipeline = createPipeline()
    const { headers, body } = await pipeline.forms('/embed.js', 'GET', { headers: {} })
    expect(body).toBe(scriptText)
    const etag = String(headers?.['etag'])
    const ask = (tags: string) => pipeline.forms('/embed.js', 'GET', { headers: { 'if-none-match': tags } })
    const again = await ask(`"other", ${etag}`)
    expect([again.statusCode, again.body, again.headers?.['etag']]).toEqual([304, undefined, etag])
    expect((await ask('"other"')).statusCode).toBe(200)
  })
})

describe('the pages for other websites', () => {
  test('are there, name the address of the service, and may load and post only what they need', async () => {
    const pipeline = createPipeline()
    const kit = await pipeline.forms('/embed')
    expect([kit.statusCode, kit.body?.includes('https://api.example/enquire/general')]).toEqual([200, true])
    for (const { name } of kinds) {
      const page = await pipeline.forms(`/embed/${name}`)
      expect([page.statusCode, page.body?.includes(`action="/enquire/${name}"`)]).toEqual([200, true])
      expect(page.headers?.['content-security-policy']).toMatch(
        /^default-src 'none';.*script-src 'self';.*connect-src 'self'/,
      )
    }
  })

  test('of a kind that is none is a 404', async () => {
    const pipeline = createPipeline()
    for (const path of ['/embed/nothing', '/embed/__proto__', '/embed/general/more', '/embed/general/-'])
      expect((await pipeline.forms(path)).statusCode).toBe(404)
  })
})
