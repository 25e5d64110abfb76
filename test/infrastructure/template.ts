/** A template to look at and, in a copy, to break. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>
  readonly Outputs: Readonly<Record<string, unknown>>
}

export interface Resource {
  Type: string
  Properties: Record<string, unknown>
  DeletionPolicy?: string
  UpdateReplacePolicy?: string
}

/** Reads a template as the CDK writes it; throws where it is none. */
export function readTemplate(text: string): Template {
  const value: unknown = JSON.parse(text)
  const resources = Object.entries(get(value, 'Resources') ?? {}).map(([id, resource]) => {
    const type = get(resource, 'Type')
    if (typeof type !== 'string') throw new TypeError(`${id} has no type`)
    return [id, { ...resource, Type: type, Properties: { ...object(get(resource, 'Properties')) } }] as const
  })
  return { Resources: Object.fromEntries(resources), Outputs: object(get(value, 'Outputs')) }
}

/** The resources of a type, with their logical ids. */
export function ofType(
  template: Template,
  type: string,
): readonly (readonly [id: string, resource: Resource])[] {
  return Object.entries(template.Resources).filter(([, resource]) => resource.Type === type)
}

/** The first resource of a type, or the one whose logical id starts so; for breaking it. */
export function one(template: Template, type: string, idStart = ''): Resource {
  const found = ofType(template, type).find(([id]) => id.startsWith(idStart))
  if (!found) throw new Error(`No ${type} ${idStart} in the template`)
  return found[1]
}

/** What lies at a path in a value; undefined where the path ends before. */
export function get(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
}

/** Puts a value at a path; throws where the path ends before. */
export function put(value: unknown, path: readonly (string | number)[], to: unknown): void {
  const last = path.at(-1)
  const at = get(value, ...path.slice(0, -1))
  if (last === undefined || typeof at !== 'object' || at === null) throw new Error(`No ${path.join('.')}`)
  if (to === undefined) Reflect.deleteProperty(at, last)
  else Reflect.set(at, last, to)
}

/** The id of the resource that a `Ref` or `Fn::GetAtt` names. */
export function target(value: unknown): string | undefined {
  const name = get(value, 'Ref') ?? get(value, 'Fn::GetAtt', 0)
  return typeof name === 'string' ? name : undefined
}

/** A list, or the one thing that stands for a list of one. */
export function list(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** A number, or what makes every comparison false. */
export function number(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
