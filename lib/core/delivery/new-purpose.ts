import type { MailPurpose } from './mail.ts'

/**
 * How a purpose is kept that the release before this one does not know: `purpose` is one that it reads instead (it refuses
 * an item with any other), and `newPurpose` is the one that is meant. A later release may keep it plainly: this one reads that.
 */
export interface KeptPurpose {
  readonly newPurpose?: string
}

/** What the release before reads in place of each; `about` keeps it from taking the email for one of its own. */
const readBefore = {
  'have-you-heard': 'acknowledgement',
  'people-notice': 'leave-notice',
} as const satisfies Partial<Record<MailPurpose, MailPurpose>>

/** A mail, or that one was withheld, as it is kept. */
export function toKeptPurpose<Kept extends { readonly purpose: MailPurpose }>(
  mail: Kept,
): Kept & KeptPurpose {
  const { purpose } = mail
  return isNew(purpose) ? { ...mail, purpose: readBefore[purpose], newPurpose: purpose } : mail
}

/** The same as it was meant; a purpose that is new to this release stays what it may be read as. */
export function fromKeptPurpose<Kept extends { readonly purpose: MailPurpose } & KeptPurpose>(
  kept: Kept,
): Kept {
  const { newPurpose } = kept
  return newPurpose !== undefined && isNew(newPurpose) ? { ...kept, purpose: newPurpose } : kept
}

function isNew(purpose: string): purpose is keyof typeof readBefore {
  return Object.hasOwn(readBefore, purpose)
}
