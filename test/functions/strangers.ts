import fc from 'fast-check'
import { expect } from 'vitest'
import { activeActs, enquirerActor, isByStranger } from '../../lib/core/enquiry/act.ts'
import { standingOf } from '../../lib/core/enquiry/standing.ts'
import { later } from '../../lib/core/time/instant.ts'
import { londonDate } from '../../lib/core/time/working-calendar.ts'
import { fromBrowser, postForm } from './forms/posted-form.ts'
import { atTheDoor } from './officer/sign-in/sign-in-browser.ts'
import { readAcceptance } from './read-answer.ts'

const minute = 60_000
const day = 24 * 60 * minute
const lisa = 'lisa.chambers@cambridgeshire.example'
const ada = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Hello' }

/**
 * Everything that somebody with quoted links, the private page, the reference and both addresses can ask for, and time that
 * passes.
 */
export const strangersRequests = fc.constantFrom(
  ...(['answered', 'accept', 'undo', 'spam', 'pass-on', 'code', 'again'] as const),
  ...(['find', 'sign-in', 'note', 'leave', 'answered', 'undo', 'wait', 'day'] as const),
  ...(['called', 'remind', 'reopen', 'still-need-help', 'heard', 'not-yet', 'week'] as const),
)

/** Lisa has an enquiry, and strangers have asked for all that; afterwards she can still do whatever she could before. */
export async function expectUnharmed(requests: readonly Request[]): Promise<void> {
  const { stranger, officer, expectFewReopenings } = await createWorld()
  for (const [n, request] of requests.entries()) await stranger(request, n)
  expectFewReopenings()
  await officer.signsIn()
  await officer.undoesStrangers()
  await officer.opensAgain()
  await officer.doesEveryAct('board')
  officer.signsOut()
  await officer.doesEveryAct('link')
}

type Request = typeof strangersRequests extends fc.Arbitrary<infer One> ? One : never

