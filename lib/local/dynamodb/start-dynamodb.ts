import { Worker } from 'node:worker_threads'

/** A running DynamoDB engine and how to stop it. */
export interface DynamoDb {
  url: string
  close(): Promise<void>
}

/**
 * Starts the engine behind the functions' tables: dynalite, in memory, in a thread of its own because it is the busiest
 * part. The one place that knows which engine it is.
 */
export async function startDynamoDb(place: { region: string; account: string }): Promise<DynamoDb> {
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
