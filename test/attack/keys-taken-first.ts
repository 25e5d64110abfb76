import { randomUUID } from 'node:crypto'
import { type Attack, verdict } from './one-attack.ts'
import type { Victim } from './victim.ts'

/** Keys that a website might number its orders by. */
const guessable = ['order-17', '1', '42', 'enquiry-0001', '2027-03-08-0001', 'abcdefghijklmno']

/** Nobody can take somebody’s place by guessing how they number what they send. */
export const keysTakenFirst: readonly Attack[] = [
  {
    name: 'keys-taken-first',
    promise: 'an idempotency key that can be guessed cannot be taken first',
    async run(victim) {
      const broken: string[] = []
      for (const key of guessable) {
        const theirs = await post(victim, key, `Taken, ${randomUUID()}`)
        const message = `Ours, ${randomUUID()}`
        const ours = await post(victim, key, message)
        const again = await post(victim, key, message)
        const kept = await victim.kept(String(ours.body['reference']))
        if (ours.status !== 202) broken.push(`${key}: ${ours.status}`)
        else if (kept?.answers['message'] !== message) broken.push(`${key}: kept is another`)
        else if (again.body['reference'] !== ours.body['reference'])
          broken.push(`${key}: sent twice, two enquiries`)
        else if (theirs.body['reference'] === ours.body['reference'])
          broken.push(`${key}: one enquiry for both`)
      }
      return verdict(broken, `${guessable.length} keys`)
    },
  },
]

function post({ app }: Victim, key: string, message: string) {
  const answers = {
    name: 'Ada Byron',
    area: 'cambridge',
    email: `reader-${message.slice(-12)}@example.org`,
    message,
  }
  return app.post('general', answers, { 'idempotency-key': key })
}
