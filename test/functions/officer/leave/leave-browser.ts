import { createMemoryIdentityKey } from '../../../../lib/adapters/memory/memory-identity-key.ts'
import { addressHash } from '../../../../lib/use-cases/keyed-hashes/address-hash.ts'
import type { PipelineChanges } from '../../../support/memory-world/create-pipeline.ts'
import { atTheDoor } from '../sign-in/sign-in-browser.ts'

/** Monday 15 to Friday 19 March 2027, as it is typed; the tests begin on the Monday before. */
export const aWeek = {
  ...{ what: 'set', 'from-day': '15', 'from-month': '3', 'from-year': '2027' },
  ...{ 'until-day': '19', 'until-month': '3', 'until-year': '2027' },
}

/** A browser with the link that an officer keeps, known only if it has signed in; mail comes when `mailed` is asked. */
export async function withLeaveLink(officer = 'lisa-chambers', changes: PipelineChanges = {}) {
  const door = atTheDoor(changes)
  const { pipeline, open, post, jar } = door
  const entry = pipeline.organisation.officers.find(({ id }) => id === officer)
  if (entry === undefined) throw new Error('no such officer')
  const token = await pipeline.leaveLinks.sign({
    officer,
    address: addressHash(createMemoryIdentityKey(), entry),
  })
  const path = `/officer/leave/${token}`
  return { ...door, path, plan, mailed, leave, forget: () => jar.clear() }

  /** Types the dates, and presses twice. */
  async function plan(typed: Readonly<Record<string, string>> = aWeek, at = path) {
    const page = await open(at)
    const check = await post(at, { ...page.hidden, ...typed })
    return post(at, { ...check.hidden })
  }

  /** Has everything sent; the mails that came, and the link in the last of them that confirms. */
  async function mailed() {
    const before = pipeline.mails().length
    while ((await pipeline.deliver()) > 0);
    const mails = pipeline.mails().slice(before)
    const text = mails.at(-1)?.text ?? ''
    const confirmLink = /https:\/\/api\.example(\/officer\/leave\/confirm\/\S+)/.exec(text)?.[1] ?? ''
    return { mails, confirmLink }
  }

  /** What the directory has of everybody's leave. */
  async function leave() {
    return (await pipeline.directoryStore.read()).absences.map(({ officer: of, from, until }) => ({
      of,
      from,
      until,
    }))
  }
}
