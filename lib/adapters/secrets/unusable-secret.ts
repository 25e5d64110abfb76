/** A secret is missing, cannot be read, or is not what it should be. Says which and why, never what it holds. */
export class UnusableSecret extends Error {
  override readonly name = 'UnusableSecret'
}

/** The texts of a secret that is an object of texts; `what` names the secret in the error. */
export function textsOf(secret: unknown, what: string): ReadonlyMap<string, string> {
  if (typeof secret !== 'object' || secret === null || Array.isArray(secret)) {
    throw new UnusableSecret(`The ${what} must be a JSON object`)
  }
  return new Map(
    Object.entries(secret).map(([name, text]) => {
      if (typeof text !== 'string') throw new UnusableSecret(`The ${what} must hold texts only`)
      return [name, text]
    }),
  )
}

/** Keys shorter than their hash (32 bytes, RFC 7518 §3.2 for HS256) are refused. */
export function keyOf(texts: ReadonlyMap<string, string>, name: string, what: string): string {
  const key = texts.get(name)
  if (key === undefined) throw new UnusableSecret(`The ${what} has no entry "${name}"`)
  if (key.length < 32) throw new UnusableSecret(`The ${what} has a key of less than 32 characters`)
  return key
}
