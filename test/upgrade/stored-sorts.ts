import type { Item } from '../../lib/adapters/dynamodb/agenda-item.ts'
import * as digests from '../../lib/adapters/dynamodb/digest-item.ts'
import * as enquiries from '../../lib/adapters/dynamodb/enquiry-item.ts'
import * as overlays from '../../lib/adapters/dynamodb/overlay-item.ts'
import * as standaloneMails from '../../lib/adapters/dynamodb/standalone-mail-item.ts'
import { DIGEST_SCHEMA } from '../../lib/core/digest/digest.ts'
import { digestSchema } from '../../lib/core/digest/digest-schema.ts'
import { OVERLAY_SCHEMA } from '../../lib/core/directory/overlay.ts'
import { overlaySchema } from '../../lib/core/directory/overlay-schema.ts'
import { ENQUIRY_SCHEMA } from '../../lib/core/enquiry/enquiry.ts'
import { enquirySchema } from '../../lib/core/enquiry/stored/enquiry-schema.ts'
import { STANDALONE_MAIL_SCHEMA } from '../../lib/core/standalone-mail/standalone-mail.ts'
import { standaloneMailSchema } from '../../lib/core/standalone-mail/standalone-mail-schema.ts'
import type { Sort } from './golden.ts'
import { shapeOf } from './stored-shape.ts'

/** The write that golden items are of. */
export const goldenWrite = 'golden-write-1'

interface Stored {
  readonly shape: readonly string[]
  /** The version of its shape. */
  readonly version: number
  /** What an item of that name holds. */
  readonly read: (item: Item, name: string) => object
  /** The item as today's code writes what it has read. */
  readonly rewrite: (item: Item, name: string) => Item
}

/** How today's code keeps each sort of what stands in the table. */
export const storedSorts: Readonly<Record<Sort, Stored>> = {
  enquiry: {
    ...{ shape: shapeOf(enquirySchema), version: ENQUIRY_SCHEMA, read: enquiries.fromItem },
    rewrite: (item, name) => enquiries.toItem(enquiries.fromItem(item, name), goldenWrite),
  },
  digest: {
    ...{ shape: shapeOf(digestSchema), version: DIGEST_SCHEMA, read: digests.fromItem },
    rewrite: (item, name) => digests.toItem(digests.fromItem(item, name), goldenWrite),
  },
  letter: {
    ...{
      shape: shapeOf(standaloneMailSchema),
      version: STANDALONE_MAIL_SCHEMA,
      read: standaloneMails.fromItem,
    },
    rewrite: (item, name) => standaloneMails.toItem(standaloneMails.fromItem(item, name), goldenWrite),
  },
  overlay: {
    ...{ shape: shapeOf(overlaySchema), version: OVERLAY_SCHEMA, read: (item) => overlays.fromItem(item) },
    rewrite: (item) => overlays.toItem(overlays.fromItem(item), goldenWrite),
  },
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
