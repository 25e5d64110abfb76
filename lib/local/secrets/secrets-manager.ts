import { createServer } from 'node:http'
import { closeServer, listenOnFreePort } from '../http/listen.ts'
import { readBody } from '../http/read-body.ts'
import { type Json, parseObject } from '../template/json.ts'
import type { SecretModel } from './read-secrets.ts'

/** A running Secrets Manager with the one operation that functions need, GetSecretValue. */
export interface SecretsManager {
  url: string
  create(secrets: readonly SecretModel[]): void
  /** The ARN of a secret by its ARN, its name, or its ARN without the six characters at the end. */
  arnOf(secretId: string): string | undefined
  close(): Promise<void>
}

/** Starts it on a free loopback port, empty. */
export async function startSecretsManager(clock: { now(): number }): Promise<SecretsManager> {
  let secrets: readonly SecretModel[] = []
  const created = clock.now() / 1000

  function find(id: string): SecretModel | undefined {
    return secrets.find(({ name, arn }) => id === name || id === arn || id === arn.slice(0, -7))
  }

  function answer(operation: string, input: Readonly<Record<string, Json>>): { status: number; body: Json } {
    if (operation !== 'GetSecretValue') {
      return { status: 400, body: { __type: 'UnknownOperationException', message: operation } }
    }
    const secret = find(String(input['SecretId']))
    if (!secret) {
      const message = "Secrets Manager can't find the specified secret."
      return { status: 400, body: { __type: 'ResourceNotFoundException', message } }
    }
    return {
      status: 200,
      body: {
        ARN: secret.arn,
        Name: secret.name,
        SecretString: secret.value,
        VersionId: '00000000-0000-4000-8000-000000000001',
        VersionStages: ['AWSCURRENT'],
        CreatedDate: created,
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
      secrets = made
    },
    arnOf: (id) => find(id)?.arn,
    close: () => closeServer(server),
  }
}
