import { expect, it } from 'vitest'
import { organisationIn } from '../../lib/core/organisation/organisation.ts'
import { english } from '../../lib/core/words/english.ts'
import { communityMentoring } from '../../lib/kinds/community-mentoring.ts'
import { organisationForTests } from '../organisations/organisation-for-tests.ts'
import { adminCommand, mailsAbout, namesOf } from '../support/running/delivery-stack.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'

const app = stackForThisFile()

it('an enquiry whose officer’s mailbox bounces is with the deputy within seconds, and the officer is marked until cleared', async () => {
  await app.mailService({ outcomes: { 'lisa.chambers@cambridgeshire.example': 'bounce' } })
  const handovers = await mailsAbout(app, await send('one'))
  expect(namesOf(handovers)).toEqual(['lisa.chambers', 'daniel.osei'])
  const [first = 0, second = 0] = handovers.map(({ at }) => Date.parse(at))
  process.stdout.write(`the deputy had it ${second - first} ms after the address that bounced\n`)
  // Sooner than the agenda, which leaves a fresh write alone for a minute.
  expect(second - first).toBeLessThan(20_000)
  expect(await command('check', 'list')).toMatch(/^lisa-chambers\b/)

  await app.mailService({ outcomes: { 'lisa.chambers@cambridgeshire.example': null } })
  expect(namesOf(await mailsAbout(app, await send('two')))).toEqual(['daniel.osei'])
  await command('check', 'clear', 'lisa-chambers')
  expect(namesOf(await mailsAbout(app, await send('three')))).toEqual(['lisa.chambers'])
}, 60_000)

function command(...words: string[]): Promise<string> {
  return adminCommand(
    { app, organisation: organisationIn(english, organisationForTests('cambridgeshire')) },
    words,
  )
}

/** The reference of a new enquiry, once all is quiet. */
async function send(name: string): Promise<string> {
  const answers = { ...communityMentoring.example, email: `${name}@example.org` }
  const answer = await app.post('community-mentoring', answers, { 'idempotency-key': `delivery-${name}` })
  await app.quiet()
  return String(answer.body['reference'])
}