async function createWorld() {
  const door = atTheDoor()
  const { pipeline } = door
  const mentoring = { hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'] }
  const accepted = readAcceptance(await pipeline.post('community-mentoring', { ...ada, ...mentoring }))
  const { reference, statusUrl } = accepted
  await settles()
  const link = `/officer/${await pipeline.officerToken('lisa-chambers')}`
  const board = `/officer/enquiries/${reference}`
  const status = new URL(statusUrl).pathname
  let codeKey = ''
  let count = 0
  return {
    ...{ stranger, expectFewReopenings },
    officer: {
      ...{ signsIn, signsOut: () => door.jar.delete('__Host-session') },
      ...{ undoesStrangers, opensAgain, doesEveryAct },
    },
  }

  function enquiry() {
    const [found] = pipeline.enquiries()
    if (found?.stage !== 'assigned') throw new Error('It is assigned')
    return found
  }

  async function settles(): Promise<void> {
    while ((await pipeline.deliver()) > 0);
  }

  async function stranger(request: Request, n: number): Promise<void> {
    const key = `stranger-${n}-of-sixteen`
    const confirmed = { confirmed: 'yes', _key: key }
    switch (request) {
      case 'answered':
      case 'accept':
      case 'called':
      case 'reopen':
        await posts(link, { choice: request, ...confirmed })
        break
      case 'remind':
        await posts(link, { choice: request, on: londonDate(later(pipeline.clock.now(), day)), ...confirmed })
        break
      case 'still-need-help':
        await postForm(pipeline, status, { note: `Note ${n}`, choice: request, _key: key })
        break
      case 'heard':
      case 'not-yet':
        await postForm(pipeline, `${status}/heard`, {
          ...{ said: request === 'heard' ? 'yes' : request, sure: 'yes' },
        })
        break
      case 'spam':
        codeKey = key
        await posts(link, { choice: 'spam', ...confirmed })
        break
      case 'pass-on':
        await posts(link, { choice: 'pass-on', to: 'omar-hale', ...confirmed })
        break
      case 'code':
        await posts(link, {
          choice: 'spam',
          confirmed: 'yes',
          _key: codeKey,
          _code: codeKey,
          code: `${100_000 + n}`,
        })
        break
      case 'again':
        await posts(link, { choice: 'spam', ...confirmed, _code: key, _again: `${key}-again`, again: 'yes' })
        break
      case 'undo':
        await posts(link, { undo: activeActs(enquiry()).at(-1)?.id ?? key, confirmed: 'yes' })
        break
      case 'find':
        await postForm(pipeline, '/status/find', { reference, email: ada.email })
        break
      case 'note':
        await postForm(pipeline, status, { note: `Note ${n}`, choice: 'telling', _key: key })
        break
      case 'sign-in':
        await posts('/officer/sign-in', { email: lisa, _key: key })
        break
      case 'leave':
        await posts(`${link}?fresh`, { fresh: 'yes', _key: key })
        break
      case 'wait':
        pipeline.clock.advance(7 * minute)
        break
      case 'day':
        pipeline.clock.advance(25 * 60 * minute)
        break
      case 'week':
        pipeline.clock.advance(7 * day)
        break
    }
    await settles()
  }

  /** Without a cookie. */
  async function posts(path: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const body = new URLSearchParams(fields).toString()
    const { statusCode = 0 } = await pipeline.officer(path, 'POST', { headers: fromBrowser, body })
    expect(statusCode).toBeLessThan(500)
  }

  async function signsIn(): Promise<void> {
    await door.ask(lisa)
    const links = pipeline.mails().flatMap(({ text }) => text.match(/\/officer\/sign-in\/\S+/g) ?? [])
    const seen = await door.post(links.at(-1) ?? 'no link')
    expect(seen.words).toContain('Your enquiries')
  }

  /** As the owner's notice says. */
  async function undoesStrangers(): Promise<void> {
    for (const { id } of activeActs(enquiry()).filter(isByStranger))
      await door.post(board, { undo: id, confirmed: 'yes' })
    expect(activeActs(enquiry()).filter(({ by }) => by !== enquirerActor)).toEqual([])
  }

  /** What its enquirer, or whoever has their link, says of an answer cannot be undone, and need not. */
  async function opensAgain(): Promise<void> {
    const { state } = standingOf(enquiry())
    if (state !== 'open' && state !== 'accepted') await does(board, { choice: 'reopen' })
  }

  /** Three in any thirty days. */
  function expectFewReopenings(): void {
    const times = (enquiry().updates ?? []).filter(({ reopened }) => reopened === true).map(({ at }) => at)
    for (const at of times)
      expect(times.filter((one) => one >= at && one < later(at, 30 * day)).length).toBeLessThanOrEqual(3)
  }

  async function doesEveryAct(where: 'board' | 'link'): Promise<void> {
    const path = where === 'board' ? board : link
    await does(path, { choice: 'accept' })
    await does(path, { choice: 'called' })
    await does(path, { choice: 'answered' })
    await undoes(path)
    await undoes(path)
    await undoes(path)
    await does(path, { choice: 'recategorise', kind: 'general', area: 'fenland' })
    await undoes(path)
    await does(path, { choice: 'pass-on', to: 'omar-hale', reason: 'He knows' })
    await undoes(path)
    await does(path, { choice: 'close', outcome: 'no-reply' })
    await undoes(path)
    if (where === 'board') {
      await door.post(path, { note: 'A note', _key: `officer-note-${++count}-of-sixteen` })
      expect(enquiry().notes).toHaveLength(1)
    }
    await does(path, { choice: 'spam' })
    await undoes(path)
  }

  async function does(path: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const id = `officer-${++count}-of-sixteen`
    const seen = await door.post(path, { ...fields, confirmed: 'yes', _key: id })
    expect([seen.status, activeActs(enquiry()).at(-1)]).toMatchObject([
      200,
      { id, act: fields['choice'], known: true },
    ])
    await settles()
  }

  async function undoes(path: string): Promise<void> {
    const id = activeActs(enquiry()).at(-1)?.id ?? ''
    const seen = await door.post(path, { undo: id, confirmed: 'yes' })
    expect(seen.words).toContain('It’s undone')
    await settles()
  }
}
