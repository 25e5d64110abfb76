import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { keysFreshMinutes } from '../adapters/secrets/key-ring.ts'
import type { Told } from '../command-line/command.ts'
import { CommandProblem } from '../command-line/command-problem.ts'
import { errorName } from '../core/text/error-name.ts'
import { type Instant, later } from '../core/time/instant.ts'
import { kidsOf, type LinkKeysSecret, parseLinkKeys, withNewKey, withoutKey } from './link-keys.ts'

/** Which secret: that of enquirers' links, or that of all by which officers get in. */
export type WhoseKeys = 'enquirers' | 'officers'

interface LinkKeysAdmin {
  readonly client: Pick<SecretsManagerClient, 'send'>
  /** The secret's ARN. */
  readonly secretId: string
  readonly whose: WhoseKeys
  readonly now: Instant
  /** At least 32 characters that nobody can guess. */
  readonly createKey: () => string
}

/** What is to be told of each command. All throw `CommandProblem`. */
export function createChangeLinkKeys({ client, secretId, whose, now, createKey }: LinkKeysAdmin) {
  return { list, rotate, drop }

  async function list(): Promise<Told & { readonly data: readonly unknown[] }> {
    const { keys } = await read()
    const data = kidsOf(keys).map((kid) => ({ kid, whose, signs: kid === keys['current'] }))
    const lines = data.map(
      ({ kid, signs }) => `${kid}  ${whose}  ${signs ? 'signs new links' : 'is still read'}`,
    )
    return { lines, data }
  }

  async function rotate(): Promise<Told> {
    const { keys, changedAt } = await read()
    const { kid, keys: next } = withNewKey(keys, createKey())
    // From when officers have keys of their own, older links are read for a while: a rotation must not move that.
    await write(whose === 'officers' ? { since: changedAt, ...next } : next)
    const lines = [
      `${kid} signs new links of ${whose}: at once where a function starts, within ${keysFreshMinutes} minutes where one runs.`,
      `Links of ${kidsOf(keys).join(', ')} stay good until their key is dropped.`,
    ]
    return { lines, data: { kid, whose, stillRead: kidsOf(keys) } }
  }

  async function drop(kid: string, yes: boolean): Promise<Told> {
    const { keys, changedAt } = await read()
    const next = withoutKey(keys, kid)
    const settled = later(changedAt, keysFreshMinutes * 60_000)
    if (now < settled)
      throw new CommandProblem([
        `The keys changed less than ${keysFreshMinutes} minutes ago, and a function may still sign with ${kid}. Drop it after ${settled}.`,
      ])
    const data = { kid, whose, refusedWithinMinutes: keysFreshMinutes, dropped: yes }
    if (!yes) {
      const would = `${kid} would be dropped: what it signed is refused within ${keysFreshMinutes} minutes of that.`
      return { lines: [would, ...whatEnds[whose], 'Add --yes to do it.'], data, outcome: 'unconfirmed' }
    }
    await write(next)
    const dropped = `${kid} is dropped: what it signed is refused within ${keysFreshMinutes} minutes.`
    return { lines: [dropped, ...whatEnds[whose]], data }
  }

  async function read(): Promise<{ keys: LinkKeysSecret; version: string | undefined; changedAt: Instant }> {
    const { SecretString, VersionId, CreatedDate } = await called(() =>
      client.send(new GetSecretValueCommand({ SecretId: secretId })),
    )
    const changedAt = (CreatedDate ?? new Date(0)).toISOString()
    return { keys: parseLinkKeys(SecretString ?? ''), version: VersionId, changedAt }
  }

  /** Secrets Manager writes whatever comes last, so it is looked at again whether that was ours. */
  async function write(keys: LinkKeysSecret): Promise<void> {
    const { VersionId } = await called(() =>
      client.send(new PutSecretValueCommand({ SecretId: secretId, SecretString: JSON.stringify(keys) })),
    )
    const { version } = await read()
    if (version !== VersionId)
      throw new CommandProblem([
        'Somebody else changed the keys at the same moment. See keys list, then try again.',
      ])
  }
}

const whatEnds = {
  enquirers: [
    'That ends private pages and “this wasn’t me”: enquirers have their link mailed to them at /status/find.',
    'So do officers’ links of enquiries that came before officers had keys of their own (k1): they sign in at /officer.',
  ],
  officers: [
    'That ends officers’ links, links to leave and out of quarantine, sessions, links to sign in and codes.',
    'Browsers that were known are strangers. Officers sign in at /officer.',
  ],
} as const

async function called<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call()
  } catch (error) {
    throw new CommandProblem(
      [
        `The secret of keys could not be read or changed: ${errorName(error)}. You need secretsmanager:GetSecretValue and PutSecretValue on it.`,
      ],
      'unreachable',
    )
  }
}
