import { Worker } from 'node:worker_threads'
import type { WireItem } from '../../support/running/dynamodb-units.ts'

/** What the stand-in services know: one secret, and items by id; an undefined one was never written. Others are refused. */
export interface StubAnswers {
  readonly secret: string
  readonly items: Readonly<Record<string, WireItem | undefined>>
}

/**
 * Services that answer every call at once and keep nothing, in a thread of their own: what is measured is the function
 * and not an emulator. All services share one port.
 */
export async function startStubServices(
  answers: StubAnswers,
): Promise<{ url: string; close(): Promise<void> }> {
  const worker = new Worker(new URL('./stub-services-thread.ts', import.meta.url), {
    workerData: answers,
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
