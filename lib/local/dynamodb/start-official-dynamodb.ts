import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { closeServer, listenOnFreePort } from '../server/listen.ts'
import type { DynamoDb } from './engine.ts'
import { DynamoDbLocalMissing, findDynamoDbLocal } from './find-dynamodb-local.ts'

// Half a minute: a JVM on a busy machine.
const maxStartMs = 30_000

/**
 * Starts AWS's own DynamoDB Local, in memory, as a process of its own; answers when it serves. It listens on every
 * interface, which it cannot be talked out of. Throws `DynamoDbLocalMissing` where it or a fitting Java is missing.
 */
export async function startOfficialDynamoDb(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<DynamoDb> {
  const { folder, java } = findDynamoDbLocal(environment)
  const port = await freePort()
  const child = spawn(java, [...virtualMachine, ...settings, '-port', String(port)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000)
  })
  let over = false
  const ended = new Promise<Error | undefined>((resolve) => {
    child.once('error', resolve)
    child.once('close', () => resolve(undefined))
  })
  void ended.then(() => {
    over = true
  })

  const url = `http://127.0.0.1:${port}`
  const started = performance.now()
  while (!over && !(await answers(url))) {
    if (performance.now() - started > maxStartMs) child.kill('SIGKILL')
    await wait(50)
  }
  if (over) throw new DynamoDbLocalMissing(explain(java, said, await ended))
  const leave = () => void child.kill('SIGKILL')
  process.once('exit', leave)
  return {
    url,
    // In memory: nothing is kept.
    restore: async () => undefined,
    async close() {
      process.off('exit', leave)
      child.kill('SIGKILL')
      await ended
    },
  }
}

// One thread compiles and one collects: it shares the machine with the functions.
const virtualMachine = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']
const settings = [
  ...['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar'],
  ...['-inMemory', '-sharedDb', '-disableTelemetry'],
]

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listenOnFreePort(server)
  await closeServer(server)
  return port
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  )
}

function explain(java: string, said: string, error: Error | undefined): string {
  if (error && 'code' in error && error.code === 'ENOENT') {
    return `DynamoDB Local needs Java 17 or newer, and there is no ${java} on this machine.`
  }
  const last = (error?.message ?? said).trim().split('\n').slice(0, 3).join('\n')
  return `DynamoDB Local (it needs Java 17 or newer) did not start: ${last || 'it said nothing'}`
}
