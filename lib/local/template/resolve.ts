import { isList, isObject, type Json, type JsonObject } from './json.ts'
import { modelOf, type Place } from './modelled-types.ts'
import { namePhysically, type RawResource } from './physical-names.ts'

/** Turns values of a template into plain ones. */
interface Resolver {
  /** The value with every intrinsic function replaced; throws on one that is not modelled, naming `where`. */
  resolve(value: Json, where: string): Json
  physicalName(logicalId: string): string
}

/** What resolving needs to know beside the resources. */
interface ResolverOptions {
  resources: readonly RawResource[]
  parameters: JsonObject
  stackName: string
  place: Place
}

/**
 * A resolver of `Ref`, `Fn::GetAtt`, `Fn::Join` and `Fn::Sub`, which is all that the CDK writes for such stacks. Every
 * resource has a physical name that is known beforehand, so all four are pure functions.
 */
export function createResolver(options: ResolverOptions): Resolver {
  const { resources, place, stackName } = options
  const names = new Map(namePhysically(resources))
  const byId = new Map(resources.map((resource) => [resource.logicalId, resource]))
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.account}:stack/${stackName}/local`,
  }

  function physicalName(logicalId: string): string {
    const resource = byId.get(logicalId)
    const property = resource && modelOf(resource.type)?.nameProperty
    const fixed = property === undefined ? undefined : resource?.properties[property]
    if (fixed !== undefined) {
      const name = resolve(fixed, `${logicalId}.${property}`)
      if (typeof name === 'string') return name
    }
    return names.get(logicalId) ?? logicalId
  }

  function reference(id: string, where: string): Json {
    const known = pseudo[id]
    if (known !== undefined) return known
    const resource = byId.get(id)
    const model = resource && modelOf(resource.type)
    if (model) return model.ref({ name: physicalName(id), place })
    const parameter = options.parameters[id]
    if (isObject(parameter) && parameter['Default'] !== undefined) return parameter['Default']
    throw new Error(`${where} refers to ${id}, which is not modelled locally`)
  }

  function attribute(id: string, name: string, where: string): string {
    const resource = byId.get(id)
    const read = resource && modelOf(resource.type)?.attributes[name]
    if (!read) {
      throw new Error(
        `${where} wants ${id}.${name} (${resource?.type ?? 'no resource'}), not modelled locally`,
      )
    }
    return read({ name: physicalName(id), place })
  }

  function substitute(text: string, where: string, own: JsonObject = {}): string {
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, key: string) => {
      if (literal === '!') return `\${${key}}`
      const given = own[key]
      if (given !== undefined) return textOf(resolve(given, where), where)
      const dot = key.indexOf('.')
      return textOf(
        dot < 0 ? reference(key, where) : attribute(key.slice(0, dot), key.slice(dot + 1), where),
        where,
      )
    })
  }

  function intrinsic(name: string, argument: Json, where: string): Json {
    if (name === 'Ref' && typeof argument === 'string') return reference(argument, where)
    if (name === 'Fn::GetAtt') {
      const [id, key] = typeof argument === 'string' ? argument.split('.') : isList(argument) ? argument : []
      if (typeof id === 'string' && typeof key === 'string') return attribute(id, key, where)
    }
    if (name === 'Fn::Join' && isList(argument) && typeof argument[0] === 'string' && isList(argument[1])) {
      return argument[1].map((part) => textOf(resolve(part, where), where)).join(argument[0])
    }
    if (name === 'Fn::Sub' && typeof argument === 'string') return substitute(argument, where)
    if (name === 'Fn::Sub' && isList(argument) && typeof argument[0] === 'string') {
      return substitute(argument[0], where, isObject(argument[1]) ? argument[1] : {})
    }
    throw new Error(`${where} uses ${name} in a way that is not modelled locally`)
  }

  function resolve(value: Json, where: string): Json {
    if (isList(value)) return value.map((one, index) => resolve(one, `${where}[${index}]`))
    if (typeof value === 'string' && value.includes('{{resolve:')) {
      throw new Error(`${where} uses a dynamic reference (${value}), not modelled locally`)
    }
    if (!isObject(value)) return value
    const [key, ...others] = Object.keys(value)
    const argument = key === undefined ? undefined : value[key]
    if (key !== undefined && argument !== undefined && others.length === 0 && isIntrinsic(key)) {
      return intrinsic(key, argument, where)
    }
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, resolve(one, `${where}.${name}`)]),
    )
  }

  return { resolve, physicalName }
}

function isIntrinsic(key: string): boolean {
  return key === 'Ref' || key.startsWith('Fn::')
}

function textOf(value: Json, where: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`${where} joins something that is not text`)
}
