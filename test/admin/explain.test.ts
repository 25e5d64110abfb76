import { expect, test } from 'vitest'
import { typed } from '../support/running/typed.ts'

const explain = (...words: string[]) => typed(['explain', '--organisation', 'cheshire-east', ...words])

test('who gets it, why, who else and by when is told from the file alone', async () => {
  const { outcome, out } = await explain('--kind', 'general', '--area', 'crewe', '--at', '2026-12-24T16:10')
  expect(outcome).toBe(0)
  expect(out).toMatch(
    /^General enquiry, Crewe, received 2026-12-24 at 16:10\nGoes to: .* \([a-z-]+\)\nWhy: route \d+\. /,
  )
  expect(out).toMatch(
    /\nAnswer by: \w+ \d+ January 2027 \(received Thursday 24 December at 16:10.*Christmas Day/,
  )
  expect(out).toMatch(/\n {2}1\. .*\n {2}2\. /)
  expect(out).not.toContain('@')
})

test('what is answered counts, and what is not answered was not asked', async () => {
  const stage = (name: string) => [
    '--kind',
    'asset-transfer',
    '--answers',
    JSON.stringify({ stage: name }),
    '--json',
  ]
  const urgent = JSON.parse((await explain(...stage('under-offer'))).out)
  expect(urgent.answers).toEqual({ stage: 'under-offer', area: 'not-sure' })
  expect(urgent.urgent).toBeDefined()
  expect(JSON.parse((await explain(...stage('idea'))).out).urgent).toBeUndefined()
})

test('all that is wrong is told at once, with what was meant', async () => {
  const { outcome, problems } = await explain('--kind', 'asset-transfr', '--area', 'creww', '--answers', '[]')
  expect(outcome).toBe(2)
  expect(problems).toMatch(/--kind must be one of these.* Did you mean asset-transfer\?/)
  expect(problems).toMatch(/--area must be one of these.* Did you mean crewe\?/)
  expect(problems).toMatch(/--answers must be an object/)
  const answered = await explain('--kind', 'asset-transfer', '--answers', '{"stage":"nope","tsage":1}')
  expect(answered.problems).toMatch(/--answers, stage: .*\n--answers, tsage: There is no such field/)
})

test.each([
  ['--at', 'tomorrow', '--at must be a moment in London'],
  ['--at', '2026-02-30T10:00', '--at must be a moment in London'],
  ['--answers', '{', '--answers must be JSON'],
  ['--answers', 'no-such-file.json', '--answers must be JSON'],
])('%s %s is refused', async (option, value, problem) => {
  const { outcome, problems } = await explain('--kind', 'general', option, value)
  expect(outcome).toBe(2)
  expect(problems).toContain(problem)
})
