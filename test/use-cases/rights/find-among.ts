import { expect } from 'vitest'
import { createFindPerson } from '../../../lib/use-cases/rights/find-person.ts'
import { rightsWorld } from './rights-world.ts'

/** Of so many enquiries fifty are somebody's: just those are found. */
export async function findAmong(count: number): Promise<void> {
  const world = rightsWorld()
  const theirs: string[] = []
  for (let n = 0; n < count; n++) {
    const isTheirs = n % (count / 50) === 7
    const email = isTheirs ? 'Ada@Lovelace.example' : `ada${n}@lovelace.example`
    const { reference } = await world.keep({ answers: { email, phone: `01354 ${100_000 + n}` } })
    if (isTheirs) theirs.push(reference)
  }
  const { enquiries, names } = await createFindPerson(world)(world.whoIs('ada@lovelace.example'))
  expect(enquiries.map(({ reference }) => reference).toSorted()).toEqual(theirs.toSorted())
  expect([theirs.length, names]).toEqual([50, 1])
}
