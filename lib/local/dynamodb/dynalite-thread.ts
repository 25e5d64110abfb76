import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { listenOnFreePort } from '../server/listen.ts'

// The package has no types.
const dynalite: (options: Record<string, number>) => Server = createRequire(import.meta.url)('dynalite')

const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
parentPort?.postMessage(await listenOnFreePort(server))
