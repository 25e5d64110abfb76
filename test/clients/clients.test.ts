import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { communityMentoring } from '../../lib/kinds/community-mentoring.ts'
import { type Fate, openFlakyDoor } from '../support/hostile/flaky-door.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'
import { readmeOf } from '../support/source/readmes.ts'

const app = stackForThisFile()

const clients = [
  { language: 'TypeScript', command: process.execPath, file: 'post-enquiry.ts' },
  { language: 'Python', command: 'python3', file: 'post-enquiry.py' },
  { language: 'PHP', command: 'php', file: 'post-enquiry.php' },
]

const missing = new Set<string>()
for (const { language, command } of clients) {
  if (await isInstalled(command)) continue
  missing.add(command)
  // The short report counts skipped tests and keeps the reason to itself.
  process.stderr.write(`The client in ${language} is not tested: ${command} is not installed here.\n`)
}

describe.concurrent.each(clients)('the client in $language', ({ command, file }) => {
  it('sends one enquiry, once, though a reply gets lost, is cut off, and the service asks for patience', async (context) => {
    context.skip(missing.has(command), `${command} is not installed here`)
    const fates: Fate[] = [{ status: 503, retryAfter: 1 }, 'lost-reply', 'half-a-reply', 'pass']
    const { code, out, knocks } = await send(`patient-${file}@clients.example`, fates)
    const sent = (await quietMails()).filter(({ to, replyTo }) =>
      `${to} ${replyTo}`.includes(`patient-${file}@`),
    )
    expect(sent.map(({ tags }) => tags['claim']?.split('-')[0]).sort()).toEqual([
      'acknowledgement',
      'handover',
    ])
    const reference = sent[0]?.tags['reference']
    expect(out).toMatch(/^[\w-]{9}: you hear from us by \d{4}-\d\d-\d\d\. http:\S+\/status\/\S+\n$/)
    expect([code, out.slice(0, 9)]).toEqual([0, reference])
    expect(knocks).toHaveLength(4)
    expect(new Set(knocks.map(({ body }) => body)).size).toBe(1)
    expect(new Set(knocks.map(({ key }) => key)).size).toBe(1)
    expect(knocks[0]?.key).toMatch(/^[\w-]{30,}$/)
    expect((knocks[1]?.at ?? 0) - (knocks[0]?.at ?? 0)).toBeGreaterThan(990)
  })

  it('makes a new key for each enquiry', async (context) => {
    context.skip(missing.has(command), `${command} is not installed here`)
    const [first, second] = [
      await send(`1-${file}@clients.example`, []),
      await send(`2-${file}@clients.example`, []),
    ]
    expect([first.code, second.code]).toEqual([0, 0])
    expect(first.knocks[0]?.key).not.toBe(second.knocks[0]?.key)
  })

  it('shows what to change in which field, and does not insist', async (context) => {
    context.skip(missing.has(command), `${command} is not installed here`)
    const { code, out, problems, knocks } = await send('no address', ['pass'], { hall: undefined })
    expect([code, out]).toEqual([1, ''])
    expect(problems.split('\n')).toEqual([
      '2 answers need a change',
      'email: Enter an email address in the correct format, like name@example.com',
      'hall: Enter the name of your village hall',
      '',
    ])
    expect(knocks).toHaveLength(1)
  })

  it('gives up after five tries, and says so', async (context) => {
    context.skip(missing.has(command), `${command} is not installed here`)
    const fates = [429, 500, 502, 503, 504].map((status) => ({ status, retryAfter: 0 }))
    const { code, out, problems, knocks } = await send('nobody@clients.example', fates)
    expect([code, out, problems]).toEqual([2, '', 'No answer. Please try again later.\n'])
    expect(new Set(knocks.map(({ key }) => key)).size).toBe(1)
    expect(knocks).toHaveLength(5)
  })

  async function send(email: string, fates: readonly Fate[], change: object = {}) {
    const door = await openFlakyDoor(app.url, fates)
    try {
      const answers = { ...communityMentoring.example, email, ...change }
      const path = fileURLToPath(new URL(file, import.meta.url))
      const result = await run(command, [path, door.url, 'community-mentoring'], JSON.stringify(answers))
      return { ...result, knocks: door.knocks }
    } finally {
      await door.close()
    }
  }
})

it('stand in the README of functions, and what it shows of one is what there is', () => {
  const readme = readmeOf('functions')
  for (const { file } of clients) expect(readme).toContain(`](../test/clients/${file})`)
  const python = readFileSync(new URL('post-enquiry.py', import.meta.url), 'utf8')
  const shown = /^```py\n(.*?)^```$/ms.exec(readme)?.[1] ?? ''
  expect(python.replaceAll(/^ {4}/gm, '')).toContain(shown)
})

async function quietMails() {
  await app.quiet()
  return app.mails()
}

async function isInstalled(command: string): Promise<boolean> {
  const { code } = await run(command, ['--version'], '').catch(() => ({ code: -1 }))
  return code === 0
}

async function run(command: string, parameters: readonly string[], input: string) {
  const child = spawn(command, parameters, { stdio: 'pipe' })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [code, out, problems] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, out, problems }
}
