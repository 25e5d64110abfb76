import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { keepNothing, openKeptValues } from '../keep/kept-values.ts'
import { listenOnFreePort } from '../server/listen.ts'
import { callDynamoDb } from './call-dynamodb.ts'
import { keepItems } from './keep-items.ts'

// The package has no types.
const dynalite: (options: Record<string, number>) => Server = createRequire(import.meta.url)('dynalite')

const { keepFile }: { keepFile?: string } = workerData
const kept = keepItems(keepFile === undefined ? keepNothing : openKeptValues(keepFile))
const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
const port = await listenOnFreePort(server)
parentPort?.once('message', async () => {
  await kept.restore((operation, input) => callDynamoDb(`http://127.0.0.1:${port}`, operation, input))
  parentPort?.postMessage('restored')
})
parentPort?.postMessage(port)
