import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FunctionName } from '../../lib/infrastructure/bundles/bundles.ts'
import { type Synthesis, type SynthesisOptions, synthesise } from '../../lib/infrastructure/synthesise.ts'
import { sampleOrganisation } from '../support/given/sample-organisation.ts'
import { readTemplate, type Template } from './template.ts'

/** The template of the stage `live`, synthesised once for every test that only looks at it. */
export function liveTemplate(): Promise<Template> {
  live ??= withSynthesis({}, ({ templatePath }) => readTemplate(readFileSync(templatePath, 'utf8')))
  return live
}

let live: Promise<Template> | undefined

/** Synthesises with stand-in functions into a directory of its own, which is gone after `look`. */
export async function withSynthesis<Result>(
  options: Partial<SynthesisOptions>,
  look: (synthesis: Synthesis) => Result,
): Promise<Result> {
  const outdir = mkdtempSync(join(tmpdir(), 'synthesis-'))
  try {
    return look(
      await synthesise({
        outdir,
        organisation: sampleOrganisation,
        entries: standIns,
        validate: false,
        ...options,
      }),
    )
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}

const standIn = fileURLToPath(new URL('./bundles/stand-in-entry.ts', import.meta.url))

const standIns: Readonly<Record<FunctionName, string>> = {
  intake: standIn,
  forms: standIn,
  officer: standIn,
  dispatch: standIn,
  'mail-events': standIn,
  agenda: standIn,
}
