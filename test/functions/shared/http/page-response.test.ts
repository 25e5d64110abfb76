import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { acceptedEncoding, createPageResponses } from '../../../../functions/shared/http/page-response.ts'
import { createPipeline } from '../../../support/memory-world/create-pipeline.ts'

const request = (encoding?: string) => ({
  method: 'GET',
  path: '/',
  headers: encoding === undefined ? {} : { 'accept-encoding': encoding },
  body: new Uint8Array(),
  requestId: 'r',
})
const page = { status: 200, body: '<p>Pub – Café</p>'.repeat(200) }

describe('a page that anybody may see', () => {
  const responses = createPageResponses(['https://www.hall.example'])

  test('may stand in frames of the organisation’s websites, and lead to them after a post', () => {
    const policy = responses.open(request(), page).headers?.['content-security-policy']
    expect(policy).toContain("frame-ancestors 'self' https://www.hall.example")
    expect(policy).toContain("form-action 'self' https://www.hall.example")
  })

  test('behind a token stands in no frame and is not compressed', () => {
    const closed = responses.closed(page)
    expect(closed.headers?.['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(closed.body).toBe(page.body)
  })

  test('is compressed as the browser can read it', () => {
    const brotli = responses.open(request('gzip, deflate, br'), page)
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
    expect(brotliDecompressSync(Buffer.from(brotli.body ?? '')).toString()).toBe(page.body)
    const gzip = responses.open(request('gzip'), page)
    expect(gunzipSync(Buffer.from(gzip.body ?? '')).toString()).toBe(page.body)
    expect(responses.open(request(), page).body).toBe(page.body)
  })
})

test.each([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['br', 'br'],
  ['GZIP;q=0.5, BR;q=0.1', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['br; q=0.000, gzip;q=0', undefined],
] as const)('of %j we use %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding)
})

describe('an asset', () => {
  const path = '/assets/a-hash/page.css'

  test('may be kept for ever, in the encoding asked for', async () => {
    const asset = await createPipeline().forms(path, 'GET', { headers: { 'accept-encoding': 'br' } })
    expect([asset.statusCode, asset.isBase64Encoded]).toEqual([200, true])
    expect(asset.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/css; charset=utf-8',
      'content-encoding': 'br',
    })
    expect(brotliDecompressSync(Buffer.from(asset.body ?? '', 'base64')).toString()).toBe('p{margin:0}')
  })

  test('of a past release is not there', async () => {
    expect((await createPipeline().forms('/assets/old-hash/page.css')).statusCode).toBe(404)
  })
})
