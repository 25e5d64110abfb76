import { describe, expect, it, test } from 'vitest'
import type { Enquiry } from '../../../../lib/core/enquiry/enquiry.ts'
import { applyCommand } from '../../../../lib/core/enquiry/lifecycle/apply-command.ts'
import {
  type Command,
  maxNoteLength,
  maxNotes,
  maxNoteText,
} from '../../../../lib/core/enquiry/lifecycle/decide.ts'
import { maxLinkRequestsADay } from '../../../../lib/core/enquiry/lifecycle/form-mails.ts'
import { standingOf } from '../../../../lib/core/enquiry/standing.ts'
import { assigned, received } from '../../../support/given/enquiry.ts'

const later = '2027-03-09T09:30:00.000Z'
const spam = { score: 7, reasons: ['A field that people do not see was filled in'] }

function happened(enquiry: Enquiry, ...commands: readonly Command[]): Enquiry {
  return commands.reduce((before, command) => applyCommand(before, command, later), enquiry)
}

function update(
  update: 'note' | 'withdrawal' | 'not-me' | 'link-request',
  id: string,
  text?: string,
): Command {
  return { type: 'update', update, id, ...(text === undefined ? {} : { text }) }
}

describe('given an enquiry just received', () => {
  test('when it is quarantined, then it is, with the reasons, and its clock runs on', () => {
    const held = happened(received, { type: 'quarantine', spam })
    expect(held).toMatchObject({
      stage: 'quarantined',
      spam,
      quarantine: { at: later },
      answerBy: received.answerBy,
    })
    expect(held.history.at(-1)).toMatchObject({ what: 'quarantined', why: spam.reasons[0] })
  })

  test('when it is judged, then where it came from is forgotten', () => {
    const arrival = { door: 'api', source: 'a-digest' } as const
    for (const command of [{ type: 'quarantine', spam }, assign] as const)
      expect(happened({ ...received, arrival }, command).arrival).toEqual({ door: 'api' })
  })

  test('when it is let out of quarantine, then it is as if it had just come, and is not held again', () => {
    const held = happened(received, { type: 'quarantine', spam })
    const out = happened(held, { type: 'release' })
    expect(out).toMatchObject({ stage: 'received', releasedAt: later, receivedAt: received.receivedAt })
    expect(out).not.toHaveProperty('quarantine')
    expect(happened(out, { type: 'quarantine', spam })).toBe(out)
    expect(happened(out, { type: 'release' })).toBe(out)
    expect(happened(out, assign)).toMatchObject({ stage: 'assigned' })
  })
})

describe('given an enquiry that is held back', () => {
  const held = happened(received, { type: 'quarantine', spam })

  test('when it is confirmed as spam, then it is spam for good, said once', () => {
    const confirmed = happened(held, { type: 'confirm-spam', by: 'enquiries-desk' })
    expect(standingOf(confirmed)).toMatchObject({ state: 'spam', closedAt: later })
    expect(confirmed.history.at(-1)).toMatchObject({ what: 'spam', by: 'enquiries-desk' })
    expect(happened(confirmed, { type: 'confirm-spam' })).toBe(confirmed)
  })

  test('when it is released after all, then it is as if it had just come', () => {
    const out = happened(held, { type: 'confirm-spam' }, { type: 'release' })
    expect(out).toMatchObject({ stage: 'received', releasedAt: later })
    expect(standingOf(out).state).toBe('received')
  })

  test('when its sender has withdrawn it, then nobody need confirm anything', () => {
    const withdrawn = happened(held, update('withdrawal', 'w'))
    expect(happened(withdrawn, { type: 'confirm-spam' })).toBe(withdrawn)
  })
})

describe('given an assigned enquiry', () => {
  it.each<Command>([
    { type: 'quarantine', spam },
    { type: 'release' },
    { type: 'confirm-spam' },
  ])('when it is asked to $type, then nothing happens', (command) => {
    expect(happened(assigned, command)).toBe(assigned)
  })

  test('when the same note comes twice, then it is kept once; the next has room until there are twenty', () => {
    const once = happened(assigned, update('note', 'a', 'One'))
    expect(happened(once, update('note', 'a', 'One'))).toBe(once)
    const notes = Array.from({ length: maxNotes + 3 }, (_, n) => update('note', `n${n}`, 'x'))
    expect(happened(assigned, ...notes).updates).toHaveLength(maxNotes)
    const long = Array.from({ length: maxNotes }, (_, n) =>
      update('note', `n${n}`, 'x'.repeat(maxNoteLength)),
    )
    expect(happened(assigned, ...long).updates).toHaveLength(maxNoteText / maxNoteLength)
  })

  test('when it is withdrawn, then no note follows, and a second withdrawal changes nothing', () => {
    const withdrawn = happened(assigned, update('withdrawal', 'w'))
    expect(happened(withdrawn, update('note', 'a', 'One'))).toBe(withdrawn)
    expect(happened(withdrawn, update('withdrawal', 'w2'))).toBe(withdrawn)
    expect(happened(withdrawn, update('link-request', 'l')).updates).toHaveLength(2)
  })

  test('when its link is asked for often, then only so often', () => {
    const asks = Array.from({ length: 9 }, (_, n) => update('link-request', `l${n}`))
    expect(happened(assigned, ...asks).updates).toHaveLength(maxLinkRequestsADay)
  })

  test('the story says what happened, and quotes no note', () => {
    const { history } = happened(assigned, update('note', 'a', 'canary'), update('not-me', 'b'))
    expect(history.slice(-2).map(({ what }) => what)).toEqual(['note', 'not-me'])
    expect(JSON.stringify(history)).not.toContain('canary')
  })
})

const assign: Command = {
  type: 'assign',
  assignment: { officer: 'lisa-chambers', reason: 'route 1', organisationVersion: 'v1' },
}
