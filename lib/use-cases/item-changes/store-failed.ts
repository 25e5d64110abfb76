import { errorName } from '../../core/text/error-name.ts'

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
