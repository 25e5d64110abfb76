import { type CommandGroup, defineCommand } from '../../command-line/command.ts'
import { CommandProblem } from '../../command-line/command-problem.ts'
import { flag, optional, repeated, required } from '../../command-line/given.ts'
import { toJsonArray } from '../../command-line/json-array.ts'
import { writeOwnFile } from '../../command-line/output.ts'
import { choice, count, date, reference, text } from '../../command-line/readers.ts'
import { allStates } from '../../core/board/chosen-rows.ts'
import type { AdminContext } from '../admin-context.ts'
import type { WantedEnquiries } from '../chosen-enquiries.ts'
import type { ListedEnquiry } from '../listed-enquiries.ts'
import type { recordLook } from '../rights/record-look.ts'
import { custom } from '../target.ts'
import { explainCommand } from './explain.ts'

/** Which enquiries; each may be given several times. */
const filters = {
  state: repeated(
    choice('STATE', ['waiting', ...allStates]),
    'how they stand, of several any; waiting: received, open or accepted',
  ),
  holder: repeated(
    text('ENTRY', 'an id of the directory'),
    'who has them, or had them when they were closed',
  ),
  kind: repeated(text('KIND', 'the name of a kind'), 'of which kind'),
  area: repeated(text('AREA', 'the name of an area'), 'where'),
  late: flag('whose answer is awaited and late'),
  since: optional(date, 'that came in on that day or later'),
  until: optional(date, 'that came in on that day or before'),
  limit: optional(count(1_000_000), 'so many at most, the newest'),
}

const sinceUntil = ({ since, until }: { since?: string | undefined; until?: string | undefined }) =>
  since !== undefined && until !== undefined && until < since
    ? [`--until (${until}) must not be before --since (${since}).`]
    : []

export const enquiryCommands: CommandGroup<AdminContext> = {
  heading: 'Enquiries',
  commands: [
    defineCommand({
      words: 'list',
      says: 'enquiries, the newest first: reference, dates, state, holder, kind and area',
      about: 'Reads an index and no enquiry, unless --reveal asks for what is in them.',
      options: { ...filters, reveal: custom.reveal },
      examples: [
        'list --late',
        'list --state waiting --holder lisa-chambers',
        'list --since 2026-11-01 --json',
      ],
      check: sinceUntil,
      async run(context: AdminContext, values) {
        if (values.reveal) await recorded(context, { command: 'list' })
        return { entries: entriesOf(await chosen(context, values)), none: 'There are no such enquiries.' }
      },
    }),
    defineCommand({
      words: 'show',
      says: 'one enquiry: how it stands, by when an answer is due and why, and its story',
      arguments: { REF: required(reference, 'its reference') },
      options: { reveal: custom.reveal },
      examples: ['show ABCD-2345', 'show ABCD-2345 --reveal'],
      async run(context: AdminContext, { REF, reveal }) {
        if (reveal) await recorded(context, { command: 'show', references: [REF] })
        const { showForAdmin } = await import('../show-for-admin.ts')
        return showForAdmin(context, { reference: REF, reveal })
      },
    }),
    defineCommand({
      words: 'export',
      says: 'the same as a file: CSV for spreadsheets, or JSON',
      about:
        'Columns: reference, kind, area, state, holder, received, answerBy, lateBy (working days), urgent, answered, closed, outcome, reopenings; with --reveal also subject, name, email, phone, message. JSON has all answers instead. No cell is a formula.',
      options: {
        csv: flag('CSV, which it is unless --json is given'),
        out: optional(
          text('FILE', 'the name of a file'),
          'a new file that only you can read, instead of standard output',
        ),
        ...filters,
        reveal: custom.reveal,
      },
      examples: [
        'export --out enquiries.csv',
        'export --json --since 2026-11-01 --out november.json',
        'export --state closed --reveal --out closed.csv',
      ],
      check: sinceUntil,
      async run(context: AdminContext, { csv, out, ...values }) {
        const { json } = context.output
        if (csv && json)
          throw new CommandProblem(['Choose --csv or --json: a file is one of them.'], 'mistyped')
        if (values.reveal) await recorded(context, { command: 'export' })
        const { toCsvText } = await import('../listed-enquiries.ts')
        let enquiries = 0
        const rows = counted(await chosen(context, values), () => {
          enquiries += 1
          if (out !== undefined) context.output.progress(`Enquiries written: ${enquiries}`)
        })
        const texts = json ? toJsonArray(rows) : toCsvText(rows, values.reveal)
        if (out === undefined) {
          for await (const piece of texts) await context.output.write(piece)
          return { lines: [], data: undefined }
        }
        await writeOwnFile(out, texts)
        return { lines: [`Enquiries written to ${out}: ${enquiries}`], data: { file: out, enquiries } }
      },
    }),
    explainCommand,
  ],
}

/** That somebody looked is recorded before they see anything. */
async function recorded(context: AdminContext, look: Parameters<typeof recordLook>[1]): Promise<void> {
  const { recordLook } = await import('../rights/record-look.ts')
  await recordLook(context, look)
}

async function chosen(context: AdminContext, wanted: WantedEnquiries): Promise<AsyncIterable<ListedEnquiry>> {
  const { chosenEnquiries } = await import('../chosen-enquiries.ts')
  return chosenEnquiries(context, wanted)
}

async function* entriesOf(rows: AsyncIterable<ListedEnquiry>) {
  const { listLine } = await import('../listed-enquiries.ts')
  for await (const row of rows) yield { line: listLine(row), data: row }
}

async function* counted<T>(items: AsyncIterable<T>, onItem: () => void): AsyncGenerator<T> {
  for await (const item of items) {
    yield item
    onItem()
  }
}
