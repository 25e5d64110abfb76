import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { PageAsset } from '../../../lib/pages/page-asset.ts'

/** Assets with next to nothing in them, packed as the real ones are. */
export const sampleAssets = {
  logo: null,
  embedScript: 'ENQUIRY_WORDS',
  guidePictures: { list: Buffer.from('RIFF').toString('base64') },
  style: pack('page.css', 'text/css; charset=utf-8', 'p{margin:0}'),
  script: pack('page.js', 'text/javascript; charset=utf-8', 'export{}'),
}

function pack(name: string, type: string, text: string): PageAsset {
  const bytes = Buffer.from(text)
  return {
    ...{ name, type, hash: 'a-hash', path: `/assets/a-hash/${name}` },
    brotli: brotliCompressSync(bytes).toString('base64'),
    gzip: gzipSync(bytes).toString('base64'),
    identity: bytes.toString('base64'),
  }
}
