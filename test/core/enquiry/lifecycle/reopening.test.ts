import { describe, expect, it, test } from 'vitest'
import { maxActs } from '../../../../lib/core/enquiry/act.ts'
import { categoryOf } from '../../../../lib/core/enquiry/category.ts'
import type { AssignedEnquiry } from '../../../../lib/core/enquiry/enquiry.ts'
import { type ActToDo, actOutcome, undoOutcome } from '../../../../lib/core/enquiry/lifecycle/acts.ts'
import { applyCommand } from '../../../../lib/core/enquiry/lifecycle/apply-command.ts'
import { mayReopenByNote } from '../../../../lib/core/enquiry/lifecycle/reopening.ts'
import { closedAtOf, firstAnswerAt } from '../../../../lib/core/enquiry/retention.ts'
import { standingOf } from '../../../../lib/core/enquiry/standing.ts'
import type { NoteChoice } from '../../../../lib/core/enquiry/update.ts'
import { nextStep } from '../../../../lib/core/steps/next-step.ts'
import { later } from '../../../../lib/core/time/instant.ts'
import { handedOver, recordedAct, reopening, withActs } from '../../../support/given/acts.ts'
import { claimedMail, mondayAtTen } from '../../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../../support/given/sample-organisation.ts'

const april = '2027-04-12T09:00:00.000Z'
const closing: ActToDo = { act: 'close', outcome: 'no-reply', tellEnquirer: false }
const answered = recordedAct({ act: 'answered' }, { known: true })
const closed = recordedAct({ act: 'close', outcome: 'no-reply', tellEnquirer: false })
const passedOn = recordedAct({ act: 'pass-on', to: 'omar-hale' })

/** Lisa, in a browser of hers, unless said. */
function press(enquiry: AssignedEnquiry, act: ActToDo, more: { by?: string; id?: string; at?: string } = {}) {
  const { by = 'lisa-chambers', id = act.act, at = april } = more
  return apply(enquiry, { type: 'act', by, id, known: true, ...act }, at)
}

function apply(
  enquiry: AssignedEnquiry,
  command: Parameters<typeof applyCommand>[1],
  at = april,
): AssignedEnquiry {
  const after = applyCommand(enquiry, command, at)
  if (after.stage !== 'assigned') throw new TypeError('It was somebody’s')
  return after
}

/** Every email that is due, each delivered, in their order. */
function mailed(enquiry: AssignedEnquiry): readonly string[] {
  const sent: string[] = []
  let present = enquiry
  for (
    let step = nextStep(present, organisation, april);
    step.type === 'send';
    step = nextStep(present, organisation, april)
  ) {
    sent.push(`${step.purpose} ${step.about} to ${step.to.id}`)
    const claim = `c${sent.length}`
    present = apply(present, { ...step, type: 'claim-mail', claim })
    present = apply(present, { type: 'record-mail-event', claim, event: 'delivery', at: april })
  }
  return sent
}

describe('what was answered, closed or spam', () => {
  test.each([
    ['answered', [answered]],
    ['closed', [answered, closed]],
    ['closed after it was withdrawn', [closed]],
    ['spam', [recordedAct({ act: 'spam' })]],
  ])('%s waits again once it is reopened, with a target of its own and whoever had it', (given, acts) => {
    const updates = given.includes('withdrawn')
      ? [{ id: 'w', at: mondayAtTen, type: 'withdrawal' } as const]
      : []
    const enquiry = press(withActs([passedOn, ...acts], { updates }), reopening)
    expect(standingOf(enquiry)).toMatchObject({ state: 'open', owner: 'omar-hale', reopenedAt: april })
    expect(standingOf(enquiry)).not.toHaveProperty('answeredAt')
    expect(enquiry.answerBy).toEqual(reopening.answerBy)
    expect(closedAtOf(enquiry)).toBeUndefined()
  })

  test('keeps its first answer and the target of that as the figure, and counts how often it was reopened', () => {
    const first = withActs([answered, closed])
    const again = press(press(press(first, reopening), { act: 'answered' }), { ...closing }, { id: 'c2' })
    const twice = press(again, reopening, { id: 'r2', at: later(april, 1000) })
    expect(twice.reopened).toMatchObject({ count: 2, answeredAt: answered.at, answerBy: first.answerBy })
    expect(firstAnswerAt(standingOf(twice))).toBe(answered.at)
  })

  test('stays under the kind that officers chose, and spam is no suspect any more', () => {
    const put = recordedAct({ act: 'recategorise', kind: 'general', area: 'fenland' })
    const spam = recordedAct({ act: 'spam' })
    const enquiry = press(withActs([put, spam], { spam: { score: 3, reasons: [] } }), reopening)
    expect(categoryOf(enquiry)).toEqual({ kind: 'general', area: 'fenland' })
    expect(enquiry.releasedAt).toBe(april)
  })
})

