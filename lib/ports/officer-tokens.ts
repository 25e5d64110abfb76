import type { Instant } from '../core/time/instant.ts'

/** What the link of a standalone mail says: who it is for and when it ends stand in the stored mail. */
export interface MailToken {
  /** The standalone mail that carries the link. */
  readonly mail: string
  /** How the keyed hash of the address begins that the entry had: another address ends the token. */
  readonly address: string
}

/** Signed tokens of one purpose, useless for any other. */
export interface MailTokens {
  /** A token for an address: signed, of the present key. */
  sign(token: MailToken): Promise<string>
  /** What a token of any key that is still kept says; undefined for everything else. Never throws. */
  read(text: string): Promise<MailToken | undefined>
}

/**
 * `sign-in`: the link of a mail, which begins a session once. `leave-confirm`: the link of a mail that asks whether a leave
 * is to be entered or ended.
 */
export type MailTokenPurpose = 'sign-in' | 'leave-confirm'

/** What a signed-in browser keeps in its cookie. */
export interface SessionToken {
  /** The directory entry. */
  readonly officer: string
  /** How the keyed hash of the address begins that the entry had: another address ends the token. */
  readonly address: string
  /** When the token expires. */
  readonly until: Instant
}

/** Signed tokens of sessions, useless for anything else. `read` does not check `until`: its caller must. */
export interface SessionTokens {
  /** A token for a cookie: signed, of the present key. */
  sign(token: SessionToken): Promise<string>
  /** What a token of any key that is still kept says; undefined for everything else. Never throws. */
  read(text: string): Promise<SessionToken | undefined>
}
