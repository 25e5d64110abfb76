import type { CodeRequest } from '../../core/enquiry/act.ts'
import { partsOfCodeAct } from '../../core/enquiry/code-act.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { IdentityKey, RotatingKey } from '../../ports/secrets.ts'
import { sixDigits } from './six-digits.ts'

/**
 * The six digits of the code for a request, its officer and its act alone; nobody without the key can guess it. Undefined
 * for a request without an act, or under a key that is no longer kept.
 */
export async function officerCode(
  rotatingKey: RotatingKey,
  { reference, request: { id, officer, act, key } }: { reference: Reference; request: CodeRequest },
): Promise<string | undefined> {
  if (act === undefined || key === undefined) return undefined
  const parts = [reference, id, officer, ...partsOfCodeAct(act)]
  const hash = await rotatingKey.hashUnder(key, purpose, parts)
  return hash && sixDigits(hash)
}

/** The name of the key under which a code that is asked for now is derived. */
export async function presentCodeKey(rotatingKey: RotatingKey): Promise<string> {
  return (await rotatingKey.hash(purpose, [])).kid
}

/**
 * What dispatch mails for a request of yesterday's officer function, which is still waiting for this code while a release
 * goes out. Today's officer function takes no such code. To be removed with the next release.
 */
export function formerOfficerCode(
  identityKey: IdentityKey,
  { reference, request }: { readonly reference: Reference; readonly request: string },
): string {
  return sixDigits(identityKey.hash(purpose, [reference, request]))
}

const purpose = 'officer-code'
