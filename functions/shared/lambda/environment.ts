/** The variables named, all of them; throws once, naming everything that is missing. Read at cold start, nowhere else. */
export function readEnvironment<Name extends string>(
  names: readonly Name[],
  variables: Readonly<Record<string, string | undefined>>,
): Readonly<Record<Name, string>> {
  const missing = names.filter((name) => (variables[name] ?? '') === '')
  if (missing.length > 0) throw new MissingEnvironment(`The stack did not set ${missing.join(', ')}`)
  // Safe: every name has a value by now, but Object.fromEntries loses the names' type.
  return Object.fromEntries(names.map((name) => [name, variables[name]])) as Record<Name, string>
}

class MissingEnvironment extends Error {
  override readonly name = 'MissingEnvironment'
}
