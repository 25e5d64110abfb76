import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject, type JsonObject, parseObject } from './json.ts'

/** One stack of a synthesised cloud assembly: its name, its template, and where the assets lie. */
interface Assembly {
  stackName: string
  template: JsonObject
  /** The directory of a file asset, by the `S3Key` the template names. */
  assetDirectory(s3Key: string): string
}

/**
 * Reads a cloud assembly (`cdk.out`) from its manifest. With more than one stack, `stackName` says which.
 * Throws where there is none, or no telling which.
 */
export function readAssembly(directory: string, stackName?: string): Assembly {
  const manifest = parseObject(readFileSync(join(directory, 'manifest.json'), 'utf8'), 'manifest.json')
  const artifacts = isObject(manifest['artifacts']) ? manifest['artifacts'] : {}
  const stacks = Object.entries(artifacts).flatMap(([name, artifact]) => {
    if (!isObject(artifact) || artifact['type'] !== 'aws:cloudformation:stack') return []
    const properties = isObject(artifact['properties']) ? artifact['properties'] : {}
    const file = properties['templateFile']
    return typeof file === 'string' ? [{ name, file }] : []
  })
  const chosen = stackName === undefined ? stacks : stacks.filter(({ name }) => name === stackName)
  const [stack] = chosen
  if (stack === undefined || chosen.length > 1) {
    const names = stacks.map(({ name }) => name).join(', ') || 'none'
    throw new Error(`Which stack of ${directory} is to run? It has: ${names}.`)
  }
  return {
    stackName: stack.name,
    template: parseObject(readFileSync(join(directory, stack.file), 'utf8'), stack.file),
    // The CDK's staging names a directory asset after the hash that is also its key.
    assetDirectory: (s3Key) => join(directory, `asset.${s3Key.replace(/\.zip$/, '')}`),
  }
}
