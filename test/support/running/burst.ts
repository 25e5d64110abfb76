import { kinds } from '../../../lib/kinds/kinds.ts'
import type { RunningStack } from './running-stack.ts'

/** Posts `count` enquiries of all kinds as fast as `concurrency` clients can, and waits until everything is quiet. */
export async function postBurst(
  app: RunningStack,
  { count, concurrency, name }: { count: number; concurrency: number; name: string },
) {
  const answers: { reference: string; kind: string; at: number; milliseconds: number }[] = []
  const refused: number[] = []
  const started = performance.now()
  let next = 0
  const client = async () => {
    for (let n = next++; n < count; n = next++) {
      const kind = kinds[n % kinds.length]
      if (kind === undefined) throw new RangeError('there are no kinds')
      const before = performance.now()
      const at = Date.now()
      const email = `person-${n}@example.org`
      const { status, body } = await app.post(
        kind.name,
        { ...kind.example, email },
        { 'idempotency-key': `${name}-${n}` },
      )
      if (status !== 202) refused.push(status)
      else
        answers.push({
          reference: String(body['reference']),
          kind: kind.name,
          at,
          milliseconds: performance.now() - before,
        })
    }
  }
  await Promise.all(Array.from({ length: concurrency }, client))
  const postedAfter = performance.now() - started
  await app.quiet()
  return { answers, refused, postedAfter, quietAfter: performance.now() - started }
}
