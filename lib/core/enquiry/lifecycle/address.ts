import type { Instant } from '../../time/instant.ts'
import {
  addressEdition,
  correctedAnswers,
  mayCorrectAddress,
  mayOfficerCorrect,
} from '../enquirer-address.ts'
import type { Enquiry } from '../enquiry.ts'
import type { WithheldReason } from '../form-mail.ts'
import type { HistoryEntry } from '../history.ts'
import { aboutFailedAddress, aboutNewAddress, type NewAddress } from '../new-address.ts'
import { standingOf } from '../standing.ts'
import { decideOnFormMail, type FormMailChange } from './form-mails.ts'

/** That the enquirer's address is another. Safe to repeat. */
export interface AddressCommand {
  readonly type: 'correct-address'
  readonly email: string
  /** Its keyed hash, hex. */
  readonly personHash: string
  /** The officer who corrects it, and the name typed at a desk; absent: whoever sent the enquiry has typed it anew. */
  readonly by?: string
  readonly name?: string
  /** The person asked us to, however long ago they wrote and however it stands (UK GDPR, Article 16). */
  readonly asked?: true
  /** Why it gets no acknowledgement. */
  readonly withhold?: WithheldReason
}

/** What has happened by that. */
export interface AddressChange {
  readonly type: 'address-corrected'
  readonly newAddress: NewAddress
}

/** What follows from a command. An empty list: it is already so, or cannot be. */
export function decideOnAddress(
  enquiry: Enquiry,
  command: AddressCommand,
  now: Instant,
): readonly (AddressChange | FormMailChange)[] {
  const { by, withhold } = command
  const may =
    command.asked ?? (by === undefined ? mayCorrectAddress(enquiry, now) : mayOfficerCorrect(enquiry))
  const isSame = correctedAnswers(enquiry)['email'] === command.email
  const isAlreadySo = isSame && (by !== undefined || command.asked === true)
  if (!may || isAlreadySo) return []
  const change = { type: 'address-corrected', newAddress: newAddressOf(enquiry, command, now) } as const
  const mail = { purpose: 'acknowledgement', about: aboutNewAddress } as const
  return withhold === undefined
    ? [change]
    : [change, ...decideOnFormMail(enquiry, { type: 'withhold-mail', ...mail, because: withhold }, now)]
}

/**
 * The enquiry after a change. What told of an address before this one is forgotten, so that each address is acknowledged
 * and told of anew; by an officer's word, "this wasn't me" of another address as well. The story keeps it all.
 */
export function changeAddress(enquiry: Enquiry, { newAddress }: AddressChange): Enquiry {
  const { updates, withheldMails, mails } = enquiry
  const isDropped = ({ type }: { readonly type: string }) => type === 'not-me' && newAddress.by !== undefined
  const dropped = (updates ?? []).filter(isDropped).map(({ id }) => id)
  const former = [aboutNewAddress, aboutFailedAddress, ...dropped]
  const isOfFormer = ({ about }: { readonly about?: string }) => about !== undefined && former.includes(about)
  return {
    ...enquiry,
    newAddress,
    // One that is being sent now is still to be heard of, and is not taken for one of the new address.
    mails: mails
      .filter((mail) => mail.state === 'claimed' || !isOfFormer(mail))
      .map((mail) => (isOfFormer(mail) ? { ...mail, about: aboutFormerAddress } : mail)),
    ...(updates && { updates: updates.filter((update) => !isDropped(update)) }),
    ...(withheldMails && { withheldMails: withheldMails.filter((mail) => !isOfFormer(mail)) }),
  }
}

/** What the history says of it. */
export function addressEntry({ newAddress: { by, name } }: AddressChange): HistoryEntry {
  return { what: 'new-address', by, name }
}

/** No update's id is so short. */
const aboutFormerAddress = 'former-address'

/** News is what somebody else did: whoever corrects it knows. */
function newAddressOf(
  enquiry: Enquiry,
  { email, personHash, by, name }: AddressCommand,
  now: Instant,
): NewAddress {
  const isHandedOver = enquiry.mails.some(({ purpose }) => purpose === 'handover')
  const isNews = isHandedOver && (by === undefined || by !== standingOf(enquiry).owner)
  const edition = addressEdition(enquiry) + 1
  return {
    ...{ at: now, email, personHash },
    ...(isNews ? { isNews } : {}),
    ...(by === undefined ? {} : { by }),
    ...(name === undefined ? {} : { name }),
    ...(edition === 1 ? {} : { edition }),
  }
}
