import { expect, it } from 'vitest'
import type { Item } from '../../../lib/adapters/dynamodb/agenda-item.ts'
import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import { overlayItem } from '../../../lib/adapters/dynamodb/overlay-item.ts'
import {
  changeOverlay,
  maxAbsences,
  maxSuspects,
  type OverlayCommand,
} from '../../../lib/core/directory/change-overlay.ts'
import { maxAdded, maxAwaited, maxEdits, maxReplaced } from '../../../lib/core/directory/edited-people.ts'
import { emptyOverlay } from '../../../lib/core/directory/overlay.ts'
import type { People } from '../../../lib/core/directory/people.ts'
import {
  maxActs,
  maxCodesADay,
  maxCovers,
  maxOfficerNotes,
  maxStrangersActs,
} from '../../../lib/core/enquiry/act.ts'
import type { Answers } from '../../../lib/core/kind/answers.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { weekdays } from '../../../lib/core/organisation/organisation.ts'
import { maxStoredBytes } from '../../../lib/core/posted-form/read-form-submission.ts'
import { utf8Length } from '../../../lib/core/text/utf8-length.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { assigned, mondayAtTen } from '../../support/given/enquiry.ts'
import { widest, withEverything } from './fullest-enquiry.ts'

it.each(kinds)('the fullest enquiry of $name there can be is an item of at most 250 KB', (kind) => {
  const answers = fullAnswers(kind)
  const room = maxStoredBytes - utf8Length(JSON.stringify([answers, [{ name: 'x', value: '' }]]))
  const extras = [{ name: 'x', value: 'x'.repeat(room) }]
  expect(utf8Length(JSON.stringify([answers, extras]))).toBe(maxStoredBytes)
  const assignment = { ...assigned.assignment, reason: 'r'.repeat(300), organisationVersion: 'v'.repeat(30) }
  const given = { ...assigned, assignment }
  const enquiry = withEverything({ ...given, kind: kind.name, answers, extras })
  expect([
    enquiry.beforeReopening?.acts.length,
    enquiry.codeRequests?.length,
    enquiry.notes?.length,
    enquiry.history.length,
  ]).toEqual([maxActs + maxStrangersActs + maxCovers, maxCodesADay, maxOfficerNotes, 100])
  const item = enquiryItem.toItem({ ...enquiry, nextActionAt: mondayAtTen }, 'w'.repeat(36))
  expect(enquiryItem.fromItem(item, enquiry.reference).mails).toHaveLength(enquiry.mails.length)
  const bytes = bytesOf(item)
  expect(bytes).toBeLessThanOrEqual(250 * 1024)
  // Not because something is missing from it.
  expect(bytes).toBeGreaterThan(240 * 1024)
})

it('the directory with as many leaves, ends and marks as it takes is an item of at most 250 KB, too', () => {
  let overlay = emptyOverlay
  const change = (command: OverlayCommand) => {
    const changed = changeOverlay(overlay, command, mondayAtTen)
    overlay = changed.overlay
    return changed.outcome
  }
  const untilFull = (commandFor: (officer: string) => OverlayCommand) => {
    let count = 0
    while (count < 1000 && change(commandFor(`${count}-`.padEnd(60, 'x'))) === 'done') count += 1
    return count
  }
  const leaves = untilFull((officer) => ({
    ...({ type: 'set-leave', id: officer.padEnd(64, 'k'), officer } as const),
    ...{ from: '2027-04-01', until: '2027-04-09' },
  }))
  const ends = untilFull((officer) => ({ type: 'end-entry', officer, until: '2027-12-31' }))
  // The oldest mark makes room for a new one.
  untilFull((officer) => ({
    ...({ type: 'suspect', officer, address: 'a'.repeat(254), since: mondayAtTen } as const),
    reason: 'suppressed',
  }))
  expect([leaves, ends, overlay.suspects.length]).toEqual([maxAbsences, 200, maxSuspects])
  const bytes = bytesOf(overlayItem.toItem({ ...overlay, people: fullPeople() }, 'w'.repeat(36)))
  expect(bytes).toBeLessThanOrEqual(250 * 1024)
  expect(bytes).toBeGreaterThan(200 * 1024)
})

/** As many people as may be changed, with the longest lines that are taken. */
function fullPeople(): People {
  const id = 'x'.repeat(60)
  const [line, email] = [widest(100), 'a'.repeat(254)]
  const entry = {
    id,
    role: 'officer',
    name: line,
    email,
    phone: '0'.repeat(40),
    team: line,
    deputy: id,
  } as const
  const fill = <Entry>(length: number, one: Entry) => Array.from({ length }, () => one)
  return {
    added: fill(maxAdded, { ...entry, workingDays: weekdays, confirmedAt: mondayAtTen }),
    edits: fill(maxEdits, { officer: id, field: 'name', was: line, now: line } as const),
    replaced: fill(maxReplaced, { officer: id, by: id, from: '2027-04-01' }),
    awaited: fill(maxAwaited, { officer: id, address: email, request: id, key: 'k1', at: mondayAtTen }),
  }
}

/** Each answer as long as our own pages take it, in characters of three bytes. */
function fullAnswers(kind: Kind): Answers {
  const fields = Object.entries(kind.fields)
  return Object.fromEntries(
    fields.map(([name, { options, maxLength = 60 }]) => [
      name,
      options === undefined ? widest(maxLength) : options.map((option) => option.name),
    ]),
  )
}

/** DynamoDB Developer Guide, "Item sizes and formats": names and values in UTF-8; a number takes at most 21 bytes. */
function bytesOf(item: Item): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + utf8Length(name) + valueBytes(value), 0)
}

function valueBytes(value: Item[string]): number {
  return value?.S === undefined ? 21 : utf8Length(value.S)
}
