import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { domainOf, stagesOf } from './check-deploy.ts'
import type { StageLines } from './deploy-shape.ts'
import { organisationShape } from './organisation-shape.ts'
import { fileText } from './typed-text/file-text.ts'
import { readYaml } from './yaml-file.ts'

/** One stage of another file of the same folder. */
export interface DeployedBeside {
  readonly file: string
  readonly stage: string
  readonly lines: StageLines
  readonly sendingDomain: string
}

/** What the other files of the folder say of deployments, as far as they can be read: their own mistakes are told when they are meant. */
export function deployedBeside(path: string): readonly DeployedBeside[] {
  const directory = dirname(path)
  return readdirSync(directory)
    .filter((file) => /\.ya?ml$/.test(file) && file !== basename(path))
    .sort()
    .flatMap((file) => stagesIn(file, join(directory, file)))
}

function stagesIn(file: string, path: string): readonly DeployedBeside[] {
  const found = fileText(path)
  const reading = 'text' in found ? readYaml(found.text) : undefined
  if (!reading?.ok) return []
  const { deploy, sender } = organisationShape.read(reading.yaml.content, [], () => undefined)
  return stagesOf(deploy ?? {}).map(([stage, lines]) => ({
    ...{ file, stage, lines, sendingDomain: domainOf(sender.address) },
  }))
}
