import type { Instant } from '../core/time/instant.ts'

/** What a token that speaks for an entry of the directory says. */
export interface OfficerToken {
  /** The directory entry. */
  readonly officer: string
  /** A keyed hash of the address that the entry had: another address ends the token. */
  readonly address: string
  /** The standalone mail that carries the link; for a session, the mail that began it. */
  readonly mail: string
  /** When the token expires. */
  readonly until: Instant
}

/** Signed tokens of one purpose, useless for any other. `read` does not check `until`: its caller must. */
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
