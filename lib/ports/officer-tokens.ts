import type { Instant } from '../core/time/instant.ts'

/** What a token that speaks for an entry of the directory says. */
export interface OfficerToken {
  /** The directory entry. */
  readonly officer: string
  /** A keyed hash of the address that the entry had: another address ends the token. */
  readonly address: string
  /** The mail whose link was mailed: of a session, the one that began it. */
  readonly mail: string
  /** From then on it is good for nothing. */
  readonly until: Instant
}

/** Signed tokens of one purpose; a token of one purpose is none of another. Whether it has ended, the reader asks. */
export interface OfficerTokens {
  /** A token for an address or a cookie: signed, of the present key. */
  sign(token: OfficerToken): Promise<string>
  /** What a token of any key that is still kept says; undefined for everything else. Never throws. */
  read(text: string): Promise<OfficerToken | undefined>
}

/**
 * `sign-in`: the link of a mail, which begins a session once. `session`: what a browser keeps in its cookie.
 * `leave-confirm`: the link of a mail that asks whether a leave is to be entered or ended.
 */
export type OfficerTokenPurpose = 'sign-in' | 'session' | 'leave-confirm'
