import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { listenOnFreePort } from '../server/listen.ts'
import { readBody } from '../server/read-body.ts'

/** How one invocation ended; `payload` is what the function returned, or the runtime's error as JSON. */
export interface InvocationResult {
  ok: boolean
  payload: string
}

/** One invocation on its way into a process. */
export interface Invocation {
  requestId: string
  payload: string
  settle(result: InvocationResult): void
}

/** What a process is started with. */
interface FunctionProcessOptions {
  taskRoot: string
  memoryMb: number
  handler: string
  functionArn: string
  environment: Readonly<Record<string, string>>
  clockOffset(): number
  /** Local time by which the invocation must be over. */
  deadline(): number
  /** The runtime asked for work, the first time included. */
  onReady(): void
  /** The process is gone. `initError` is what the runtime said when it could not load the handler. */
  onGone(initError: string | undefined): void
  onLine(line: string): void
}

/** One execution environment: a Node process under the real Lambda runtime client, with a Runtime API of its own. */
export interface FunctionProcess {
  /** Hands over an invocation; only when the runtime has asked for one. */
  give(invocation: Invocation): void
  /** True from the end of an invocation until the runtime asks for the next one. */
  returning(): boolean
  kill(): void
  pid: number | undefined
  /** Fulfilled when the process has ended and its port is free. */
  gone: Promise<void>
}

const preload = fileURLToPath(new URL('./runtime-preload.cjs', import.meta.url))
const client = fileURLToPath(import.meta.resolve('aws-lambda-ric'))

/** Starts a process; it is ready for its first invocation when `onReady` is called. */
export async function startFunctionProcess(options: FunctionProcessOptions): Promise<FunctionProcess> {
  let current: Invocation | undefined
  let waiting: ServerResponse | undefined
  let initError: string | undefined
  let returning = false

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 0
  const port = await listenOnFreePort(server)
  const child = start(options, port)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    if (path.endsWith('/invocation/next')) {
      waiting = response
      returning = false
      return options.onReady()
    }
    const payload = (await readBody(request, Number.POSITIVE_INFINITY)).toString('utf8')
    response.writeHead(202, { 'content-length': 0 }).end()
    if (path.endsWith('/init/error')) initError = payload
    else settle({ ok: path.endsWith('/response'), payload })
  }

  function settle(result: InvocationResult): void {
    const done = current
    current = undefined
    returning = true
    done?.settle(result)
  }

  const gone = ended(child, server).then(() => {
    options.onGone(initError)
    settle({ ok: false, payload: initError ?? exitError(child) })
  })

  return {
    give(invocation) {
      current = invocation
      const body = Buffer.from(invocation.payload)
      waiting?.writeHead(200, {
        'content-type': 'application/json',
        'content-length': body.length,
        'lambda-runtime-aws-request-id': invocation.requestId,
        'lambda-runtime-deadline-ms': String(options.deadline()),
        'lambda-runtime-invoked-function-arn': options.functionArn,
        'lambda-runtime-trace-id': `Root=1-${Date.now().toString(16)}-${invocation.requestId.replaceAll('-', '').slice(0, 24)}`,
        'local-clock-offset-ms': String(options.clockOffset()),
      })
      waiting?.end(body)
      waiting = undefined
    },
    returning: () => returning,
    kill: () => void child.kill('SIGKILL'),
    pid: child.pid,
    gone,
  }
}

function start(options: FunctionProcessOptions, port: number): ChildProcess {
  // Shares of the function's memory, as in Lambda: without them V8 would take what a large machine has.
  const heap = `--max-old-space-size=${Math.floor(options.memoryMb * 0.9)}`
  const young = `--max-semi-space-size=${Math.ceil(options.memoryMb * 0.05)}`
  const child = spawn(process.execPath, [heap, young, '--require', preload, client], {
    cwd: options.taskRoot,
    env: {
      ...options.environment,
      PATH: process.env['PATH'] ?? '',
      // Windows starts no program that uses the network without it.
      ...(process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] }),
      LANG: 'en_US.UTF-8',
      TZ: ':UTC',
      LAMBDA_TASK_ROOT: options.taskRoot,
      _HANDLER: options.handler,
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
      _LOCAL_CLOCK_OFFSET_MS: String(options.clockOffset()),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (child.stdout) readLines(child.stdout, options.onLine)
  if (child.stderr) readLines(child.stderr, options.onLine)
  return child
}

// Lines end with a line feed only: the runtime writes carriage returns inside a message of several lines.
function readLines(stream: Readable, onLine: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line.replaceAll('\r', '\n'))
  })
  stream.on('end', () => {
    if (rest !== '') onLine(rest)
  })
}

async function ended(child: ChildProcess, server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.once('error', () => resolve())
  })
  server.closeAllConnections()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
}

function exitError(child: ChildProcess): string {
  const how = child.signalCode === null ? `status ${child.exitCode}` : child.signalCode
  return JSON.stringify({ errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with ${how}` })
}
