import { describe, expect, it } from 'vitest'
import { mailsAbout, namesOf, startDeliveryStack } from '../support/running/delivery-stack.ts'
import { forThisFile } from '../support/running/for-this-file.ts'
import type { LocalMail } from '../support/running/running-stack.ts'
import { storedEnquiries } from '../support/running/stored-items.ts'
import { isOfficeTime } from '../year/wall-clock.ts'

const app = forThisFile(startDeliveryStack, ({ stop }) => stop())

/** Each within five minutes of the one before, and nothing more within half a day. */
async function goesOn(reference: string, names: readonly string[]): Promise<readonly LocalMail[]> {
  const mails = await inTurn(reference, names)
  await app.advance('PT12H')
  expect(namesOf(await mailsAbout(app, reference))).toEqual(names)
  return mails
}

async function inTurn(reference: string, names: readonly string[]): Promise<readonly LocalMail[]> {
  for (let minutes = 0; minutes < 5 * names.length; minutes++) {
    if ((await mailsAbout(app, reference)).length >= names.length) break
    await app.advance('PT1M')
  }
  const mails = await mailsAbout(app, reference)
  expect(namesOf(mails)).toEqual(names)
  for (const [index, { at }] of mails.slice(1).entries())
    expect(Date.parse(at) - Date.parse(mails[index]?.at ?? '')).toBeLessThanOrEqual(5 * 60_000)
  return mails
}

describe('on a running stack whose officers have the addresses of SES’s mailbox simulator', () => {
  it('a bounce brings it to the deputy within five minutes, once each, and marks the entry until somebody clears it', async () => {
    expect(await app.command('check', 'list')).toBe('No address needs checking.')
    const first = await app.send('bounces')
    const [, second] = await goesOn(first, ['bounce+bea', 'success+dan'])
    expect(second?.text).toContain('Our email to Bea Bounce didn’t arrive, so this is yours now.')
    expect(await app.command('check', 'list')).toMatch(/^bea-bounce\b.*bounce/m)

    // While it is marked, the address is tried last: whoever comes next has it at once.
    await goesOn(await app.send('bounces'), ['success+dan'])
    await app.command('check', 'clear', 'bea-bounce')
    // The manager's morning may come meanwhile, and bounce too.
    expect(await app.command('check', 'list')).not.toContain('bea-bounce')
    await goesOn(await app.send('bounces'), ['bounce+bea', 'success+dan'])
    await app.command('check', 'clear', 'bea-bounce')
  }, 120_000)

  it('a machine that answers is noted, and nothing is sent again', async () => {
    const reference = await app.send('absent')
    await goesOn(reference, ['ooto+olga'])
    const enquiry = (await storedEnquiries(app)).find((one) => one.reference === reference)
    const [mail] = enquiry?.mails.filter(({ purpose }) => purpose === 'handover') ?? []
    expect(mail).toMatchObject({ state: 'accepted', events: { delivery: expect.any(String) } })
    expect(mail?.events['soft-bounce']).toBeDefined()
    expect(await app.command('check', 'list')).not.toContain('olga')
  }, 60_000)

  it.each([
    ['an address on a suppression list', 'suppressed', 'suppressionlist+sue', 'sue-suppressed'],
    ['a complaint', 'complains', 'complaint+cora', 'cora-complains'],
  ])(
    '%s counts as not delivered: the next in the chain has it, and the entry is marked',
    async (_what, area, address, entry) => {
      await goesOn(await app.send(area), [address, 'success+dan'])
      expect(await app.command('check', 'list')).toMatch(new RegExp(`^${entry}\\b`, 'm'))
      await app.command('check', 'clear', entry)
    },
    60_000,
  )

  it('when everybody bounces, each is tried once, and an alarm rises that names nobody', async () => {
    const reference = await app.send('nobody')
    const everybody = ['bounce+nils', 'bounce+nora', 'bounce+desk', 'bounce+max']
    await inTurn(reference, everybody)
    const isRaised = async () =>
      (await app.alarms()).some(({ name, state }) => name === 'enquiry-stranded' && state === 'ALARM')
    for (let minutes = 0; minutes < 5 && !(await isRaised()); minutes++) await app.advance('PT1M')
    expect(await isRaised()).toBe(true)
    await goesOn(reference, everybody)
    const marked = await app.command('check', 'list')
    for (const entry of ['nils-nobody', 'nora-nobody', 'desk', 'max-manager'])
      expect(marked).toMatch(new RegExp(`^${entry}\\b`, 'm'))
    expect(marked).not.toContain('@')
    for (const entry of ['nils-nobody', 'nora-nobody', 'desk', 'max-manager'])
      await app.command('check', 'clear', entry)
  }, 60_000)

  it('when nothing is heard of a delivery for four working hours, the next gets a copy that says so, once', async () => {
    await app.mailService({ eventsLost: true })
    const reference = await app.send('silent')
    // The longest time without working hours is the four days from Christmas or Good Friday.
    for (let hours = 0; hours < 5 * 24; hours += 4) {
      if ((await mailsAbout(app, reference, 'nudge')).length > 0) break
      await app.advance('PT4H')
    }
    const [nudge, ...others] = await mailsAbout(app, reference, 'nudge')
    const [handover, ...more] = await mailsAbout(app, reference)
    expect([namesOf(handover ? [handover] : []), more]).toEqual([['sam.silent'], []])
    expect([nudge?.to, others]).toEqual([['success+dan@simulator.amazonses.com'], []])
    expect(nudge?.text).toContain('Sam Silent may already have this')
    const [sent = '', nudged = ''] = [handover?.at, nudge?.at]
    expect(isOfficeTime(nudged)).toBe(true)
    expect(officeMinutesBetween(sent, nudged)).toBeGreaterThanOrEqual(240)
    expect(officeMinutesBetween(sent, nudged)).toBeLessThanOrEqual(240 + 16)
    await app.advance('P3D')
    expect(await mailsAbout(app, reference, 'nudge')).toHaveLength(1)
    expect(await mailsAbout(app, reference)).toHaveLength(1)
    await app.mailService({ eventsLost: false })
  }, 120_000)
})

/** Minutes of office hours, counted one by one. */
function officeMinutesBetween(from: string, until: string): number {
  let count = 0
  for (let at = Date.parse(from); at < Date.parse(until); at += 60_000)
    if (isOfficeTime(new Date(at).toISOString())) count++
  return count
}
