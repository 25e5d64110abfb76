import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Authorise } from '../permissions/authorise.ts'
import { neededGrants } from '../permissions/needed-grants.ts'
import { callerOf } from '../protocol/caller.ts'
import { type ProxiedService, readServiceCall, type ServiceCall } from '../protocol/service-call.ts'
import { errorAnswer, type Failure } from './error-answer.ts'
import type { Fault, Faults } from './faults.ts'
import { type ForwardedAnswer, forward } from './forward.ts'

/** What a proxy is started with; `identities` (SES only) are the verified domains and addresses. */
interface ServiceProxyOptions {
  service: ProxiedService
  /** The engine behind, `http://127.0.0.1:port`. */
  target: string
  region: string
  accountId: string
  faults: Faults
  authorise: Authorise
  identities?: readonly string[]
  /** The ARN of a secret by what a caller names it (a name or an ARN). */
  arnOfSecret?: (secretId: string) => string | undefined
  onDenied?: (text: string) => void
  /** Hears of every call that permissions let through, before a fault may strike it. */
  onCall?: ((call: CallMade) => void) | undefined
}

/** A function's call of a service; `caller` is the function's local name. */
export interface CallMade extends ServiceCall {
  caller: string
  service: ProxiedService
}

/** A running proxy. */
export interface ServiceProxy {
  url: string
  close(): Promise<void>
}

const keepAliveMs = 120_000

/**
 * Starts a loopback proxy in front of one service's engine: it checks the caller's permissions, lets a fault strike,
 * and forwards the rest unchanged. A lost request never reaches the engine; of a lost reply only the answer is lost.
 * An engine that cannot be reached looks to the caller like a cut connection.
 */
export async function startServiceProxy(options: ServiceProxyOptions): Promise<ServiceProxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256, scheduling: 'lifo' })
  const closing = new AbortController()
  const server = createServer({ keepAliveTimeout: keepAliveMs }, (request, response) => {
    answer({ options, agent, request, response, closed: closing.signal }).catch(() =>
      request.socket.destroy(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      closing.abort()
      agent.destroy()
      server.closeAllConnections()
      return new Promise((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}

interface Exchange {
  options: ServiceProxyOptions
  agent: Agent
  request: IncomingMessage
  response: ServerResponse
  closed: AbortSignal
}

async function answer(exchange: Exchange): Promise<void> {
  const { options, request, response } = exchange
  // What the services answer to whoever asks whether they are there; no operation, so no permission and no fault.
  if (request.method === 'GET' && request.url === '/ping') {
    response.end('healthy')
    return
  }
  const body = await readBody(request)
  const target = request.headers['x-amz-target']
  const call = readServiceCall({
    service: options.service,
    target: typeof target === 'string' ? target : undefined,
    body,
  })
  const caller = callerOf(request.headers.authorization)
  const denial = judge(options, call, caller)
  if (denial !== undefined) return fail(exchange, 'denied', denial)
  options.onCall?.({ ...call, caller, service: options.service })
  const fault = options.faults.take(options.service, call.operation)
  if (fault) return strike(exchange, fault, body)
  return pass(exchange, await send(exchange, body))
}

function judge(options: ServiceProxyOptions, call: ServiceCall, caller: string): string | undefined {
  for (const grant of neededGrants(call, { ...options, identities: options.identities ?? [] })) {
    const verdict = options.authorise({ caller, ...grant })
    if (verdict.allowed) continue
    options.onDenied?.(`${options.service} ${call.operation}: ${verdict.reason}`)
    const user = `arn:aws:sts::${options.accountId}:assumed-role/${caller}/${caller}`
    return `User: ${user} is not authorized to perform: ${grant.action} (${verdict.reason})`
  }
  return undefined
}

async function strike(exchange: Exchange, fault: Fault, body: Buffer): Promise<void> {
  const { request, closed } = exchange
  const { kind } = fault
  if (kind === 'throttle' || kind === 'error') return fail(exchange, kind)
  if (kind === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  if (kind === 'lost-reply') await send(exchange, body)
  if (fault.ms !== undefined) await wait(fault.ms, undefined, { signal: closed })
  if (kind === 'delay') return pass(exchange, await send(exchange, body))
  request.socket.destroy()
}

function send({ options, agent, request }: Exchange, body: Buffer): Promise<ForwardedAnswer> {
  return forward({ target: options.target, agent, request, body })
}

function pass({ response }: Exchange, reply: ForwardedAnswer): void {
  response.writeHead(reply.status, reply.headers).end(reply.body)
}

function fail({ options, response }: Exchange, failure: Failure, message?: string): void {
  const reply = errorAnswer(options.service, failure, message)
  response.writeHead(reply.status, reply.headers).end(reply.body)
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
