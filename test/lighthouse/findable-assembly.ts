import { readFileSync, writeFileSync } from 'node:fs'
import { synthesise } from '../../lib/infrastructure/synthesise.ts'

/**
 * The app as it is deployed to a live stage at its own domain, where search engines may find it: so that the local stack's
 * own address passes for that domain. The directory of its assembly.
 */
export async function findableAssembly(outdir: string): Promise<string> {
  const { assemblyDirectory, templatePath } = await synthesise({ outdir, validate: false, here: true })
  const template = readFileSync(templatePath, 'utf8')
  const findable = template.replaceAll(/("SEARCH_ENGINES": *)"noindex"/g, '$1"index"')
  if (findable === template) throw new Error('No function of the template asks whether it may be found')
  writeFileSync(templatePath, findable)
  return assemblyDirectory
}