test('whoever waits for an answer already is not reopened', () => {
  for (const acts of [[], [recordedAct({ act: 'accept' })]])
    expect(actOutcome(withActs(acts), { id: 'r', by: 'omar-hale', ...reopening })).toBe('already-so')
})

test('a reopened enquiry has a fresh room for acts, and the emails of the old one go with the next act', () => {
  const full = Array.from({ length: maxActs - 1 }, (_, n) =>
    recordedAct({ act: 'answered' }, { id: `a${n}`, known: true }),
  )
  const mails = full.map(({ id }) => ({
    ...handedOver,
    purpose: 'act-notice' as const,
    claim: id,
    about: id,
  }))
  const enquiry = withActs([...full, { ...closed, known: true }], { mails: [handedOver, ...mails] })
  const open = press(enquiry, reopening)
  expect([open.acts?.length, open.beforeReopening?.acts.length]).toEqual([1, maxActs])
  const busy = press(open, { act: 'accept' })
  expect(busy).not.toHaveProperty('beforeReopening')
  expect([busy.acts?.map(({ act }) => act), busy.mails]).toEqual([['reopen', 'accept'], [handedOver]])
  expect(
    actOutcome(busy, { id: 'x', by: 'lisa-chambers', known: true, act: 'pass-on', to: 'omar-hale' }),
  ).toBe('done')
})

test('an email that is on its way is kept until it is known what became of it', () => {
  const sending = { ...claimedMail, purpose: 'act-notice' as const, claim: 'n1', about: 'answered' }
  const busy = press(press(withActs([answered, closed], { mails: [handedOver, sending] }), reopening), {
    act: 'accept',
  })
  expect(busy.mails).toContainEqual(sending)
})

test('the handover of the round that counts is kept, so that whoever reopens their own gets none again', () => {
  const handover = { ...handedOver, about: 'pass-on', to: { ...handedOver.to, id: 'omar-hale' } }
  const enquiry = withActs([passedOn, closed], { mails: [handedOver, handover] })
  const busy = press(press(enquiry, reopening, { by: 'omar-hale' }), { act: 'answered' }, { by: 'omar-hale' })
  expect(busy.mails).toEqual([handedOver, handover])
  expect(standingOf(busy).round).toEqual({ first: 'omar-hale', about: 'pass-on' })
})

test('whoever has it is handed it when somebody else reopens it, and not when they do so themselves', () => {
  const enquiry = withActs([closed])
  const byOmar = press(enquiry, reopening, { by: 'omar-hale' })
  expect(nextStep(byOmar, organisation, april)).toMatchObject({
    ...{ type: 'send', purpose: 'handover', about: 'reopen' },
    to: { id: 'lisa-chambers' },
  })
  expect(nextStep(press(enquiry, reopening), organisation, april).type).not.toBe('send')
})

describe('reopening is undone', () => {
  test('within the minutes of every act: it is as it was, and its holder is told', () => {
    const enquiry = withActs([answered, closed])
    const open = press(enquiry, reopening, { by: 'omar-hale' })
    const undone = apply(open, { type: 'undo', id: 'reopen', known: true }, later(april, 60_000))
    const { acts, history: _, ...rest } = undone
    const { acts: before, history: __, ...were } = enquiry
    expect(rest).toEqual(were)
    expect(acts).toEqual([...(before ?? []), expect.objectContaining({ act: 'reopen', undoneByKnown: true })])
    expect(mailed(undone)).toContain('act-notice reopen:undone to lisa-chambers')
  })

  test.each([
    ['not released', {}],
    ['released', { releasedAt: mondayAtTen }],
  ])('also of spam that was %s before', (_what, released) => {
    const spam = withActs([recordedAct({ act: 'spam' })], { spam: { score: 3, reasons: [] }, ...released })
    const undone = apply(press(spam, reopening), { type: 'undo', id: 'reopen', known: true })
    expect([standingOf(undone).state, undone.releasedAt]).toEqual(['spam', spam.releasedAt])
  })

  test('also of a second time: it is as it was after the first', () => {
    const put = recordedAct({ act: 'recategorise', kind: 'general', area: 'fenland' })
    const once = press(press(withActs([put, answered, closed]), reopening), closing, { id: 'c2' })
    const twice = press(once, reopening, { id: 'r2' })
    expect(categoryOf(press(twice, { act: 'accept' }))).toEqual({ kind: 'general', area: 'fenland' })
    const undone = apply(twice, { type: 'undo', id: 'r2', known: true })
    expect([undone.reopened, standingOf(undone)]).toEqual([once.reopened, standingOf(once)])
  })

  test('but not once something else was done, nor by anybody where the enquirer did it', () => {
    const open = press(withActs([closed]), reopening)
    const busy = press(open, { act: 'accept' })
    expect(undoOutcome(open, { id: 'reopen', known: true }, april)).toBe('done')
    expect(undoOutcome(busy, { id: 'reopen', known: true }, april)).toBe('too-late')
    const noted = tell(withActs([closed]), 'still-need-help')
    expect(undoOutcome(noted, { id: 'n', known: true }, april)).toBe('too-late')
  })

  test('and back, so often that it cannot be played with for ever', () => {
    let enquiry = withActs([closed])
    for (let n = 0; n < 6; n++) {
      enquiry = press(enquiry, reopening, { id: `r${n}` })
      enquiry = apply(enquiry, { type: 'undo', id: `r${n}`, known: true })
    }
    expect(enquiry.acts?.length).toBeLessThanOrEqual(5)
  })
})

