import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Lighthouse is not on this machine and cannot be fetched; the message says why. */
export class LighthouseMissing extends Error {
  override readonly name = 'LighthouseMissing'
}

// Apache-2.0. Beside the project and never in package.json: with what it needs it is 176 MB, and asks for Node 22.19.
const version = '13.5.0'
const run = promisify(execFile)

/**
 * Fetches Lighthouse once, from the registry that npm is set to, into the user's cache; a function that runs it on a page in the
 * browser that listens at `port` and answers its report (JSON). Throws `LighthouseMissing`.
 */
export async function fetchLighthouse(): Promise<(url: string, port: number) => Promise<string>> {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const beside = join(cache, 'enquiry-pipeline', `lighthouse-${version}`)
  const command = join(beside, 'node_modules', 'lighthouse', 'cli', 'index.js')
  const install = ['install', '--prefix', beside, '--ignore-scripts', '--no-audit', '--no-fund']
  if (!existsSync(command))
    await run('npm', [...install, `lighthouse@${version}`]).catch((error: unknown) => {
      throw new LighthouseMissing(
        `Lighthouse could not be fetched, so nothing was measured. ${String(error)}`,
      )
    })
  return async (url, port) => {
    const only = '--only-categories=performance,accessibility,best-practices,seo'
    const quiet = ['--quiet', '--no-enable-error-reporting', '--output=json', '--output-path=stdout']
    const { stdout } = await run(process.execPath, [command, url, `--port=${port}`, only, ...quiet], {
      maxBuffer: 2 ** 26,
    })
    return stdout
  }
}
