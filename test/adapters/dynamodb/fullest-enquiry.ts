import type { Mail, MailPurpose } from '../../../lib/core/delivery/mail.ts'
import {
  isByStranger,
  maxActs,
  maxCodesADay,
  maxCodesAnHour,
  maxOfficerNoteLength,
  maxOfficerNotes,
  maxOfficerNoteText,
  maxPassOns,
  maxStrangersActs,
  maxStrangersHandovers,
} from '../../../lib/core/enquiry/act.ts'
import type { Arrival } from '../../../lib/core/enquiry/arrival.ts'
import type { AssignedEnquiry, Enquiry, Reopened } from '../../../lib/core/enquiry/enquiry.ts'
import type { ActToDo } from '../../../lib/core/enquiry/lifecycle/acts.ts'
import {
  type Command,
  maxNoteLength,
  maxNotes,
  maxNoteText,
} from '../../../lib/core/enquiry/lifecycle/decide.ts'
import { maxLinkRequestsADay } from '../../../lib/core/enquiry/lifecycle/form-mails.ts'
import { maxWordsOnAnswer } from '../../../lib/core/enquiry/lifecycle/heard.ts'
import {
  aboutFailedAddress,
  aboutNewAddress,
  type NewAddress,
} from '../../../lib/core/enquiry/new-address.ts'
import type { Update } from '../../../lib/core/enquiry/update.ts'
import { maxFileNameLength, maxFiles } from '../../../lib/core/posted-form/sent-files-schema.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { afterCommands, claimedMail, mondayAtTen as now } from '../../support/given/enquiry.ts'

const minute = 60_000
const actor = { by: 'x'.repeat(60), name: widest(999) }

/** Three bytes of UTF-8 for a UTF-16 unit is the most there is. */
export function widest(length: number): string {
  return '\uffe6'.repeat(length)
}

/**
 * What becomes of an enquiry on which everything happens as often and at as great a length as it can: acts with their undoing,
 * codes, covers, links, notes of both sides, and every mail that follows from each, delivered after a delay.
 */
export function withEverything(enquiry: AssignedEnquiry): Enquiry {
  // Whoever has it accepts it again and again; what others take on counts with what is passed on.
  const acted = actsAndCodes({ ...enquiry, assignment: { ...enquiry.assignment, officer: actor.by } })
  const told = afterCommands(acted, [...updates(), ...care()])
  const full = { ...told, updates: [...(told.updates ?? []), ...wordsOnAnswer] }
  const mails = mailsOf(full).map(([purpose, about], n) => delivered(purpose, about, `${purpose}-${n}`))
  const again = many(5, (n) => delivered(n < 4 ? 'handover' : 'nudge', id(200), `again-${n}`))
  return { ...full, ...judgement, ...openedAgain(full), arrival, newAddress, mails: [...mails, ...again] }
}

/** Just opened again, for the second time, and handed over anew down the chain: what was done before can still come back. */
function openedAgain({ acts = [] }: Enquiry): Pick<Enquiry, 'acts' | 'reopened' | 'beforeReopening'> {
  const { answerBy } = judgement
  const long = 'x'.repeat(60)
  const reopened: Reopened = {
    ...{ count: 99, from: 'answered', owner: long, round: { first: long, about: id(0) } },
    ...{ category: { kind: long, area: 'not-sure' }, answeredAt: now, answerBy },
  }
  return {
    acts: [{ act: 'reopen', id: id(200), at: now, ...actor, name: widest(60), known: true, to: long }],
    reopened,
    beforeReopening: { acts, answerBy, reopened, releasedAt: now },
  }
}

/** Whether they had heard, as often as it is kept. */
const wordsOnAnswer = many(
  maxWordsOnAnswer,
  (n): Update => ({ id: `word-${n}`, at: now, type: n % 2 === 0 ? 'not-heard' : 'heard' }),
)

/** What is written of it beside what people type; the sentences are ours, and no longer than these. */
const judgement = {
  ...{ keyFingerprint: 'f'.repeat(64), answersFingerprint: 'f'.repeat(64), personHash: 'f'.repeat(32) },
  phoneHash: 'f'.repeat(32),
  urgent: { reason: 'r'.repeat(150) },
  spam: { score: 12.5, reasons: Array.from({ length: 6 }, () => 'r'.repeat(80)) },
  ...{ releasedAt: now, strandedAt: now, parkedUntil: now },
  answerBy: {
    ...{ date: '2027-03-11', at: now, basis: { days: 3 } },
    working: 'w'.repeat(200),
  },
} as const

/** Somebody at a desk has corrected the longest address there can be, as often as they may. */
const newAddress: NewAddress = {
  ...{ at: now, email: 'e'.repeat(254), personHash: 'f'.repeat(32) },
  ...{ isNews: true, withheld: true },
  ...{ by: actor.by, name: widest(60), edition: 5 },
}

/** With as many guesses as there are questions about the enquirer and the message, and twenty files. */
const arrival: Arrival = {
  door: 'site',
  site: 'h'.repeat(253),
  honeypot: 'absent',
  rendered: 'absent',
  guesses: ['name', 'email', 'phone', 'callTimes', 'area', 'message'].map((field) => ({
    field,
    from: [widest(100), widest(100)],
    by: 'control',
  })),
  files: many(maxFiles, () => ({ name: widest(maxFileNameLength), bytes: 200_000_000 })),
}

