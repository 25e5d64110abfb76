import type { Item } from '../../lib/adapters/dynamodb/agenda-item.ts'
import { digestItem } from '../../lib/adapters/dynamodb/digest-item.ts'
import { enquiryItem } from '../../lib/adapters/dynamodb/enquiry-item.ts'
import type { ItemSort } from '../../lib/adapters/dynamodb/item-sort.ts'
import { overlayItem } from '../../lib/adapters/dynamodb/overlay-item.ts'
import { standaloneMailItem } from '../../lib/adapters/dynamodb/standalone-mail-item.ts'
import { storedDigest } from '../../lib/core/digest/stored-digest.ts'
import { storedOverlay } from '../../lib/core/directory/stored-overlay.ts'
import { storedEnquiry } from '../../lib/core/enquiry/stored/stored-enquiry.ts'
import { storedStandaloneMail } from '../../lib/core/standalone-mail/stored-standalone-mail.ts'
import type { Stored } from '../../lib/core/stored/document.ts'
import type { Sort } from './golden.ts'
import { shapeOf } from './stored-shape.ts'

/** The write that golden items are of. */
export const goldenWrite = 'golden-write-1'

interface StoredSort {
  readonly shape: readonly string[]
  /** The version of its shape. */
  readonly version: number
  /** What an item of that name holds. */
  readonly read: (item: Item, name: string) => object
  /** The item as today's code writes what it has read. */
  readonly rewrite: (item: Item, name: string) => Item
}

/** How today's code keeps each sort of what stands in the table. */
export const storedSorts: Readonly<Record<Sort, StoredSort>> = {
  enquiry: sortOf(storedEnquiry, enquiryItem),
  digest: sortOf(storedDigest, digestItem),
  letter: sortOf(storedStandaloneMail, standaloneMailItem),
  overlay: sortOf(storedOverlay, overlayItem),
}

/** Of each sort every key of the stored document, with what it may hold. */
export function storedShape(): Record<Sort, string[]> {
  const { enquiry, digest, letter, overlay } = storedSorts
  return {
    enquiry: [...enquiry.shape],
    digest: [...digest.shape],
    letter: [...letter.shape],
    overlay: [...overlay.shape],
  }
}

function sortOf<Thing extends object>(
  { schema, version }: Stored<Thing>,
  { fromItem, toItem }: ItemSort<Thing>,
): StoredSort {
  return {
    ...{ shape: shapeOf(schema), version, read: fromItem },
    rewrite: (item, name) => toItem(fromItem(item, name), goldenWrite),
  }
}
