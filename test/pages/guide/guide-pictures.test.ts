import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guidePictures } from '../../../lib/pages/guide/guide-page.ts'
import { recordFile, recordOf } from '../../pictures/sample-pictures.ts'
import { guideSamples } from './guide-samples.ts'

const pictures = new URL('../../../lib/pages/guide/pictures/', import.meta.url)

test('the guide’s pictures show what is sent today: npm run pictures -- lib/pages/guide/pictures guide', async () => {
  const record: unknown = JSON.parse(readFileSync(new URL(recordFile, pictures), 'utf8'))
  expect(record).toEqual(await recordOf(await guideSamples()))
})

test('there is a picture of each sample, and each stands in the guide in its own size', () => {
  const files = readdirSync(pictures).filter((file) => file !== recordFile)
  expect(files.toSorted()).toEqual(
    Object.keys(guidePictures)
      .map((name) => `${name}.webp`)
      .toSorted(),
  )
  for (const [name, { height }] of Object.entries(guidePictures))
    expect([name, heightOf(readFileSync(new URL(`${name}.webp`, pictures)))]).toEqual([name, height])
})

/** Of a WebP that loses (VP8): 14 bits behind the start code (RFC 9649, RFC 6386 section 9.1). */
function heightOf(webp: Buffer): number {
  return webp.readUInt16LE(webp.indexOf(Buffer.from([0x9d, 0x01, 0x2a])) + 5) & 0x3fff
}