function tell(enquiry: AssignedEnquiry, choice: NoteChoice, { id = 'n', at = april } = {}): AssignedEnquiry {
  const { answerBy } = reopening
  return apply(enquiry, { type: 'update', update: 'note', id, text: 'Still leaking', choice, answerBy }, at)
}

describe('an enquirer who still needs help', () => {
  it.each([
    [answered],
    [closed],
  ])('reopens by a note what is %j, and its holder is handed it with the note', (act) => {
    const enquiry = tell(withActs([act]), 'still-need-help')
    expect(standingOf(enquiry)).toMatchObject({ state: 'open', owner: 'lisa-chambers' })
    expect(enquiry.updates).toMatchObject([{ choice: 'still-need-help', reopened: true }])
    expect(nextStep(enquiry, organisation, april)).toMatchObject({ purpose: 'handover', about: 'n' })
    expect(enquiry.history.map(({ what }) => what)).toEqual(['note', 'reopen'])
  })

  it('changes nothing by just letting us know: whoever has it is told', () => {
    const enquiry = tell(withActs([closed]), 'telling')
    expect(standingOf(enquiry).state).toBe('closed')
    expect(mailed(enquiry)).toContain('update n to lisa-chambers')
  })

  it('never reopens spam, nor what they withdrew or disowned, nor what waits already', () => {
    const said = (type: 'withdrawal' | 'not-me') => ({ updates: [{ id: 'u', at: mondayAtTen, type }] })
    for (const enquiry of [
      withActs([recordedAct({ act: 'spam' })]),
      withActs([closed], said('withdrawal')),
      withActs([closed], said('not-me')),
      withActs([answered], said('not-me')),
      withActs([]),
    ]) {
      expect(mayReopenByNote(enquiry, april)).toBe(false)
      expect(standingOf(tell(enquiry, 'still-need-help')).reopenedAt).toBeUndefined()
    }
  })

  it('can do so three times in thirty days; a fourth note is told and changes nothing', () => {
    let enquiry = withActs([closed])
    const days = (n: number) => later(april, n * 86_400_000)
    for (let n = 0; n < 4; n++) {
      enquiry = tell(enquiry, 'still-need-help', { id: `n${n}`, at: days(n) })
      expect(standingOf(enquiry).state).toBe(n < 3 ? 'open' : 'closed')
      enquiry = press(enquiry, closing, { id: `c${n}`, at: days(n) })
    }
    expect(mailed(enquiry)).toContain('update n3 to lisa-chambers')
    expect(mailed(enquiry)).not.toContain('update n2 to lisa-chambers')
    expect(mayReopenByNote(enquiry, days(29))).toBe(false)
    expect(mayReopenByNote(enquiry, days(31))).toBe(true)
  })

  it.each([
    ['withdrawal', 'withdrawn'],
    ['not-me', 'disowned'],
  ] as const)('counts with a %s in the moment in which it is opened again', (update, state) => {
    const open = tell(withActs([closed]), 'still-need-help')
    for (const at of [april, later(april, -20)])
      expect(standingOf(apply(open, { type: 'update', update, id: update }, at)).state).toBe(state)
  })

  it('waits for whoever opened it again though its address had disowned it, and a note opens it no more', () => {
    const notMe = { type: 'update', update: 'not-me' } as const
    const disowned = apply(withActs([closed]), { ...notMe, id: 'before' }, mondayAtTen)
    const open = press(disowned, reopening)
    expect([standingOf(disowned).state, standingOf(open).state]).toEqual(['closed', 'open'])
    expect(mayReopenByNote(open, april)).toBe(false)
  })

  it('may withdraw it after an officer reopened what they had withdrawn, and its holder is told again', () => {
    const withdraw = (enquiry: AssignedEnquiry, at: string) =>
      apply(enquiry, { type: 'update', update: 'withdrawal', id: 'withdrawal' }, at)
    const told = { ...handedOver, claim: 'u1', purpose: 'update' as const, about: 'withdrawal' }
    const first = withdraw(withActs([], { mails: [handedOver, told] }), mondayAtTen)
    const open = press(first, reopening)
    expect([standingOf(first).state, standingOf(open).state]).toEqual(['withdrawn', 'open'])
    const again = withdraw(open, later(april, 1000))
    expect([standingOf(again).state, again.updates?.length]).toEqual(['withdrawn', 1])
    expect(nextStep(again, organisation, april)).toMatchObject({ purpose: 'update', about: 'withdrawal' })
  })
})
