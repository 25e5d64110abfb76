import { checkTemplate } from './check-template.ts'
import { isObject, type JsonObject, type Properties, readProperties } from './json.ts'
import { modelOf, type Place } from './modelled-types.ts'
import { readResources } from './physical-names.ts'
import { createResolver } from './resolve.ts'

/** A resource of the template with its physical name and plain properties. */
export interface ResolvedResource {
  logicalId: string
  type: string
  name: string
  /** What `Ref` answers. */
  ref: string
  arn: string
  properties: Properties
}

/** A template without intrinsic functions. */
export interface StackModel {
  place: Place
  of(type: string): readonly ResolvedResource[]
  outputs: Readonly<Record<string, string>>
}

/**
 * Resolves a whole template for the place it runs in. Throws, with the names, where it holds anything that is neither
 * modelled nor ignored on purpose.
 */
export function createStackModel(options: {
  template: JsonObject
  stackName: string
  place: Place
}): StackModel {
  const { template, place } = options
  const raw = readResources(template)
  checkTemplate(template, raw)
  const parameters = isObject(template['Parameters']) ? template['Parameters'] : {}
  const resolver = createResolver({ resources: raw, parameters, stackName: options.stackName, place })

  const resources = raw.map((resource): ResolvedResource => {
    const model = modelOf(resource.type)
    const self = { name: resolver.physicalName(resource.logicalId), place }
    const properties = resolver.resolve(resource.properties, resource.logicalId)
    return {
      logicalId: resource.logicalId,
      type: resource.type,
      name: self.name,
      ref: model?.ref(self) ?? self.name,
      arn: model?.attributes['Arn']?.(self) ?? model?.ref(self) ?? self.name,
      properties: readProperties(properties, resource.logicalId),
    }
  })
  return {
    place,
    of: (type) => resources.filter((resource) => resource.type === type),
    outputs: readOutputs(resolver.resolve(template['Outputs'] ?? {}, 'Outputs')),
  }
}

function readOutputs(outputs: unknown): Readonly<Record<string, string>> {
  if (typeof outputs !== 'object' || outputs === null) return {}
  return Object.fromEntries(
    Object.entries(outputs).map(([name, output]) => [name, String(output?.Value ?? '')]),
  )
}
