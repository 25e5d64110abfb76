import { expect, test } from 'vitest'
import { startLocalStack } from '../../lib/local/start-local-stack.ts'
import { synthesiseParcels } from '../support/running/parcels/synthesise-parcels.ts'

test('a second stack runs beside the first with a table of its own', async () => {
  const { assemblyDirectory, remove } = await synthesiseParcels()
  const [first, second] = [
    await startLocalStack({ assemblyDirectory }),
    await startLocalStack({ assemblyDirectory }),
  ]
  try {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ id: 'twin' })
    await fetch(`${second.url}/parcels`, { method: 'POST', headers, body })
    await second.untilQuiet()
    expect(await (await fetch(`${second.url}/parcels/twin`)).json()).toMatchObject({ state: 'sorted' })
    expect((await fetch(`${first.url}/parcels/twin`)).status).toBe(404)
  } finally {
    await Promise.all([first.stop(), second.stop()])
    remove()
  }
  await expect(fetch(second.url)).rejects.toThrow()
}, 120_000)
