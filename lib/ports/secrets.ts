import type { Reference } from '../core/enquiry/reference.ts'
import type { LocalDate } from '../core/time/local-date.ts'

/** The identity key: makes references and fingerprints that nobody without it can guess. Never rotated. */
export interface IdentityKey {
  /** HMAC-SHA-256 (32 bytes) of a purpose and its parts; different lists of parts never give the same input. */
  hash(purpose: string, parts: readonly string[]): Uint8Array
}

/** Signed links of the desk to one enquiry; a token made for one purpose is useless for any other. */
export interface SignedLinks {
  /** A token for the address: signed with the present key, without an expiry. */
  sign(reference: Reference): Promise<string>
  /** The reference of a token of any key that is still kept; undefined for everything else. */
  read(token: string): Promise<Reference | undefined>
}

/** Links by which an officer deals with an enquiry; the token says whose link it is. */
export interface OfficerLinks {
  /** A token for the address: signed with the present key; the same for the same link and key. */
  sign(link: Omit<OfficerLink, 'isOld'>): Promise<string>
  /** What a token of any key that is still kept was made for; undefined for everything else. */
  read(token: string): Promise<OfficerLink | undefined>
}

export interface OfficerLink {
  readonly reference: Reference
  /** The directory entry; empty for one that the directory no longer has. */
  readonly officer: string
  /** Only of a link that was asked for again: its last day. */
  readonly until?: LocalDate
  /** Signed before officers had keys of their own. */
  readonly isOld?: true
}

/** Keyed hashes that stop working when their key is removed: the keys are those of officers, and rotate. */
export interface RotatingKey {
  /** HMAC-SHA-256 (32 bytes) of a purpose and its parts under the present key, and that key's name. */
  hash(
    purpose: string,
    parts: readonly string[],
  ): Promise<{ readonly kid: string; readonly hash: Uint8Array }>
  /** The same under the key of that name; undefined when there is none, or none any more. */
  hashUnder(kid: string, purpose: string, parts: readonly string[]): Promise<Uint8Array | undefined>
}

/** What a link is for: the private status page, letting it out of quarantine, "this wasn't me". */
export type LinkPurpose = 'status' | 'release' | 'not-me'

/** Links of the enquirer: to the private page, and to "this wasn't me". */
export interface EnquirerLinks {
  /** A token for the address: signed with the present key, without an expiry; the same for the same link and key. */
  sign(link: EnquirerLink): Promise<string>
  /** What a token of any key that is still kept was made for; undefined for everything else. Never throws. */
  read(token: string): Promise<EnquirerLink | undefined>
}

export interface EnquirerLink {
  readonly reference: Reference
  /**
   * Of a link that was mailed: the edition of the enquirer's address that it went to, and it ends when that address is
   * corrected. `sender`: handed to whoever sent the enquiry.
   */
  readonly madeFor: number | 'sender'
}

/** Links to the enquirer's private page. */
export type StatusLinks = EnquirerLinks
