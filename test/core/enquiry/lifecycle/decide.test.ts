import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mail, MailEventType } from '../../../../lib/core/delivery/mail.ts'
import type { Enquiry } from '../../../../lib/core/enquiry/enquiry.ts'
import { type Command, decide } from '../../../../lib/core/enquiry/lifecycle/decide.ts'
import { later } from '../../../../lib/core/time/instant.ts'
import {
  afterCommands,
  assigned,
  claimedMail,
  mondayAtTen,
  received,
} from '../../../support/given/enquiry.ts'

const claimed: Enquiry = { ...assigned, mails: [claimedMail] }
const claim = claimedMail.claim
const accepted: Command = { type: 'record-accepted', claim, messageId: 'ses-1' }
const assign: Command = {
  type: 'assign',
  assignment: { officer: 'lisa-chambers', reason: 'route 1', organisationVersion: 'v1' },
}

function event(name: MailEventType): Command {
  return { type: 'record-mail-event', claim, event: name, at: mondayAtTen }
}

function stateAfter(commands: readonly Command[], start: Enquiry = claimed): Mail['state'] | undefined {
  return mailOf(afterCommands(start, commands))?.state
}

const mailOf = (enquiry: Enquiry) => enquiry.mails.find((mail) => mail.claim === claim)

describe('an enquiry', () => {
  it('is assigned once: who has it does not change because somebody else looks', () => {
    const once = afterCommands(received, [assign])
    expect(once.stage).toBe('assigned')
    expect(
      decide(
        once,
        { ...assign, assignment: { ...assign.assignment, officer: 'somebody-else' } },
        mondayAtTen,
      ),
    ).toEqual([])
  })

  it('says in its story who has it and why', () => {
    expect(afterCommands(received, [assign]).history).toEqual([
      { at: mondayAtTen, what: 'assigned', to: 'lisa-chambers', why: 'route 1' },
    ])
  })

  it('keeps its story bounded: how it began and how it stands, a hundred lines at most', () => {
    const park = (n: number): Command => ({ type: 'park', until: mondayAtTen, reason: `Bug${n}` })
    const { history } = afterCommands(
      received,
      Array.from({ length: 300 }, (_, n) => park(n)),
    )
    expect(history).toHaveLength(100)
    expect(history[0]?.why).toBe('Bug0')
    expect(history.at(-1)?.why).toBe('Bug299')
  })

  it('forgets first what anybody may ask for day after day', () => {
    let enquiry = afterCommands(received, [assign])
    for (let n = 0; n < 60; n++) {
      const at = later(mondayAtTen, n * 3 * 3_600_000)
      const asked = [
        { type: 'request-code', id: `c${n}`, officer: 'lisa-chambers', act: { act: 'spam' }, key: `k${n}` },
        { type: 'request-link', id: `l${n}`, officer: 'lisa-chambers' },
        ...(n < 30 ? [{ type: 'park', until: at, reason: `Bug${n}` } as const] : []),
      ] as const
      enquiry = afterCommands(enquiry, asked, at)
    }
    const { history } = enquiry
    expect(history).toHaveLength(100)
    expect(history.filter(({ what }) => what === 'parked')).toHaveLength(30)
    expect(history.filter(({ what }) => what === 'assigned')).toHaveLength(1)
  })
})

describe('a mail', () => {
  it.each([
    { when: 'SES answers with an id', commands: [accepted], becomes: 'accepted' },
    { when: 'no answer comes, but the Send event does', commands: [event('send')], becomes: 'accepted' },
    { when: 'no answer comes, but word of its delivery', commands: [event('delivery')], becomes: 'accepted' },
    {
      when: 'SES says the address cannot be',
      commands: [{ type: 'record-refused', claim, reason: 'InvalidParameterValue' }],
      becomes: 'refused',
    },
    {
      when: 'SES is throttling',
      commands: [{ type: 'record-held', claim, reason: 'Throttling', retryAt: mondayAtTen }],
      becomes: 'waiting',
    },
    {
      when: 'neither answer nor event came',
      commands: [{ type: 'give-up-waiting', claim }],
      becomes: 'unknown',
    },
    {
      when: 'the proof comes after all hope was given up',
      commands: [{ type: 'give-up-waiting', claim }, event('send')],
      becomes: 'accepted',
    },
    {
      when: 'the proof comes though SES answered with an error',
      commands: [{ type: 'record-held', claim, reason: 'Status500', retryAt: mondayAtTen }, event('send')],
      becomes: 'accepted',
    },
    { when: 'the mailbox does not exist', commands: [accepted, event('bounce')], becomes: 'refused' },
    {
      when: 'the officer complains of spam',
      commands: [accepted, event('delivery'), event('complaint')],
      becomes: 'refused',
    },
    { when: 'SES finds a virus', commands: [accepted, event('reject')], becomes: 'refused' },
    {
      when: 'an auto-reply comes back',
      commands: [accepted, event('delivery'), event('soft-bounce')],
      becomes: 'accepted',
    },
  ] as { when: string; commands: Command[]; becomes: string }[])('is $becomes when $when', ({
    commands,
    becomes,
  }) => {
    expect(stateAfter(commands)).toBe(becomes)
  })

  it('ends the same whatever order its facts come in, however often', () => {
    const facts: Command[] = [
      accepted,
      event('send'),
      event('delivery'),
      event('soft-bounce'),
      event('bounce'),
      event('delay'),
    ]
    fc.assert(
      fc.property(fc.subarray(facts), fc.infiniteStream(fc.nat()), (chosen, order) => {
        const shuffled = [...chosen, ...chosen]
          .map((fact) => ({ fact, at: order.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
        const one = mailOf(afterCommands(claimed, chosen))
        const other = mailOf(
          afterCommands(
            claimed,
            shuffled.map(({ fact }) => fact),
          ),
        )
        expect(other).toEqual(one)
      }),
    )
  })

  it.each([
    accepted,
    event('send'),
    event('bounce'),
  ])('takes no second note of what it knows: $type', (fact) => {
    expect(decide(afterCommands(claimed, [fact]), fact, mondayAtTen)).toEqual([])
  })

  it('ignores facts of a claim that it does not know', () => {
    expect(decide(claimed, { ...accepted, claim: 'handover-2' }, mondayAtTen)).toEqual([])
  })

  it('that waits is taken up under a new claim, and the attempts are counted', () => {
    const waiting = afterCommands(claimed, [
      { type: 'record-held', claim, reason: 'Throttling', retryAt: mondayAtTen },
    ])
    const again = afterCommands(waiting, [
      { type: 'claim-mail', claim: 'handover-2', purpose: 'handover', to: claimedMail.to, mayRepeat: false },
    ])
    expect(again.mails.map((mail) => [mail.claim, mail.state, mail.attempts])).toEqual([
      ['handover-2', 'claimed', 2],
    ])
  })

  it('keeps its lease for fifteen minutes', () => {
    const { mails } = afterCommands(assigned, [
      { type: 'claim-mail', claim, purpose: 'handover', to: claimedMail.to, mayRepeat: false },
    ])
    expect(mails).toEqual([claimedMail])
  })

  it('says once that nobody could be reached, however often that is found', () => {
    const stranded = afterCommands(received, [{ type: 'note-stranded' }, { type: 'note-stranded' }])
    expect(stranded.history.map(({ what }) => what)).toEqual(['stranded'])
  })
})
