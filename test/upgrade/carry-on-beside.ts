import { digestItem } from '../../lib/adapters/dynamodb/digest-item.ts'
import { standaloneMailItem } from '../../lib/adapters/dynamodb/standalone-mail-item.ts'
import type { Digest } from '../../lib/core/digest/digest.ts'
import type { StandaloneMail } from '../../lib/core/standalone-mail/standalone-mail.ts'
import { later } from '../../lib/core/time/instant.ts'
import { createSuccessor } from './create-successor.ts'
import type { Golden } from './golden.ts'

type Beside = Golden['beside'][number]

/**
 * Puts a digest or a standalone mail before today's functions, and looks whenever a look is due, until nothing is awaited or a
 * day is over; what it was, what it comes to, and what was mailed.
 */
export async function carryOnBeside(set: Golden, { sort, item, name, at, body = '' }: Beside) {
  const successor = await createSuccessor(set, at)
  const before = sort === 'digest' ? digestItem.fromItem(item, name) : standaloneMailItem.fromItem(item, name)
  if ('references' in before) await successor.digestStore.create(before)
  else await successor.standaloneMailStore.create(before)
  const kept = (): Digest | StandaloneMail | undefined =>
    [...successor.digests(), ...successor.standaloneMails()].find(({ id }) => id === name)

  const end = later(at, 86_400_000)
  for (let looks = 0; looks < 24; looks += 1) {
    await successor.dispatch([body])
    const next = kept()?.nextActionAt
    if (next === undefined || next > end) break
    successor.clock.advanceTo(next)
  }
  return { before, after: kept(), sent: successor.sent(), faults: successor.faults() }
}
