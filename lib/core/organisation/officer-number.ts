import type { Officer } from './organisation.ts'

/** Entries of a directory by number, for links: a number is shorter than a name, and the same in every release. */
export interface OfficerNumbers {
  /** Of any entry, also of one that this directory does not have. */
  numberOf(id: string): number
  /** The entry of that number; undefined for a number that none of this directory has. */
  idOf(number: number): string | undefined
  /** From now on these entries are found, too: people are added while it runs. */
  know(officers: readonly Pick<Officer, 'id'>[]): void
}

/** The numbers of a directory. That no two entries have the same one, the check of the organisation's file has seen to. */
export function officerNumbers(officers: readonly Pick<Officer, 'id'>[]): OfficerNumbers {
  const ids = new Map(officers.map(({ id }) => [officerNumber(id), id]))
  return {
    numberOf: officerNumber,
    idOf: (number) => ids.get(number),
    know(others) {
      for (const { id } of others) ids.set(officerNumber(id), id)
    },
  }
}

/**
 * A number below 2^24 for the name of an entry: FNV-1a of 32 bits over its characters, folded to 24 as its authors
 * advise (draft-eastlake-fnv). It stands in links, so it may never change.
 */
export function officerNumber(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return ((hash >>> 24) ^ hash) & 0xffffff
}
