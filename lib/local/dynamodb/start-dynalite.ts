import { Worker } from 'node:worker_threads'
import type { DynamoDb } from './engine.ts'

/** Starts dynalite, in a thread of its own because it is the busiest part. */
export async function startDynalite(place: { region: string; account: string }): Promise<DynamoDb> {
  const worker = new Worker(new URL('./dynalite-thread.ts', import.meta.url), {
    // dynalite takes the parts of its ARNs from the environment.
    env: { AWS_REGION: place.region, AWS_ACCOUNT_ID: place.account },
    execArgv: [],
  })
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('message', (message: unknown) => resolve(Number(message)))
    worker.once('error', reject)
  })
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      await worker.terminate()
    },
  }
}
