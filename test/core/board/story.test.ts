import { describe, expect, test } from 'vitest'
import { storyOf } from '../../../lib/core/board/story.ts'
import type { MailEventType, MailPurpose } from '../../../lib/core/delivery/mail.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { HistoryLine } from '../../../lib/core/enquiry/history.ts'
import type { ActToDo } from '../../../lib/core/enquiry/lifecycle/acts.ts'
import type { Command } from '../../../lib/core/enquiry/lifecycle/decide.ts'
import type { UpdateType } from '../../../lib/core/enquiry/update.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { recordedAct, reopening, withActs } from '../../support/given/acts.ts'
import { afterCommands, assigned, claimedMail, mondayAtTen, received } from '../../support/given/enquiry.ts'
import { pseudoCore } from '../../support/given/pseudo-language.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const telling = { organisation, kinds, words }
const lisa = {
  id: 'lisa-chambers',
  role: 'officer',
  address: 'lisa.chambers@cambridgeshire.example',
} as const
const omar = { id: 'omar-hale', role: 'deputy', address: 'omar.hale@cambridgeshire.example' } as const
const by = { by: 'lisa-chambers' } as const
const sending: Enquiry = { ...assigned, mails: [claimedMail] }
const spam = { score: 9, reasons: ['many links', 'sent in two seconds'] }
const later = {
  date: '2027-03-12',
  at: '2027-03-12T17:00:00.000Z',
  working: 'one day more',
  basis: { days: 4 },
}

/** What each command makes of an enquiry, and what the story then says of it; nothing where it says nothing. */
const told = {
  assign: [
    received,
    {
      type: 'assign',
      assignment: { officer: 'lisa-chambers', reason: 'route 1', organisationVersion: 'v1' },
    },
    'It went to Lisa Chambers: route 1.',
  ],
  quarantine: [
    received,
    { type: 'quarantine', spam },
    'It was held back as suspected spam: many links; sent in two seconds.',
  ],
  release: [quarantined(), { type: 'release' }, 'It was released: it’s not spam.'],
  'confirm-spam': [
    quarantined(),
    { type: 'confirm-spam', by: 'enquiries-desk' },
    'Enquiries desk marked it as spam.',
  ],
  update: [
    assigned,
    { type: 'update', id: 'u', update: 'note', text: 'x' },
    'The person who asked added a note.',
  ],
  'note-stranded': [
    assigned,
    { type: 'note-stranded' },
    'None of our emails about it arrived. Somebody needs to look after it.',
  ],
  park: [
    assigned,
    { type: 'park', until: mondayAtTen, reason: 'TypeError' },
    'Something went wrong here, and it’s our fault. We try again within the hour.',
  ],
  act: [assigned, { type: 'act', id: 'a', ...by, act: 'accept' }, 'Lisa Chambers said “I’ll deal with it”.'],
  undo: [
    afterCommands(assigned, [{ type: 'act', id: 'a', ...by, act: 'spam' }]),
    { type: 'undo', id: 'a' },
    'Undone: it was marked as spam.',
  ],
  'request-code': [
    assigned,
    { type: 'request-code', id: 'c', officer: 'omar-hale', act: { act: 'spam' }, key: 'k1' },
    'Somebody asked for a code, to be emailed to Omar Hale.',
  ],
  'request-link': [
    assigned,
    { type: 'request-link', id: 'l', officer: 'omar-hale' },
    'Somebody asked for a new link, to be emailed to Omar Hale.',
  ],
  'add-note': [assigned, { type: 'add-note', id: 'n', ...by, text: 'x' }, undefined],
  cover: [
    assigned,
    { type: 'cover', to: 'omar-hale', for: 'lisa-chambers', because: 'leave' },
    'Lisa Chambers was away, so it went to Omar Hale.',
  ],
  'correct-address': [
    assigned,
    { type: 'correct-address', email: 'ada@example.com', personHash: 'h' },
    'The person who asked corrected their email address.',
  ],
  'withhold-mail': [
    assigned,
    { type: 'withhold-mail', purpose: 'acknowledgement', because: 'spam' },
    'We didn’t email the acknowledgement, because this looks like possible spam.',
  ],
  'hold-form-mails': [assigned, { type: 'hold-form-mails', until: later.at }, undefined],
  'close-itself': [
    withActs([recordedAct({ act: 'answered' }, { at: '2027-01-04T10:00:00.000Z' })]),
    { type: 'close-itself' },
    'It was answered, and nothing has happened for 28 days, so it closed itself.',
  ],
  retarget: [
    assigned,
    { type: 'retarget', answerBy: later },
    'The date to reply by has changed: one day more.',
  ],
  'claim-mail': [
    assigned,
    { type: 'claim-mail', claim: 'x', purpose: 'handover', to: lisa, mayRepeat: false },
    undefined,
  ],
  'record-accepted': [
    sending,
    { type: 'record-accepted', claim: 'handover-1', messageId: 'm' },
    'We emailed the enquiry to Lisa Chambers.',
  ],
  'record-refused': [
    sending,
    { type: 'record-refused', claim: 'handover-1', reason: 'x' },
    'We couldn’t email the enquiry to Lisa Chambers: the address was refused.',
  ],
  'record-held': [
    sending,
    { type: 'record-held', claim: 'handover-1', reason: 'x', retryAt: mondayAtTen },
    'We couldn’t email the enquiry to Lisa Chambers just then, and tried again later.',
  ],
  'record-mail-event': [
    sending,
    { type: 'record-mail-event', claim: 'handover-1', event: 'delivery', at: mondayAtTen },
    'Our email to Lisa Chambers with the enquiry arrived.',
  ],
  'extend-lease': [
    sending,
    { type: 'extend-lease', claim: 'handover-1', leaseUntil: mondayAtTen },
    undefined,
  ],
  'give-up-waiting': [
    sending,
    { type: 'give-up-waiting', claim: 'handover-1' },
    'We don’t know if our email to Lisa Chambers with the enquiry went out.',
  ],
  'note-silence': [
    { ...assigned, mails: [{ ...claimedMail, state: 'accepted' }] },
    { type: 'note-silence', claim: 'handover-1' },
    'We haven’t heard whether our email to Lisa Chambers with the enquiry arrived.',
  ],
  restrict: [
    assigned,
    { type: 'restrict' },
    'The person who asked wants this kept and not used, so nothing is done with it.',
  ],
  'lift-restriction': [
    { ...assigned, restricted: { at: '2027-03-08T10:00:00.000Z' } },
    { type: 'lift-restriction' },
    'It may be used again.',
  ],
  rectify: [
    assigned,
    { type: 'rectify', answers: { name: 'Ada King' } },
    'Their name or phone number was corrected at their request.',
  ],
} satisfies { [Type in Command['type']]: [Enquiry, Extract<Command, { type: Type }>, string | undefined] }

