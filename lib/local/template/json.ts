/** A value of a template: what JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

/** An object of a template. */
export interface JsonObject {
  readonly [key: string]: Json
}

/** Tells an object from the other kinds of value. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value)
}

/** Tells a list from the other kinds of value. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** Parses JSON text; throws a SyntaxError on anything else. */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text)
  return value
}

/** Parses a JSON object; throws with `what` in the message where it is something else. */
export function parseObject(text: string, what: string): JsonObject {
  const value = parseJson(text)
  if (!isObject(value)) throw new TypeError(`${what} is not a JSON object`)
  return value
}

/** Reads the properties of one resource, after the intrinsic functions are gone; every complaint names the place. */
export interface Properties {
  readonly where: string
  has(name: string): boolean
  text(name: string, otherwise?: string): string
  optionalText(name: string): string | undefined
  number(name: string, otherwise?: number): number
  optionalNumber(name: string): number | undefined
  flag(name: string, otherwise: boolean): boolean
  texts(name: string): readonly string[]
  object(name: string): Properties
  objects(name: string): readonly Properties[]
  raw(name: string): Json | undefined
  keys(): readonly string[]
}

/** A reader of `value`; a missing or ill-typed property throws with `where` and its name. */
export function readProperties(value: Json | undefined, where: string): Properties {
  if (value !== undefined && !isObject(value)) throw new TypeError(`${where} must be an object`)
  const given: JsonObject = value ?? {}

  function wrong(name: string, wanted: string): never {
    throw new TypeError(`${where}.${name} must be ${wanted}, not ${JSON.stringify(given[name]) ?? 'absent'}`)
  }
  // CloudFormation takes numbers and booleans as text, too.
  function optionalText(name: string): string | undefined {
    const found = given[name]
    if (found === undefined || typeof found === 'string') return found
    if (typeof found === 'number' || typeof found === 'boolean') return String(found)
    return wrong(name, 'text')
  }
  function optionalNumber(name: string): number | undefined {
    const text = optionalText(name)
    if (text === undefined) return undefined
    const number = Number(text)
    return text === '' || Number.isNaN(number) ? wrong(name, 'a number') : number
  }
  function list(name: string): readonly Json[] {
    const found = given[name]
    if (found === undefined) return []
    return isList(found) ? found : wrong(name, 'a list')
  }

  return {
    where,
    has: (name) => given[name] !== undefined,
    optionalText,
    optionalNumber,
    text: (name, otherwise) => optionalText(name) ?? otherwise ?? wrong(name, 'text'),
    number: (name, otherwise) => optionalNumber(name) ?? otherwise ?? wrong(name, 'a number'),
    flag(name, otherwise) {
      const text = optionalText(name) ?? String(otherwise)
      return text === 'true' ? true : text === 'false' ? false : wrong(name, 'true or false')
    },
    texts: (name) =>
      list(name).map((one) => (typeof one === 'string' ? one : wrong(name, 'a list of texts'))),
    object: (name) => readProperties(given[name], `${where}.${name}`),
    objects: (name) => list(name).map((one, index) => readProperties(one, `${where}.${name}[${index}]`)),
    raw: (name) => given[name],
    keys: () => Object.keys(given),
  }
}
