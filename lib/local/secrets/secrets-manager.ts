import { createServer } from 'node:http'
import { type KeptValues, keepNothing } from '../keep/kept-values.ts'
import { closeServer, listenOnFreePort } from '../server/listen.ts'
import { readBody } from '../server/read-body.ts'
import { type Json, parseObject } from '../template/json.ts'
import type { SecretModel } from './read-secrets.ts'
import { createSecretVersions, type SecretVersion, type SecretVersions } from './secret-versions.ts'

/** A running Secrets Manager with the operations that are needed: GetSecretValue, and PutSecretValue for an admin. */
interface SecretsManager {
  url: string
  create(secrets: readonly SecretModel[]): void
  /** The ARN of a secret by its ARN, its name, or its ARN without the six characters at the end. */
  arnOf(secretId: string): string | undefined
  close(): Promise<void>
}

type Input = Readonly<Record<string, Json>>

/** Starts it on a free loopback port, empty. A secret that was kept has the values it had, whatever was made up for it now. */
export async function startSecretsManager(
  clock: { now(): number },
  kept: KeptValues = keepNothing,
): Promise<SecretsManager> {
  let secrets: readonly { name: string; arn: string; versions: SecretVersions }[] = []

  function find(id: string) {
    return secrets.find(({ name, arn }) => id === name || id === arn || id === arn.slice(0, -7))
  }

  function answer(operation: string, input: Input): { status: number; body: Json } {
    const secret = find(String(input['SecretId']))
    if (operation !== 'GetSecretValue' && operation !== 'PutSecretValue')
      return refusal('UnknownOperationException', operation)
    if (!secret)
      return refusal('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
    const { arn, name, versions } = secret
    if (operation === 'PutSecretValue') {
      const put = versions.put(textOf(input, 'SecretString'), textOf(input, 'ClientRequestToken'))
      if ('refused' in put) return refusal(put.refused, put.message)
      return { status: 200, body: { ARN: arn, Name: name, VersionId: put.id, VersionStages: ['AWSCURRENT'] } }
    }
    const version = versions.get(textOf(input, 'VersionStage') ?? 'AWSCURRENT')
    if (!version)
      return refusal('ResourceNotFoundException', "Secrets Manager can't find the specified secret value.")
    const { id, value, stage, createdAt } = version
    return {
      status: 200,
      body: {
        ...{ ARN: arn, Name: name, SecretString: value },
        ...{ VersionId: id, VersionStages: [stage], CreatedDate: createdAt / 1000 },
      },
    }
  }

  const server = createServer(async (request, response) => {
    try {
      const input = parseObject((await readBody(request, 65_536)).toString('utf8'), 'The request')
      const { status, body } = answer(String(request.headers['x-amz-target']).split('.')[1] ?? '', input)
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
    } catch {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1' })
      response.end(JSON.stringify({ __type: 'SerializationException' }))
    }
  })
  const port = await listenOnFreePort(server)
  return {
    url: `http://127.0.0.1:${port}`,
    create(made) {
      secrets = made.map(({ name, arn, value }) => ({
        ...{ name, arn },
        versions: createSecretVersions(keptVersions(kept, name) ?? value, clock, (versions) =>
          kept.put(area, name, JSON.stringify(versions)),
        ),
      }))
    },
    arnOf: (id) => find(id)?.arn,
    close: () => closeServer(server),
  }
}

const area = 'secret'

function keptVersions(kept: KeptValues, name: string): readonly SecretVersion[] | undefined {
  const text = kept.get(area, name)
  return text === undefined ? undefined : JSON.parse(text)
}

function textOf(input: Input, name: string): string | undefined {
  const value = input[name]
  return typeof value === 'string' ? value : undefined
}

function refusal(type: string, message: string): { status: number; body: Json } {
  return { status: 400, body: { __type: type, message } }
}
