import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib/core'
import { build } from 'esbuild'
import { ParcelsStack, parcelFunctions } from './parcels-stack.ts'

/** Bundles and synthesises the parcels app into a temporary directory; `remove` deletes it. */
export async function synthesiseParcels(): Promise<{ assemblyDirectory: string; remove(): void }> {
  const home = mkdtempSync(join(tmpdir(), 'parcels-'))
  const bundles = join(home, 'bundles')
  await build({
    entryPoints: parcelFunctions.map((name) => ({
      in: fileURLToPath(new URL(`./functions/${name}.ts`, import.meta.url)),
      out: `${name}/index`,
    })),
    outdir: bundles,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    supported: { 'dynamic-import': false },
  })
  const app = new App({ outdir: join(home, 'cdk.out'), analyticsReporting: false })
  new ParcelsStack(app, 'Parcels', { bundles })
  app.synth()
  return {
    assemblyDirectory: join(home, 'cdk.out'),
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}
