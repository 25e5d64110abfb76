import { expect } from 'vitest'
import type { RunningStack } from './running-stack.ts'

/** Posts one enquiry of Lisa's again and again under one key: one row, one handover, one acknowledgement; then another. */
export async function postManyTimes(
  app: RunningStack,
  {
    answers,
    times,
    concurrency,
  }: { readonly answers: object; readonly times: number; readonly concurrency: number },
): Promise<void> {
  // An address of its own: no address gets more than three acknowledgements a day.
  const mine = { ...answers, email: 'many-times@example.org' }
  const headers = { 'idempotency-key': 'many-times-one-and-the-same' }
  const references = new Set<unknown>()
  const statuses = new Set<number>()
  let left = times
  const client = async () => {
    while (left-- > 0) {
      const { status, body } = await app.post('community-mentoring', mine, headers)
      statuses.add(status)
      references.add(body['reference'])
    }
  }
  await Promise.all(Array.from({ length: concurrency }, client))
  await app.quiet()
  expect([[...statuses], references.size]).toEqual([[202], 1])
  const [reference] = references
  const mails = (await app.mails()).filter(({ tags }) => tags['reference'] === reference)
  expect(mails.map((mail) => mail.to[0])).toEqual(['lisa.chambers@cambridgeshire.example', mine.email])

  const changed = await app.post('community-mentoring', { ...mine, message: 'Other answers' }, headers)
  expect([changed.status, changed.body['type']]).toEqual([422, 'urn:enquiries:key-reused'])
}
