import type { ChosenRow } from '../core/board/chosen-rows.ts'
import { correctedAnswers } from '../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../core/enquiry/enquiry.ts'
import type { Answers } from '../core/kind/answers.ts'
import type { Kind } from '../core/kind/kind.ts'
import { csvStart, toCsvRow } from '../core/text/csv.ts'
import { toHeaderText } from '../core/text/text-policy.ts'
import { londonDate } from '../core/time/working-calendar.ts'
import type { EnquiryStore } from '../ports/enquiry-store.ts'
import { inParallel } from '../use-cases/item-changes/in-parallel.ts'
import { readOrSkip } from '../use-cases/item-changes/read-listed.ts'

/** An enquiry of a list; with `--reveal` also what somebody typed. */
export interface ListedEnquiry extends ChosenRow {
  readonly revealed?: Revealed
}

interface Revealed {
  /** The hall, business, asset or person. */
  readonly subject: string
  /** As they were corrected. */
  readonly answers: Answers
}

/** The rows with what was typed, read from each enquiry; what was erased since, or cannot be read, stays without. Throws `StoreFailed`. */
export async function* revealRows(
  { store, kinds }: { readonly store: Pick<EnquiryStore, 'read'>; readonly kinds: readonly Kind[] },
  rows: AsyncIterable<ChosenRow>,
): AsyncGenerator<ListedEnquiry> {
  for await (const some of batches(rows, readsAtATime)) {
    yield* await inParallel(some, readsAtATime, async (row) => {
      const enquiry = await readOrSkip(store, row.reference)
      return enquiry === undefined || enquiry === 'unreadable'
        ? row
        : { ...row, revealed: revealedOf(enquiry, kinds) }
    })
  }
}

/** The first so many. */
export async function* atMost<T>(items: AsyncIterable<T>, limit: number): AsyncGenerator<T> {
  let left = limit
  if (left < 1) return
  for await (const item of items) {
    yield item
    left -= 1
    if (left === 0) return
  }
}

/** One line of `list`. */
export function listLine({
  reference,
  receivedAt,
  answerBy,
  state,
  revealed,
  ...row
}: ListedEnquiry): string {
  const days = row.lateBy === 1 ? 'working day' : 'working days'
  const { name } = revealed?.answers ?? {}
  const parts = [
    reference,
    londonDate(receivedAt),
    `by ${londonDate(answerBy)}`,
    state.padEnd(11),
    (row.holder ?? '-').padEnd(18),
    row.kind.padEnd(21),
    row.area,
    ...(row.urgent ? ['urgent'] : []),
    ...(row.lateBy === undefined ? [] : [`${row.lateBy} ${days} late`]),
    ...(revealed === undefined ? [] : [toHeaderText(revealed.subject, 80)]),
    ...(name === undefined || name === revealed?.subject ? [] : [toHeaderText(String(name), 80)]),
  ]
  return parts.join('  ').trimEnd()
}

/** What an export has for each enquiry, by the name of its column; dates as `2026-12-03`, which every spreadsheet reads. */
const columns: Readonly<Record<string, (row: ListedEnquiry) => string | number | undefined>> = {
  reference: ({ reference }) => reference,
  kind: ({ kind }) => kind,
  area: ({ area }) => area,
  state: ({ state }) => state,
  holder: ({ holder }) => holder,
  received: ({ receivedAt }) => londonDate(receivedAt),
  answerBy: ({ answerBy }) => londonDate(answerBy),
  lateBy: ({ lateBy }) => lateBy,
  urgent: ({ urgent }) => (urgent ? 'yes' : undefined),
  answered: ({ answeredAt }) => answeredAt && londonDate(answeredAt),
  closed: ({ closedAt }) => closedAt && londonDate(closedAt),
  outcome: ({ outcome }) => outcome,
  reopenings: ({ reopenings }) => reopenings,
}

/** And with `--reveal`. */
const revealedColumns: typeof columns = {
  subject: ({ revealed }) => revealed?.subject,
  name: ({ revealed }) => textOf(revealed?.answers['name']),
  email: ({ revealed }) => textOf(revealed?.answers['email']),
  phone: ({ revealed }) => textOf(revealed?.answers['phone']),
  message: ({ revealed }) => textOf(revealed?.answers['message']),
}

/** The names of an export's columns, in their order. */
export function exportColumns(reveal: boolean): readonly string[] {
  return Object.keys(reveal ? { ...columns, ...revealedColumns } : columns)
}

/** An export as a file for spreadsheets, row by row. */
export async function* toCsvText(
  rows: AsyncIterable<ListedEnquiry>,
  reveal: boolean,
): AsyncGenerator<string> {
  const cells = Object.values(reveal ? { ...columns, ...revealedColumns } : columns)
  yield `${csvStart}${toCsvRow(exportColumns(reveal))}`
  for await (const row of rows) yield toCsvRow(cells.map((cell) => String(cell(row) ?? '')))
}

const readsAtATime = 25

async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let some: T[] = []
  for await (const item of items) {
    some.push(item)
    if (some.length < size) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

function revealedOf(enquiry: Enquiry, kinds: readonly Kind[]): Revealed {
  const answers = correctedAnswers(enquiry)
  const kind = kinds.find(({ name }) => name === enquiry.kind)
  return { subject: kind?.subjectOf(answers) || enquiry.reference, answers }
}

function textOf(answer: Answers[string] | undefined): string | undefined {
  return answer === undefined ? undefined : String(answer)
}
