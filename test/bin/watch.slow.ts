import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, expect, test } from 'vitest'
import { organisationsForTests } from '../organisations/organisation-for-tests.ts'
import { killStarted, startLocal } from '../support/running/start-local.ts'

// A checkout of its own, since files are changed; at such a path as people have.
const checkout = mkdtempSync(join(tmpdir(), 'zwei Häuser & Höfe '))
const root = fileURLToPath(new URL('../..', import.meta.url))
for (const name of ['bin', 'functions', 'lib', 'package.json'])
  cpSync(join(root, name), join(checkout, name), { recursive: true })
// Whoever lives here may have changed or deleted the examples.
cpSync(
  join(organisationsForTests, 'cambridgeshire.yaml'),
  join(checkout, 'lib/organisations/cambridgeshire.yaml'),
)
symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction')

afterEach(killStarted)
afterAll(() => rmSync(checkout, { recursive: true, force: true }))

const patience = { timeout: 60_000, interval: 20 }

function change(path: string, from: string, to: string): void {
  const file = join(checkout, path)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replaceAll(from, to))
}

test('a changed officer, kind, word and piece of code are served when they are saved, with all data; a slip is told with its line', async () => {
  const { child, said, left } = startLocal('0', {
    args: ['--watch', '-c', 'organisation=cambridgeshire'],
    checkout,
  })
  await expect.poll(said, patience).toContain('and the service is replaced')
  const url = /http:\/\/localhost:\d+/.exec(said())?.[0] ?? ''
  const text = async (path: string) => (await fetch(`${url}${path}`)).text()
  const times = (words: string) => said().split(words).length - 1
  const command = /-d '(\{.*\})'/.exec(said())?.[1] ?? ''
  const post = (message: string) =>
    fetch(`${url}/v1/enquiries/community-mentoring`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...JSON.parse(command), message }),
    })
  const { statusUrl } = Object(await (await post('May we ask about our roof?')).json())
  await text('/_local/quiet')

  change('lib/organisations/cambridgeshire.yaml', 'Lisa Chambers', 'Lisa Chalmers')
  await expect
    .poll(said, patience)
    .toMatch(/Saved lib\/organisations\/cambridgeshire.yaml: the new one serves after \d/)
  expect((await fetch(statusUrl)).status).toBe(200)
  await post('May we ask about our floor?')
  await text('/_local/quiet')
  const mails = await text('/_local/mail')
  expect([mails.includes('Lisa Chambers'), mails.includes('Lisa Chalmers')]).toEqual([true, true])

  change('lib/organisations/cambridgeshire.yaml', '\nareas:', '\naras:')
  await expect
    .poll(said, patience)
    .toMatch(/what ran before goes on:\s+lib\/organisations\/cambridgeshire\.yaml:\d+:1 "aras" is not known/)
  expect((await fetch(statusUrl)).status).toBe(200)
  change('lib/organisations/cambridgeshire.yaml', '\naras:', '\nareas:')
  await expect.poll(said, patience).toContain('nothing that runs here is different')

  change('lib/kinds/general.ts', "'General enquiry'", "'Ask us anything at all',,")
  await expect.poll(() => times('what ran before goes on'), patience).toBe(2)
  expect(said()).toMatch(/\n\nlib\/kinds\/general\.ts:\d+\n/)
  change('lib/kinds/general.ts', "at all',,", "at all'")
  await expect.poll(() => times('the new one serves'), patience).toBe(2)
  expect(await text('/v1/kinds')).toContain('Ask us anything at all')

  child.kill('SIGTERM')
  expect(await left).toBe(0)
}, 240_000)