test.each(Object.entries(told))('what %s does is told', (_type, [before, command, sentence]) => {
  const after = storyOf(afterCommands(before, [command]), telling).slice(before.history.length)
  expect(after.map((line) => line.sentence)).toEqual(sentence === undefined ? [] : [sentence])
})

const acts = {
  answered: [{ act: 'answered' }, 'Lisa Chambers marked it as answered.'],
  accept: [{ act: 'accept' }, 'Lisa Chambers said “I’ll deal with it”.'],
  'pass-on': [
    { act: 'pass-on', to: 'omar-hale', reason: 'He knows the hall' },
    'Lisa Chambers passed it on to Omar Hale: “He knows the hall”',
  ],
  recategorise: [
    { act: 'recategorise', kind: 'general', area: 'fenland', to: 'enquiries-desk' },
    'Lisa Chambers moved it to “General enquiry”, Fenland, so it went to Enquiries desk.',
  ],
  close: [
    { act: 'close', outcome: 'no-reply', tellEnquirer: false },
    'Lisa Chambers closed it: No reply from the person.',
  ],
  spam: [{ act: 'spam' }, 'Lisa Chambers marked it as spam.'],
  reopen: [reopening, 'Lisa Chambers reopened it.'],
  called: [
    { act: 'called', on: '2027-03-10' },
    'Lisa Chambers called and nobody answered. It’s back on Wednesday 10 March 2027.',
  ],
  remind: [{ act: 'remind', on: '2027-03-12' }, 'Lisa Chambers put it off until Friday 12 March 2027.'],
} satisfies { [Act in ActToDo['act']]: [Extract<ActToDo, { act: Act }>, string] }

