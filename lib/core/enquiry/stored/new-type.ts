import type { Update, UpdateType } from '../update.ts'

/** How an update is kept that the release before does not know: it reads a note, which it brings to whoever has the enquiry. */
export interface KeptType {
  readonly newType?: string
}

const newTypes = ['heard', 'not-heard'] as const satisfies readonly UpdateType[]

/** An update as it is kept. */
export function toKeptType(update: Update): Update & KeptType {
  return isNew(update.type) ? { ...update, type: 'note', newType: update.type } : update
}

/** The same as it was meant; what is new to this release stays a note. */
export function fromKeptType<Kept extends { readonly type: UpdateType } & KeptType>(kept: Kept): Kept {
  const { newType } = kept
  return newType !== undefined && isNew(newType) ? { ...kept, type: newType } : kept
}

function isNew(type: string): type is (typeof newTypes)[number] {
  return newTypes.some((one) => one === type)
}
