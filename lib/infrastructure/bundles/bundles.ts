import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile, type Plugin } from 'esbuild'
import type { CompiledOrganisation } from '../../core/organisation/organisation.ts'
import { compiledOrganisation } from './compiled-organisation.ts'
import { buildPageAssets, compiledAssets } from './page-assets.ts'
import { plainBuiltIns } from './plain-built-ins.ts'

/** The functions there are, by the name of their folder in functions/. */
export const functionNames = ['intake', 'forms', 'officer', 'dispatch', 'mail-events', 'agenda'] as const

export type FunctionName = (typeof functionNames)[number]

/** The code of one function, ready for Lambda: `index.js` in a folder of its own. */
interface Bundle {
  readonly directory: string
  readonly bytes: number
  /** The files it was made of, relative to the working directory. */
  readonly inputs: readonly string[]
}

export type Bundles = Readonly<Record<FunctionName, Bundle>>

/** The entry file of every function as it stands in functions/. */
export const functionEntries: Readonly<Record<FunctionName, string>> = {
  intake: entryOf('intake'),
  forms: entryOf('forms'),
  officer: entryOf('officer'),
  dispatch: entryOf('dispatch'),
  'mail-events': entryOf('mail-events'),
  agenda: entryOf('agenda'),
}

/**
 * Bundles every function in one esbuild call, the organisation compiled in; `into` is emptied first. The same sources
 * and organisation give the same bytes. Throws esbuild's BuildFailure, which names file and line.
 */
export async function buildBundles(options: {
  readonly organisation: CompiledOrganisation
  readonly into: string
  readonly entries?: Readonly<Record<FunctionName, string>>
}): Promise<Bundles> {
  const { organisation, into, entries = functionEntries } = options
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into, { recursive: true })
  const assets = buildPageAssets(organisation.look)
  const { metafile } = await build({
    entryPoints: functionNames.map((name) => ({ in: entries[name], out: `${name}/index` })),
    outdir: into,
    bundle: true,
    minify: true,
    metafile: true,
    legalComments: 'none',
    logLevel: 'silent',
    platform: 'node',
    target: 'node24',
    // An ESM bundle that imports node:http starts 20 ms later (nodejs/node#59686).
    format: 'cjs',
    // Together these two take a third off the SDK: its ES modules can be shaken, and lazy imports are folded in.
    mainFields: ['module', 'main'],
    supported: { 'dynamic-import': false },
    alias: {
      '@aws-sdk/credential-provider-node': partOf('environment-credentials'),
      '@smithy/core/event-streams': partOf('no-event-streams'),
    },
    plugins: [compiledOrganisation(organisation), compiledAssets(assets), noMimeTypes, plainBuiltIns],
  })
  return {
    intake: bundleOf('intake', into, metafile),
    forms: bundleOf('forms', into, metafile),
    officer: bundleOf('officer', into, metafile),
    dispatch: bundleOf('dispatch', into, metafile),
    'mail-events': bundleOf('mail-events', into, metafile),
    agenda: bundleOf('agenda', into, metafile),
  }
}

function entryOf(name: FunctionName): string {
  return fileURLToPath(new URL(`../../../functions/${name}/index.ts`, import.meta.url))
}

function partOf(name: string): string {
  return fileURLToPath(new URL(`./parts/${name}.ts`, import.meta.url))
}

/** A relative import of nodemailer, which an alias cannot reach. */
const noMimeTypes: Plugin = {
  name: 'no-mime-types',
  setup({ onResolve }) {
    onResolve({ filter: /\/mime-types\.js$/ }, ({ importer }) =>
      importer.includes('nodemailer') ? { path: partOf('no-mime-types') } : undefined,
    )
  },
}

function bundleOf(name: FunctionName, into: string, metafile: Metafile): Bundle {
  const found = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`${name}/index.js`))
  if (!found) throw new Error(`esbuild wrote no bundle for ${name}`)
  const [, output] = found
  return { directory: join(into, name), bytes: output.bytes, inputs: Object.keys(output.inputs) }
}
