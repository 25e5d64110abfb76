import type { AwaitedAddress } from '../../core/directory/people.ts'
import type { RotatingKey } from '../../ports/secrets.ts'
import { sixDigits } from './six-digits.ts'

/**
 * The six digits by which an address is confirmed, for this entry, address and request alone; nobody without the key can
 * guess it. Undefined under a key that is no longer kept.
 */
export async function addressCode(
  rotatingKey: RotatingKey,
  { officer, address, request, key }: Omit<AwaitedAddress, 'at'>,
): Promise<string | undefined> {
  const hash = await rotatingKey.hashUnder(key, purpose, [officer, address, request])
  return hash && sixDigits(hash)
}

/** The name of the key under which a code that is asked for now is made. */
export async function presentAddressKey(rotatingKey: RotatingKey): Promise<string> {
  return (await rotatingKey.hash(purpose, [])).kid
}

const purpose = 'people-address-code'
