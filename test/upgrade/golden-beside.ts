import type { Item } from '../../lib/adapters/dynamodb/agenda-item.ts'
import { digestItem } from '../../lib/adapters/dynamodb/digest-item.ts'
import { overlayItem } from '../../lib/adapters/dynamodb/overlay-item.ts'
import { standaloneMailItem } from '../../lib/adapters/dynamodb/standalone-mail-item.ts'
import { toWorkMessage } from '../../lib/core/steps/work-item.ts'
import type { Golden } from './golden.ts'
import type { DigestState } from './golden-mornings.ts'
import { goldenOverlays } from './golden-overlays.ts'
import { goldenPeople } from './golden-people.ts'
import { goldenStandaloneMails } from './golden-standalone-mails.ts'
import { goldenWrite } from './stored-sorts.ts'

type Beside = Omit<Golden['beside'][number], 'item'> & { readonly item: Item }

/** Digests, standalone mails and overlays as items, and what the queue says of those that it carries. */
export async function goldenBeside(mornings: readonly DigestState[]): Promise<readonly Beside[]> {
  const people = await goldenPeople()
  return [
    ...mornings.map(
      ({ what, at, digest }): Beside => ({
        ...{ sort: 'digest', what, at, name: digest.id },
        item: digestItem.toItem(digest, goldenWrite),
        body: bodyFor(digest.id),
      }),
    ),
    ...[...(await goldenStandaloneMails()), ...people.mails].map(
      ({ what, at, mail }): Beside => ({
        ...{ sort: 'letter', what, at, name: mail.id },
        item: standaloneMailItem.toItem(mail, goldenWrite),
        body: bodyFor(mail.id),
      }),
    ),
    ...[...(await goldenOverlays()), ...people.overlays].map(
      ({ what, at, overlay }): Beside => ({
        ...{ sort: 'overlay', what, at, name: 'overlay' },
        item: overlayItem.toItem(overlay, goldenWrite),
      }),
    ),
  ]
}

function bodyFor(name: string): string {
  return JSON.stringify(toWorkMessage(name))
}
