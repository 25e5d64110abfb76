import { errorName } from '../../core/text/error-name.ts'
import type { ItemStore } from '../../ports/item-store.ts'

/** The table could not be read or written: temporary, and nothing to do with the enquiry. */
export class StoreFailed extends Error {
  override readonly name = 'StoreFailed'
}

/** What the table answers; whatever it throws becomes `StoreFailed`. */
export async function fromStore<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw new StoreFailed(errorName(error), { cause: error })
  }
}

/** Reads an item; undefined: there is none (it was erased, or never was). Throws `StoreFailed`. */
export function load<Item>(store: Pick<ItemStore<Item>, 'read'>, id: string): Promise<Item | undefined> {
  return fromStore(() => store.read(id))
}
