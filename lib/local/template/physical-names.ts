import { isObject, type JsonObject } from './json.ts'

/** A resource as a template has it, its intrinsic functions still in place. */
export interface RawResource {
  logicalId: string
  type: string
  properties: JsonObject
  /** The path of constructs, without the stack, where the CDK noted it down; else the logical id without its hash. */
  path: readonly string[]
  /** The local name its author gave it (metadata `LocalName`). */
  localName: string | undefined
}

// What a construct's id adds beside what it is about.
const noise = new Set(['resource', 'default', 'function', 'handler', 'queue', 'table', 'topic', 'construct'])

/**
 * Gives every resource a short name that is the same at every start: its own local name, or the shortest end of its construct path that no
 * other resource of its type has, in kebab-case without words such as Resource or Queue (`work-dead-letters`).
 */
export function namePhysically(resources: readonly RawResource[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const type of new Set(resources.map((resource) => resource.type))) {
    const alike = resources.filter((resource) => resource.type === type)
    const words = new Map(alike.map((resource) => [resource.logicalId, meaningful(resource)]))
    for (const resource of alike) {
      names.set(resource.logicalId, resource.localName ?? shortestOwn(resource.logicalId, words))
    }
  }
  return names
}

/** The resources of a template, in its order. */
export function readResources(template: JsonObject): readonly RawResource[] {
  const resources = isObject(template['Resources']) ? template['Resources'] : {}
  return Object.entries(resources).map(([logicalId, resource]) => {
    if (!isObject(resource) || typeof resource['Type'] !== 'string') {
      throw new TypeError(`Resource ${logicalId} has no type`)
    }
    const metadata = isObject(resource['Metadata']) ? resource['Metadata'] : {}
    const path = metadata['aws:cdk:path']
    const given = metadata['LocalName']
    return {
      logicalId,
      type: resource['Type'],
      properties: isObject(resource['Properties']) ? resource['Properties'] : {},
      localName: typeof given === 'string' ? given : undefined,
      path: typeof path === 'string' ? path.split('/').slice(1) : [withoutHash(logicalId)],
    }
  })
}

function meaningful(resource: RawResource): readonly string[] {
  const segments = resource.path.map((segment) =>
    kebab(segment)
      .split('-')
      .filter((word) => !noise.has(word))
      .join('-'),
  )
  const kept = segments.filter((segment) => segment !== '')
  return kept.length > 0 ? kept : [kebab(resource.logicalId)]
}

function shortestOwn(logicalId: string, words: ReadonlyMap<string, readonly string[]>): string {
  const own = words.get(logicalId) ?? []
  for (let length = 1; length <= own.length; length += 1) {
    const name = own.slice(-length).join('-')
    const others = [...words].filter(
      ([id, path]) => id !== logicalId && path.slice(-length).join('-') === name,
    )
    if (others.length === 0) return name
  }
  return kebab(logicalId)
}

// The CDK ends a logical id with eight characters of a hash of its path.
function withoutHash(logicalId: string): string {
  return logicalId.replace(/(?<=.)[0-9A-F]{8}$/, '')
}

function kebab(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
}
