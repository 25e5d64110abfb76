import { randomUUID } from 'node:crypto'

/** One value that a secret has had. */
export interface SecretVersion {
  id: string
  value: string
  stage: 'AWSCURRENT' | 'AWSPREVIOUS'
  /** Epoch milliseconds. */
  createdAt: number
}

/** The values of a secret that can still be told: the present one and the one before. */
export interface SecretVersions {
  get(stage: string): SecretVersion | undefined
  /** The same token with the same value is the same version, as it is at AWS; without one, each is new. */
  put(
    value: string | undefined,
    token: string | undefined,
  ): SecretVersion | { refused: string; message: string }
}

/** The versions of a secret that begins with one value, or with those it had; each change is told to `onChange`. */
export function createSecretVersions(
  first: string | readonly SecretVersion[],
  clock: { now(): number },
  onChange: (versions: readonly SecretVersion[]) => void = () => undefined,
): SecretVersions {
  const make = (value: string, id: string): SecretVersion => ({
    ...{ id, value, stage: 'AWSCURRENT' },
    createdAt: clock.now(),
  })
  let versions = typeof first === 'string' ? [make(first, randomUUID())] : first
  onChange(versions)
  return {
    get: (stage) => versions.find((version) => version.stage === stage),
    put(value, token) {
      if (value === undefined)
        return { refused: 'InvalidRequestException', message: 'You must provide SecretString.' }
      if (token !== undefined && (token.length < 32 || token.length > 64))
        return {
          refused: 'ValidationException',
          message: 'ClientRequestToken must have 32 to 64 characters.',
        }
      const known = versions.find(({ id }) => id === token)
      if (known) {
        if (known.value === value) return known
        return {
          refused: 'ResourceExistsException',
          message: `A version ${token} exists with another value.`,
        }
      }
      const made = make(value, token ?? randomUUID())
      const [present] = versions
      versions = [made, ...(present ? [{ ...present, stage: 'AWSPREVIOUS' as const }] : [])]
      onChange(versions)
      return made
    },
  }
}
