import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Document, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import type { PeopleDifference } from '../../core/directory/people-differences.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { kinds } from '../../kinds/kinds.ts'
import { describeFindings, readOrganisationText } from './organisation-file.ts'
import { SynthesisRefused } from './synthesis-refused.ts'

const shipped = fileURLToPath(new URL('../../organisations', import.meta.url))

/** An organisation file as it is, and with what was changed about people. */
export interface RewrittenFile {
  /** From the present directory, as an editor opens it. */
  readonly path: string
  readonly before: string
  readonly after: string
  readonly save: () => void
}

/**
 * The file of that name with what was changed about people since it was deployed. A mistake in what comes of it is a
 * SynthesisRefused, a line for each finding.
 */
export function rewriteFile(
  name: string,
  { differences, today }: { readonly differences: readonly PeopleDifference[]; readonly today: LocalDate },
): RewrittenFile {
  const path = relative(process.cwd(), join(shipped, `${name}.yaml`))
  const before = readFileSync(path, 'utf8')
  const after = withDifferences(before, differences, today)
  const reading = readOrganisationText(after, { path, kinds })
  if (!reading.ok) throw new SynthesisRefused(describeFindings(reading.findings))
  return { path, before, after, save: () => writeFileSync(path, after) }
}

/**
 * The text of a file with these differences written into it; comments, order and everything else stay as they are. What
 * somebody takes over on a later day stays with whoever has it: write again on that day. Where the file has the later word, it
 * stays.
 */
export function withDifferences(
  text: string,
  differences: readonly PeopleDifference[],
  today: LocalDate,
): string {
  const file = parseDocument(text)
  for (const difference of differences) apply(file, difference, today)
  // As it was read: lines as long as they are, `[a, b]` without spaces inside.
  return file.toString({ lineWidth: 0, flowCollectionPadding: false })
}

const sections = { officer: 'officers', desk: 'desks', manager: 'managers' } as const

function apply(file: Document, difference: PeopleDifference, today: LocalDate): void {
  switch (difference.what) {
    case 'added': {
      const { id, role, name, email, phone, team, deputy, workingDays } = difference.entry
      const days = workingDays === undefined ? undefined : flowList(file, workingDays)
      const lines = { name, email, phone, team, deputy, workingDays: days }
      const entry = Object.fromEntries(Object.entries(lines).filter(([, value]) => value !== undefined))
      file.setIn([sections[role], id], file.createNode(entry))
      return
    }
    case 'edited': {
      const { officer, field, now } = difference
      const path = [sectionOf(file, officer), officer, field]
      if (now === undefined) file.deleteIn(path)
      else if (field === 'workingDays') file.setIn(path, flowList(file, now.split(',')))
      else file.setIn(path, now)
      return
    }
    case 'ended':
      file.setIn([sectionOf(file, difference.officer), difference.officer, 'until'], difference.until)
      return
    case 'replaced':
      if (difference.from <= today) replace(file, difference)
      return
    case 'overruled':
      return
  }
}

function replace(
  file: Document,
  { officer, by, routes, deputyOf, lastResort }: Extract<PeopleDifference, { readonly what: 'replaced' }>,
): void {
  for (const position of routes) {
    const path = ['routes', position - 1, 'to']
    const to = file.getIn(path, true)
    if (isSeq(to)) {
      const others = to.items.filter((item) => !isScalar(item) || item.value !== by)
      to.items = others.map((item) => (isNamed(item, officer) ? file.createNode(by) : item))
    } else file.setIn(path, by)
  }
  for (const id of deputyOf) {
    const path = [sectionOf(file, id), id, 'deputy']
    if (id === by) file.deleteIn(path)
    else file.setIn(path, by)
  }
  for (const role of lastResort) file.setIn(['lastResort', role], by)
}

function isNamed(item: unknown, id: string): item is Scalar {
  return isScalar(item) && item.value === id
}

function sectionOf(file: Document, id: string): string {
  return Object.values(sections).find((section) => file.hasIn([section, id])) ?? sections.officer
}

function flowList(file: Document, items: readonly string[]) {
  return file.createNode(items, { flow: true })
}
