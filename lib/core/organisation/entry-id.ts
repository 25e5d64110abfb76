import { officerNumber } from './officer-number.ts'
import { quarantinedHolder, rollCallName, unassignedHolder } from './reserved-names.ts'

/**
 * An id for a new entry, made of its name as the file writes ids: `zoe-oneil` for "Zoë O’Neil", with a number where that
 * is taken, means something else, or has the number of another in links.
 */
export function entryIdFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
  const text = words.join('-').replace(/^[^a-z]+/, '')
  const start = text.slice(0, maxLength).replace(/-+$/, '') || 'person'
  const numbers = new Set(taken.map(officerNumber))
  const isFree = (id: string) => !taken.includes(id) && !meant.has(id) && !numbers.has(officerNumber(id))
  let id = start
  for (let count = 2; !isFree(id); count += 1) id = `${start}-${count}`
  return id
}

const maxLength = 50

const meant: ReadonlySet<string> = new Set([
  ...['enquirer', 'pipeline', 'everybody', 'person', 'new'],
  ...[unassignedHolder, quarantinedHolder, rollCallName],
])
