import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, type Plugin, transform } from 'esbuild'
import type { Look } from '../../core/organisation/organisation.ts'
import type { PageAsset } from '../../pages/page-asset.ts'
import { colourRules } from './page-colours.ts'

/** What every page loads. */
export interface PageAssets {
  readonly style: PageAsset
  readonly script: PageAsset
  /** Null where the organisation has none: what is compiled in has no word for "absent". */
  readonly logo: PageAsset | null
  /** Of other websites; its words come before it when it is served. */
  readonly embedScript: string
}

/**
 * The style sheet in the organisation's colour, and the script: minified and compressed. The same sources and colour
 * give the same bytes. Throws esbuild's BuildFailure or TransformFailure, which name file and line.
 */
export async function buildPageAssets(look: Look = {}): Promise<PageAssets> {
  const [style, script, embedScript] = await Promise.all([
    buildStyle(look),
    bundleScript('enhance'),
    bundleScript('embed'),
  ])
  const logo = look.logo === undefined ? undefined : Buffer.from(look.logo.base64, 'base64')
  return {
    style: await packAsset({ name: 'page.css', type: 'text/css; charset=utf-8', content: style }),
    script: await packAsset({ name: 'page.js', type: 'text/javascript; charset=utf-8', content: script }),
    logo: logo === undefined ? null : await packAsset({ name: 'logo.png', type: 'image/png', content: logo }),
    embedScript,
  }
}

/** Of the officers' guide: WebP in base64, by name. */
async function readGuidePictures(): Promise<Readonly<Record<string, string>>> {
  const folder = new URL('../../pages/guide/pictures/', import.meta.url)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.webp')).toSorted()
  const pictures = files.map(async (file) => [
    file.slice(0, -'.webp'.length),
    await readFile(new URL(file, folder), 'base64'),
  ])
  return Object.fromEntries(await Promise.all(pictures))
}

/** A file under an address that changes with its content, in every encoding a browser may ask for. */
async function packAsset(file: { name: string; type: string; content: string | Buffer }): Promise<PageAsset> {
  const { name, type, content } = file
  const bytes = Buffer.from(content)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
  const [brotli, zipped] = await Promise.all([
    brotliOf(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    gzipOf(bytes, { level: 9 }),
  ])
  return {
    name,
    hash,
    type,
    path: `/assets/${hash}/${name}`,
    brotli: brotli.toString('base64'),
    gzip: zipped.toString('base64'),
    identity: bytes.toString('base64'),
  }
}

/** A script for browsers, `lib/pages/client/NAME.ts` with all it imports, minified. */
async function bundleScript(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../pages/client/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'silent',
    platform: 'browser',
    format: 'esm',
    // What understands `type="module"` and is still on old phones.
    target: ['es2020'],
  })
  return outputFiles[0]?.text ?? ''
}

/** Gives a bundle what it imports from `assets:compiled`, and waits for it only there. */
export function compiledAssets(assets: PageAssets | Promise<PageAssets>): Plugin {
  const name = 'assets:compiled'
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^assets:compiled$/ }, () => ({ path: name, namespace: name }))
      // esbuild gives each key of a JSON file as a named export.
      onLoad({ filter: /.*/, namespace: name }, async () => ({
        contents: JSON.stringify({
          ...{ ...(await assets), paths: pathsOf(await assets) },
          guidePictures: await readGuidePictures(),
        }),
        loader: 'json',
      }))
    },
  }
}

function pathsOf({ style, script, logo }: PageAssets): Readonly<Record<string, string>> {
  return { style: style.path, script: script.path, ...(logo === null ? {} : { logo: logo.path }) }
}

/** In this order: what comes later overrules. */
const sheets = [
  ...[
    'palette',
    'measures',
    'frame',
    'content',
    'lists',
    'questions',
    'buttons',
    'messages',
    'board',
    'board-rows',
    'story',
    'circumstances',
  ],
]

async function buildStyle(look: Look): Promise<string> {
  const texts = await Promise.all(
    sheets.map((name) => readFile(new URL(`../../pages/style/${name}.css`, import.meta.url), 'utf8')),
  )
  const [palette = '', ...rest] = texts
  const { code } = await transform([palette, colourRules(look), ...rest].join('\n'), {
    loader: 'css',
    minify: true,
    // An unknown name would be carried on; a typing mistake should not.
    logLevel: 'silent',
  })
  return withShortNames(code)
}

/** Colours and measures have names for people to read; browsers get a letter or two in their place, which saves a sixth. */
function withShortNames(css: string): string {
  const short = new Map<string, string>()
  return css.replace(/--[a-z][\w-]*/g, (name) => {
    if (!short.has(name)) short.set(name, `--${short.size.toString(36)}`)
    return short.get(name) ?? name
  })
}

const brotliOf = promisify(brotliCompress)
const gzipOf = promisify(gzip)
