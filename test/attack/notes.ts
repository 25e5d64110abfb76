import { randomUUID } from 'node:crypto'
import { type Attack, verdict } from './one-attack.ts'
import type { Victim } from './victim.ts'
import type { WebUser } from './web-user.ts'

/** Nothing that an enquirer adds is confirmed and then dropped. */
export const notes: readonly Attack[] = [
  {
    name: 'note-without-room',
    promise: 'a note that has no room is told so, and stays on the page',
    async run(victim) {
      const { reference, status } = await victim.enquire()
      const lost: string[] = []
      let kept = 0
      for (let n = 0; n < 14; n++) {
        const user = victim.stranger()
        await user.open(status)
        const outcome = await addNote(victim, user, { reference, status, filler: 'a'.repeat(940) })
        if (outcome === 'kept') kept += 1
        else if (outcome !== 'told') lost.push(`note ${n + 1}: ${outcome}`)
      }
      return verdict(lost, `14 notes, ${kept} kept`)
    },
  },
  {
    name: 'note-after-withdrawal',
    promise: 'nor is a note from a page that was open before the withdrawal',
    async run(victim) {
      const { reference, status } = await victim.enquire()
      const [before, also] = [victim.stranger(), victim.stranger()]
      await before.open(status)
      await also.post(status, { action: 'withdraw', sure: 'yes' })
      const outcome = await addNote(victim, before, { reference, status, filler: '' })
      return verdict(outcome === 'kept' || outcome === 'told' ? [] : [outcome], '1 note')
    },
  },
  {
    name: 'note-twice',
    slow: true,
    promise: 'nor two notes at once',
    async run(victim) {
      const { reference, status } = await victim.enquire()
      const users = Array.from({ length: 8 }, () => victim.stranger())
      for (const user of users) await user.open(status)
      const outcomes = await Promise.all(
        users.map((user) => addNote(victim, user, { reference, status, filler: 'b'.repeat(940) })),
      )
      return verdict(
        outcomes.filter((one) => one !== 'kept' && one !== 'told'),
        `8 notes at once`,
      )
    },
  },
]

async function addNote(
  victim: Victim,
  user: WebUser,
  { reference, status, filler }: { reference: string; status: string; filler: string },
): Promise<string> {
  const sign = randomUUID()
  const form = user.fieldsOf(['note'])
  await user.post(form?.action ?? status, { ...form?.fields, note: `${sign} ${filler}` })
  const { body, address, status: code } = user.page()
  if (JSON.stringify(await victim.kept(reference)).includes(sign)) return 'kept'
  if (address.includes('done=')) return 'confirmed and dropped'
  return body.includes(sign) ? 'told' : `dropped with ${code}`
}
