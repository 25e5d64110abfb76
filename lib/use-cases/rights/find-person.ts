import { correctedAnswers } from '../../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { toEmailAddress } from '../../core/text/email-address.ts'
import { firstNumber } from '../../core/text/first-number.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { inParallel } from '../item-changes/in-parallel.ts'
import { readOrSkip } from '../item-changes/read-listed.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { personHash, phoneHash } from '../keyed-hashes/lookup-hashes.ts'

/** Somebody by what was typed: an email address, exactly as the index folds it, or a telephone number. */
export interface SoughtPerson {
  readonly by: 'address' | 'telephone'
  /** As it compares: small letters, or the digits. */
  readonly text: string
  /** What the index finds them by. */
  readonly hash: string
}

/** What was typed, as somebody to be found; undefined where it is neither an address nor a number. */
export function readSoughtPerson(identityKey: IdentityKey, typed: string): SoughtPerson | undefined {
  if (typed.includes('@')) {
    const address = toEmailAddress(typed)
    if (address === undefined) return undefined
    return { by: 'address', text: address.toLowerCase(), hash: personHash(identityKey, address) }
  }
  const [text, hash] = [firstNumber(typed), phoneHash(identityKey, typed)]
  return text === undefined || hash === undefined ? undefined : { by: 'telephone', text, hash }
}

/** What is found of somebody by index. */
export interface FoundPerson {
  /** The newest first. */
  readonly enquiries: readonly Enquiry[]
  readonly unreadable: readonly Reference[]
  /** How many different names they were sent under: more than one, and a mailbox or a telephone may be shared. */
  readonly names: number
  /** How many others have one of their telephone numbers, under another address; or their address, with another number. */
  readonly related: number
}

/** How many enquiries of one person are looked for. */
const maxOfPerson = 10_000

const concurrency = 20

/**
 * Whoever it is, by one query of an index, one read of each enquiry found, and a query for each other number or address of
 * theirs; nothing grows with what is kept of others. The index lags a moment behind. Throws `StoreFailed`.
 */
export function createFindPerson({ store }: { readonly store: EnquiryStore }) {
  return async function findPerson({ by, hash }: SoughtPerson): Promise<FoundPerson> {
    const references = await ofHash(by, hash)
    const read = await inParallel(references, concurrency, async (reference) => ({
      reference,
      enquiry: await readOrSkip(store, reference),
    }))
    const enquiries = read.flatMap(({ enquiry }) =>
      enquiry === undefined || enquiry === 'unreadable' ? [] : [enquiry],
    )
    return {
      enquiries,
      unreadable: read.flatMap(({ reference, enquiry }) => (enquiry === 'unreadable' ? [reference] : [])),
      names: namesOf(enquiries).size,
      related: await countRelated(by, enquiries, references),
    }
  }

  async function countRelated(
    by: SoughtPerson['by'],
    enquiries: readonly Enquiry[],
    found: readonly Reference[],
  ): Promise<number> {
    const [other, hashes] =
      by === 'address'
        ? (['telephone', enquiries.map(({ phoneHash: hash }) => hash)] as const)
        : (['address', enquiries.map(addressHashOf)] as const)
    const distinct = [...new Set(hashes)].filter((hash) => hash !== undefined)
    const others = await inParallel(distinct, concurrency, (hash) => ofHash(other, hash))
    return new Set(others.flat().filter((reference) => !found.includes(reference))).size
  }

  function ofHash(by: SoughtPerson['by'], hash: string): Promise<readonly Reference[]> {
    return fromStore(() =>
      by === 'address' ? store.ofPerson(hash, maxOfPerson) : store.ofPhone(hash, maxOfPerson),
    )
  }
}

/** The names that enquiries were sent under, as they compare. */
export function namesOf(enquiries: readonly Enquiry[]): ReadonlySet<string> {
  const names = enquiries.map((enquiry) => correctedAnswers(enquiry)['name'])
  return new Set(
    names.map((name) =>
      String(name ?? '')
        .trim()
        .replace(/\s+/g, ' ')
        .toLowerCase(),
    ),
  )
}

function addressHashOf({ newAddress, personHash: first }: Enquiry): string | undefined {
  return newAddress === undefined ? first : newAddress.personHash
}
