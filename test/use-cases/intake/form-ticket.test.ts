import { describe, expect, test } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createFormTickets } from '../../../lib/use-cases/intake/form-ticket.ts'

function setUp() {
  const clock = createManualClock('2027-03-08T10:00:00.000Z')
  let keys = 0
  const tickets = createFormTickets({
    identityKey: createMemoryIdentityKey(),
    clock,
    createKey: () => `key-${++keys}`,
  })
  return { clock, tickets }
}

describe('the ticket of a form', () => {
  test('tells how long the form was open', () => {
    const { clock, tickets } = setUp()
    const ticket = tickets.issue('general')
    clock.advance(95_400)
    expect(tickets.read('general', ticket)).toEqual({ rendered: 'signed', openForSeconds: 95 })
  })

  test('is another each time', () => {
    const { tickets } = setUp()
    expect(tickets.issue('general')).not.toEqual(tickets.issue('general'))
  })

  test.each([
    ['of another kind', 'time-banking', {}],
    ['with another key', 'general', { key: 'key-2' }],
    ['with another moment', 'general', { rendered: 'kw2abc12.0123456789ab0123456789ab' }],
    ['without its mac', 'general', { rendered: 'm0000000' }],
    ['of nonsense', 'general', { rendered: '<script>' }],
    ['of dots', 'general', { rendered: '...' }],
  ])('%s is none of ours', (_what, kind, change) => {
    const { tickets } = setUp()
    expect(tickets.read(kind, { ...tickets.issue('general'), ...change })).toEqual({ rendered: 'false' })
  })

  test('from the future is none of ours', () => {
    const { clock, tickets } = setUp()
    clock.advance(60_000)
    const ticket = tickets.issue('general')
    expect(setUp().tickets.read('general', ticket)).toEqual({ rendered: 'false' })
  })

  test.each([[{}], [{ rendered: '' }], [{ key: 'mine' }]])('%j is no ticket at all', (ticket) => {
    expect(setUp().tickets.read('general', ticket)).toEqual({ rendered: 'absent' })
  })
})
