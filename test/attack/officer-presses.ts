import { randomUUID } from 'node:crypto'
import type { Victim } from './victim.ts'
import type { OpenPage, WebUser } from './web-user.ts'

/** What an officer chooses, and the details of it that their form asks for. */
export interface Choice {
  readonly choice: string
  readonly details?: Readonly<Record<string, string>>
}

/** Everything that can be done with an open enquiry of Lisa's, in an order in which each is still possible. */
export const everyAct: readonly Choice[] = [
  { choice: 'accept' },
  { choice: 'answered' },
  { choice: 'recategorise', details: { kind: 'general', area: 'cambridge' } },
  { choice: 'pass-on', details: { to: 'daniel-osei' } },
  { choice: 'close', details: { outcome: 'answered' } },
]

/** Chooses, and confirms where that is asked, on the pages themselves, and gives the page that follows: done, a code wanted, or refused. */
export async function press(
  user: WebUser,
  path: string,
  { choice, details = {} }: Choice,
): Promise<OpenPage> {
  await user.open(path)
  if (user.fieldsOf(['choice']) === undefined) return user.page()
  await user.submit({ choice })
  // Done by one press: the only form that confirms anything is that of undoing it.
  if (user.fieldsOf(['choice', 'confirmed']) === undefined) return user.page()
  return user.submit({ confirmed: 'yes', ...details })
}

/** The same without looking at any page, as a script does it. Gives the act's one-time key too. */
export async function pressBlindly(user: WebUser, path: string, { choice, details = {} }: Choice) {
  const key = randomUUID()
  const page = await user.post(path, { choice, confirmed: 'yes', _key: key, ...details })
  return { key, page }
}

/** The acts of an enquiry that count now. */
export async function actsOf({ kept }: Victim, reference: string): Promise<readonly string[]> {
  const { acts = [] } = (await kept(reference)) ?? {}
  return acts.filter(({ undoneAt }) => undoneAt === undefined).map(({ act }) => act)
}

/**
 * Which of the acts an officer could not do, one after the other. With `ifOffered` those that the enquiry's state
 * does not offer are left out: what a stranger has said to be answered cannot be accepted.
 */
export async function actsRefused(
  victim: Victim,
  user: WebUser,
  { reference, path, ifOffered = false }: { reference: string; path: string; ifOffered?: boolean },
): Promise<readonly string[]> {
  const refused: string[] = []
  for (const act of everyAct) {
    const { body } = await user.open(path)
    if (ifOffered && act.choice !== 'close' && !body.includes(`value="${act.choice}"`)) continue
    const before = (await actsOf(victim, reference)).length
    await press(user, path, act)
    const after = await actsOf(victim, reference)
    if (after.length <= before || after.at(-1) !== act.choice) refused.push(act.choice)
  }
  return refused
}