describe.each(Object.entries(acts))('that somebody said %s', (name, [act, sentence]) => {
  const before = act.act === 'reopen' ? withActs([recordedAct({ act: 'answered' })]) : assigned
  const done = afterCommands(before, [{ type: 'act', id: 'a', ...by, ...act }])

  test('is told, with who did it', () => {
    expect(lastOf(done)).toBe(sentence)
    const atDesk = { type: 'act', id: 'a', by: 'enquiries-desk', name: 'Jo', ...act } as const
    const typed = sentence.replace('Lisa Chambers', 'Jo (Enquiries desk)')
    expect(lastOf(afterCommands(before, [atDesk]))).toBe(typed)
  })

  test('and undid it, is told', () => {
    const undone = lastOf(afterCommands(done, [{ type: 'undo', id: 'a' }]))
    expect(undone).toMatch(/^Undone: /)
    expect(undone).toBe(Object.entries(words.story.undone).find(([act]) => act === name)?.[1])
  })
})

const updates = ['note', 'withdrawal', 'not-me', 'link-request'] as const satisfies readonly UpdateType[]
const levels = ['owner', 'deputy', 'manager'] as const
const mailEvents = {
  send: undefined,
  delay: undefined,
  delivery: 'arrived.',
  bounce: 'came back.',
  'soft-bounce': 'We got an automatic reply',
  complaint: 'was reported as spam.',
  reject: 'Our email service turned down',
} satisfies Record<MailEventType, string | undefined>

test.each(updates)('what the person did is told: %s', (update) => {
  const after = afterCommands(assigned, [{ type: 'update', id: 'u', update }])
  expect(lastOf(after)).toBe(words.story.updates[update])
})

test.each(levels)('that the %s was reminded by a release before this one is told', (level) => {
  const reminded = { at: mondayAtTen, what: 'reminded', to: 'omar-hale', why: level }
  const sentences = levels.map((one) => words.story.reminded[one]({ by: '', to: 'Omar Hale' }))
  expect(lastOf({ ...assigned, history: [reminded] })).toBe(sentences[levels.indexOf(level)])
  expect(new Set(sentences).size).toBe(3)
})

test.each(Object.entries(mailEvents))('what SES says of a mail is told: %s', (event, words) => {
  const claim = 'handover-1'
  const seen = Object.keys(mailEvents).find((one): one is MailEventType => one === event)
  if (seen === undefined) throw new Error(event)
  const after = afterCommands(sending, [{ type: 'record-mail-event', claim, event: seen, at: mondayAtTen }])
  expect(lastOf(after)).toEqual(words === undefined ? undefined : expect.stringContaining(words))
})

test('who has left is covered for in other words than who is away', () => {
  const cover = { type: 'cover', to: 'omar-hale', for: 'lisa-chambers', because: 'left' } as const
  expect(lastOf(afterCommands(assigned, [cover]))).toBe('Lisa Chambers had left, so it went to Omar Hale.')
})

describe('a handover that went to the next in the chain', () => {
  const claim = { type: 'claim-mail', purpose: 'handover', mayRepeat: false } as const
  const accepted = [
    { ...claim, claim: '2', to: omar },
    { type: 'record-accepted', claim: '2', messageId: 'm' },
  ] as const

  test.each([
    { type: 'record-refused', claim: 'handover-1', reason: 'x' },
    { type: 'give-up-waiting', claim: 'handover-1' },
    { type: 'record-mail-event', claim: 'handover-1', event: 'bounce', at: mondayAtTen },
  ] as const)('says why, after $type', (failure) => {
    expect(lastOf(afterCommands(sending, [failure, ...accepted]))).toBe(
      'We emailed the enquiry to Omar Hale, because our email to Lisa Chambers didn’t arrive.',
    )
  })

  test('is no stopgap when somebody passed it on', () => {
    const refused = { type: 'record-refused', claim: 'handover-1', reason: 'x' } as const
    const passed = { type: 'act', id: 'a', ...by, act: 'pass-on', to: 'omar-hale' } as const
    expect(lastOf(afterCommands(sending, [refused, passed, ...accepted]))).toBe(
      'We emailed the enquiry to Omar Hale.',
    )
  })
})

