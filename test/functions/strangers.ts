import fc from 'fast-check'
import { expect } from 'vitest'
import { activeActs, isByStranger } from '../../lib/core/enquiry/act.ts'
import { fromBrowser, postForm } from './forms/posted-form.ts'
import { atTheDoor } from './officer/sign-in/sign-in-browser.ts'
import { readAcceptance } from './read-answer.ts'

const minute = 60_000
const lisa = 'lisa.chambers@cambridgeshire.example'
const ada = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Hello' }

/** Everything that somebody with quoted links, the reference and both addresses can ask for, and time that passes. */
export const strangersRequests = fc.constantFrom(
  ...(['answered', 'accept', 'undo', 'spam', 'pass-on', 'code', 'again'] as const),
  ...(['find', 'sign-in', 'note', 'leave', 'answered', 'undo', 'wait', 'day'] as const),
)

/** Lisa has an enquiry, and strangers have asked for all that; afterwards she can still do whatever she could before. */
export async function expectUnharmed(requests: readonly Request[]): Promise<void> {
  const { stranger, officer } = await createWorld()
  for (const [n, request] of requests.entries()) await stranger(request, n)
  await officer.signsIn()
  await officer.undoesStrangers()
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
  let codeKey = ''
  let count = 0
  return {
    stranger,
    officer: { signsIn, signsOut: () => door.jar.delete('__Host-session'), undoesStrangers, doesEveryAct },
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
        await posts(link, { choice: request, ...confirmed })
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
        await postForm(pipeline, new URL(statusUrl).pathname, { note: `Note ${n}`, _key: key })
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
    expect(activeActs(enquiry())).toEqual([])
  }

  async function doesEveryAct(where: 'board' | 'link'): Promise<void> {
    const path = where === 'board' ? board : link
    await does(path, { choice: 'accept' })
    await does(path, { choice: 'answered' })
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
    expect(seen.words).toContain('It is undone')
    await settles()
  }
}
