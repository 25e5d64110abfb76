import { expect, test } from 'vitest'
import { everyFault, outage, unexpected } from './failing-ports.ts'
import { tellWithFault } from './story-of-secrets.ts'

/** Secrets are all that people type, and every link, cookie, code and key that they get; so are our own addresses. */
test('a story through all doors tells secrets of every kind, and none to a log, a metric or the work queue', async () => {
  const { secrets, doors, called, leaks } = await tellWithFault()
  expect([...secrets.links.keys()].sort().join(' ')).toBe(
    'not-me officer officer/leave officer/leave/confirm officer/sign-in quarantine sent status',
  )
  expect([...secrets.cookies.keys()].sort().join(' ')).toBe(
    '__Host-officer __Host-officer-list __Host-officer-undo __Host-session',
  )
  expect([secrets.codes.size, secrets.keys.size > 8]).toEqual([2, true])
  expect([...doors].filter(([, statuses]) => Math.min(...statuses) > 399)).toEqual([])
  expect(everyFault.filter((fault) => !called.has(fault))).toEqual([])
  expect(leaks).toEqual([])
})

test.each<[string, readonly string[], number]>([
  ['an outage', outage, 503],
  ['an error that nobody expected', unexpected, 500],
])('nor when every door first meets %s that quotes all that was sent', async (_what, faults, status) => {
  const { doors, leaks } = await tellWithFault(...faults)
  expect([...doors].filter(([, met]) => !met.has(status)).map(([door]) => door)).toEqual([])
  expect(leaks).toEqual([])
})

test('nor when what follows a write fails: the queue and the mailer', async () => {
  const { leaks } = await tellWithFault('queue.send', 'queue.sendAll', 'mailer.send')
  expect(leaks).toEqual([])
})
