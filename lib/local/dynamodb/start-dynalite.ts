import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { DynamoDb } from './engine.ts'

/** Starts dynalite, in a thread of its own because it is the busiest part. */
export async function startDynalite(options: {
  region: string
  account: string
  keepFile?: string | undefined
}): Promise<DynamoDb> {
  const worker = new Worker(new URL('./dynalite-thread.ts', import.meta.url), {
    // dynalite takes the parts of its ARNs from the environment.
    env: { AWS_REGION: options.region, AWS_ACCOUNT_ID: options.account },
    workerData: { keepFile: options.keepFile },
    execArgv: [],
  })
  // Rejects where the thread fails instead.
  const [port] = await once(worker, 'message')
  return {
    url: `http://127.0.0.1:${port}`,
    async restore() {
      worker.postMessage('restore')
      await once(worker, 'message')
    },
    async close() {
      await worker.terminate()
    },
  }
}