function actsAndCodes(assigned: AssignedEnquiry): Enquiry {
  let enquiry: Enquiry = assigned
  const known = { known: true } as const
  for (let n = 0; n < maxActs; n++) {
    const press: Command = { type: 'act', id: id(n), ...actor, ...known, ...actNumber(n) }
    enquiry = afterCommands(enquiry, [press, { type: 'undo', id: id(n), ...known }])
  }
  for (let n = 20; n < 20 + maxStrangersActs; n++) {
    const press: Command = { type: 'act', id: id(n), ...actor, act: 'accept' }
    enquiry = afterCommands(enquiry, [press, { type: 'undo', id: id(n), ...known }])
  }
  for (let n = 0; n < maxCodesADay; n++) {
    const act = { act: 'recategorise', kind: 'x'.repeat(60), area: 'x'.repeat(60) } as const
    const ask = {
      type: 'request-code',
      id: id(n),
      officer: 'x'.repeat(60),
      act,
      key: 'k10',
    } as const
    // As many as can be within ten minutes, and the others of the day before.
    enquiry = afterCommands(
      enquiry,
      [ask],
      later(now, n + (n < maxCodesADay - maxCodesAnHour ? 0 : 61 * minute)),
    )
  }
  return enquiry
}

function actNumber(n: number): ActToDo {
  if (n < maxPassOns)
    return { act: 'pass-on', to: n % 2 === 0 ? 'omar-hale' : 'priya-nair', reason: widest(999) }
  return n < maxActs - 4 ? { act: 'accept' } : { act: 'close', outcome: 'x'.repeat(60), tellEnquirer: true }
}

/** What the enquirer does: notes as many and as long as there may be, and everything else. */
function updates(): readonly Command[] {
  const update = (
    what: 'note' | 'link-request' | 'not-me' | 'withdrawal',
    n: number,
    text?: string,
  ): Command => ({
    ...({ type: 'update', update: what, id: id(100 + n) } as const),
    ...(text === undefined ? {} : { text }),
  })
  return [
    ...notes(maxNotes, { longest: maxNoteLength, all: maxNoteText }).map((text, n) =>
      update('note', n, text),
    ),
    ...many(maxLinkRequestsADay, (n) => update('link-request', 40 + n)),
    update('not-me', 60),
    update('not-me', 62),
    update('withdrawal', 61),
  ]
}

/** As many covers, fresh links and private notes as there can be. */
function care(): readonly Command[] {
  const [one, other] = ['o'.repeat(60), 'p'.repeat(60)]
  return [
    ...many(20, (n): Command => {
      const [from, to] = n % 2 === 0 ? [other, one] : [one, other]
      return {
        ...({ type: 'cover', to, because: 'leave', until: '2027-03-19' } as const),
        for: n === 0 ? actor.by : from,
      }
    }),
    ...many(40, (): Command => ({ type: 'park', until: now, reason: 'x'.repeat(60) })),
    ...many(9, (n): Command => ({ type: 'request-link', id: id(n), officer: one })),
    ...notes(maxOfficerNotes, { longest: maxOfficerNoteLength, all: maxOfficerNoteText }).map(
      (text, n) => ({ type: 'add-note', id: id(n), by: actor.by, name: widest(60), text }) as const,
    ),
  ]
}

/**
 * As many as there may be, and as long all together: another is taken while there is room for one of the longest, whose
 * characters may be of four bytes.
 */
function notes(count: number, { longest, all }: { longest: number; all: number }): readonly string[] {
  const text = widest(Math.floor((all - longest) / (count - 1)))
  return [...many(count - 1, () => text), '😀'.repeat(longest)]
}

/** Every mail that follows, down the chain of four where it has one. */
function mailsOf({ acts = [], codeRequests = [], linkRequests = [], updates: told = [] }: Enquiry) {
  const takenOver = acts.filter(isByStranger).slice(0, maxStrangersHandovers)
  const about = (purpose: MailPurpose, of: string): readonly [MailPurpose, string] => [purpose, of]
  return [
    ...many(4, () => about('handover', id(0))),
    ...many(2, () => about('acknowledgement', id(0))),
    ...(['acknowledgement', 'update'] as const).map((purpose) => about(purpose, aboutNewAddress)),
    about('update', aboutFailedAddress),
    ...acts.flatMap((act) => [
      // Of a cover nobody is told but by its handover.
      ...(act.act === 'cover' ? [] : [about('act-notice', act.id), about('act-notice', `${act.id}:undone`)]),
      // At a desk, strangers may say that they are anybody.
      ...(act.act === 'pass-on' || takenOver.includes(act)
        ? [about('handover', act.id), about('act-notice', `${act.id}:taken-back`)]
        : []),
      ...(act.act === 'close' ? [about('closing', act.id)] : []),
      ...(act.act === 'cover' ? [about('handover', act.id), about('nudge', act.id)] : []),
    ]),
    ...codeRequests.map((request) => about('code', request.id)),
    ...linkRequests.map((request) => about('officer-link', request.id)),
    about('have-you-heard', 'target-1'),
    ...told
      .filter(({ type }) => type !== 'heard')
      .map(({ type, id: of }) => about(type === 'link-request' ? 'status-link' : 'update', of)),
  ]
}

/** As mails come to be: a claim with a UUID, an address of a usual length, an id of SES. */
function delivered(purpose: Mail['purpose'], about: string, claim: string): Mail {
  return {
    ...claimedMail,
    ...{ claim: claim.padEnd(50, 'u'), purpose, about, state: 'accepted' },
    messageId: '0100018f2c6f1e4a-7d3b5c1e-1111-2222-3333-444455556666-000000',
    events: { delivery: now, delay: now },
  }
}

function id(n: number): string {
  return `${n}-`.padEnd(64, 'k')
}

function many<One>(length: number, make: (n: number) => One): readonly One[] {
  return Array.from({ length }, (_, n) => make(n))
}
