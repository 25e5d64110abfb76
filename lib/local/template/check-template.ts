import { isObject, type Json, type JsonObject } from './json.ts'
import { modelOf } from './modelled-types.ts'
import type { RawResource } from './physical-names.ts'

/** Thrown when a template holds what the local stack does not know; `findings` names each, one a line in the message. */
export class UnmodelledTemplateError extends Error {
  readonly findings: readonly string[]

  constructor(findings: readonly string[]) {
    super(
      `The template has what the local stack neither models nor ignores on purpose:\n  ${findings.join('\n  ')}\n` +
        'Model it in lib/local, or add it to the ignore list of lib/local/template/modelled-properties.ts.',
    )
    this.name = 'UnmodelledTemplateError'
    this.findings = findings
  }
}

/** Throws an UnmodelledTemplateError unless every resource type and every property is modelled or ignored on purpose. */
export function checkTemplate(template: JsonObject, resources: readonly RawResource[]): void {
  const findings = [
    ...unknownKeys(template, [
      'Resources',
      'Outputs',
      'Parameters',
      'Rules',
      'Conditions',
      'Description',
      'Metadata',
    ]),
    ...resources.flatMap((resource) => [...findingsOf(resource), ...attributesOf(template, resource)]),
  ]
  if (findings.length > 0) throw new UnmodelledTemplateError(findings)
}

function findingsOf(resource: RawResource): readonly string[] {
  const model = modelOf(resource.type)
  if (!model) return [`${resource.logicalId}: the resource type ${resource.type}`]
  const known = new Set([...model.modelled, ...model.ignored])
  return unknownPaths(resource.properties, known).map(
    (path) => `${resource.logicalId}: the property ${path} of ${resource.type}`,
  )
}

function unknownPaths(value: JsonObject, known: ReadonlySet<string>, prefix = ''): readonly string[] {
  return Object.entries(value).flatMap(([name, below]) => {
    const path = `${prefix}${name}`
    if (known.has(path)) return []
    const partly = [...known].some((one) => one.startsWith(`${path}.`))
    return partly && isObject(below) ? unknownPaths(below, known, `${path}.`) : [path]
  })
}

// Attributes beside Properties that would change what is created, or whether.
function attributesOf(template: JsonObject, { logicalId, type }: RawResource): readonly string[] {
  const resources = template['Resources']
  const resource: Json | undefined = isObject(resources) ? resources[logicalId] : undefined
  if (!isObject(resource)) return []
  const known = ['Type', 'Properties', 'DependsOn', 'DeletionPolicy', 'UpdateReplacePolicy', 'Metadata']
  const conditional = type === 'AWS::CDK::Metadata' ? ['Condition'] : []
  return unknownKeys(resource, [...known, ...conditional]).map((finding) => `${logicalId}: ${finding}`)
}

function unknownKeys(value: JsonObject, known: readonly string[]): readonly string[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `the template key ${key}`)
}