describe('a line that this release does not know', () => {
  const strange = (line: Omit<HistoryLine, 'at'>) => ({
    ...assigned,
    history: [{ at: mondayAtTen, ...line }],
  })

  test('is told as such, and its time is kept', () => {
    expect(storyOf(strange({ what: 'toString' }), telling)).toEqual([
      { at: mondayAtTen, sentence: words.story.other },
    ])
  })

  test('that names nobody, or somebody who is gone, is told all the same', () => {
    expect(lastOf(strange({ what: 'accept' }))).toBe('Somebody said “I’ll deal with it”.')
    expect(lastOf(strange({ what: 'accept', by: 'jo-gone' }))).toBe('jo-gone said “I’ll deal with it”.')
    expect(lastOf(strange({ what: 'mail-accepted', detail: 'constructor', to: 'enquirer' }))).toBe(
      'We emailed the enquiry to the person who asked.',
    )
  })
})

describe('an email', () => {
  const claim = 'handover-1'
  const accepted = { type: 'record-accepted', claim, messageId: 'm' } as const
  const heard = (event: MailEventType) =>
    ({ type: 'record-mail-event', claim, event, at: mondayAtTen }) as const

  test.each([
    ['arrived', [heard('delivery')], 'It arrived.'],
    ['came back', [heard('bounce')], 'It came back.'],
    ['came back after it had arrived', [heard('delivery'), heard('bounce')], 'It came back.'],
    ['was answered by a program', [heard('soft-bounce')], 'An automatic reply came.'],
    ['was reported as spam', [heard('complaint')], 'It was reported as spam.'],
    ['was turned down', [heard('reject')], 'Our email service turned it down.'],
    ['was never heard of', [{ type: 'note-silence', claim }], 'We haven’t heard whether it arrived.'],
  ] as const)('that %s is one line, which says so', (_how, news, became) => {
    const lines = linesAfter(sending, [accepted, ...news])
    expect(lines).toMatchObject([{ sentence: 'We emailed the enquiry to Lisa Chambers.', became }])
  })

  test('that was held up, and then went out, is one line', () => {
    const retryAt = mondayAtTen
    const held = { type: 'record-held', claim, reason: 'x', retryAt } as const
    expect(linesAfter(sending, [held])).toHaveLength(1)
    const again = { type: 'claim-mail', claim, purpose: 'handover', to: lisa, mayRepeat: false } as const
    const lines = linesAfter(sending, [held, again, accepted])
    expect(lines.map(({ sentence }) => sentence)).toEqual(['We emailed the enquiry to Lisa Chambers.'])
  })

  test('takes no news of another address or of another purpose', () => {
    const line = (what: string, detail: string, to: string) => ({ at: mondayAtTen, what, detail, to })
    const history = [
      line('mail-accepted', 'handover', 'lisa-chambers'),
      line('mail-accepted', 'update', 'lisa-chambers'),
      line('mail-accepted', 'handover', 'omar-hale'),
      line('mail-bounce', 'handover', 'omar-hale'),
      line('mail-delivery', 'update', 'lisa-chambers'),
    ]
    const lines = storyOf({ ...assigned, history }, telling)
    expect(lines.map(({ became }) => became)).toEqual([undefined, 'It arrived.', 'It came back.'])
  })

  test('has a name for every purpose, no two alike', () => {
    const names: Record<MailPurpose, string> = words.story.mails
    expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length)
  })
})

test('the story in another language has no word of ours but the names that officers have', () => {
  const everything = Object.values(told).flatMap(
    ([before, command]) => afterCommands(before, [command]).history,
  )
  const lines = storyOf({ ...assigned, history: everything }, { ...telling, words: pseudoCore })
  for (const { sentence } of lines) expect(sentence).toMatch(/^⟦.*⟧$/)
})

function lastOf(enquiry: Enquiry): string | undefined {
  return storyOf(enquiry, telling).at(-1)?.sentence
}

/** What the commands add to the story. */
function linesAfter(before: Enquiry, commands: readonly Command[]) {
  return storyOf(afterCommands(before, commands), telling).slice(before.history.length)
}

function quarantined(): Enquiry {
  return afterCommands(received, [{ type: 'quarantine', spam }])
}
