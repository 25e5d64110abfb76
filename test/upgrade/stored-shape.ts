/** A stored document's schema, a line for each key: where it is, whether it must be there, and what it may hold. */
export function shapeOf(schema: unknown): readonly string[] {
  return [...new Set(linesOf(schema, ''))].sort()
}

/** Every key that a document holds, as the shape names it. */
export function keysIn(document: unknown, path = ''): readonly string[] {
  if (Array.isArray(document)) return document.flatMap((one) => keysIn(one, `${path}[]`))
  if (typeof document !== 'object' || document === null) return []
  return Object.entries(document).flatMap(([key, value]) => {
    const own = path === '' ? key : `${path}.${key}`
    return own === 'answers' ? [own] : [own, ...keysIn(value, own)]
  })
}

// Over the schema as valibot builds it; a part of it that is not known here fails instead of being left out.
function linesOf(schema: unknown, path: string): readonly string[] {
  const { type, options, entries, wrapped, item, pipe, literal } = fields(schema)
  if (type === 'exact_optional') return linesOf(wrapped, `${path}?`)
  if (type === 'variant') return list(options).flatMap((one) => linesOf(one, path))
  if (type === 'loose_object' || type === 'strict_object' || type === 'object')
    return [
      ...(path === '' ? [] : [`${path}: object`]),
      ...Object.entries(fields(entries)).flatMap(([key, value]) =>
        linesOf(value, path === '' ? key : `${path}.${key}`),
      ),
    ]
  if (type === 'array') return [`${path}: array`, ...linesOf(item, `${path}[]`)]
  if (type === 'picklist') return [`${path}: ${list(options).join(' | ')}`]
  if (type === 'literal') return [`${path}: ${JSON.stringify(literal)}`]
  if (type === 'string' || type === 'number' || type === 'boolean' || type === 'custom')
    return [`${path}: ${type}${list(pipe).slice(1).map(checkOf).join('')}`]
  throw new TypeError(`${path} is made of a ${String(type)}, which stored-shape.ts does not know`)
}

function checkOf(check: unknown): string {
  const { type, requirement } = fields(check)
  return ` ${String(type)} ${typeof requirement === 'function' ? '' : String(requirement)}`.trimEnd()
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
