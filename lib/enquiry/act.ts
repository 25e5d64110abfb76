import type { Instant } from './local-date.ts'

/** What an officer says of an enquiry by the link in the mail. */
export type OfficerAct =
  | { readonly act: 'answered' }
  | { readonly act: 'accept' }
  /** `to` is a directory entry. The reason stands in the new handover, so that its enquirer may come to see it. */
  | { readonly act: 'pass-on'; readonly to: string; readonly reason?: string }
  /** `outcome` is the name of one of the kind's outcomes. */
  | { readonly act: 'close'; readonly outcome: string; readonly tellEnquirer: boolean }
  | { readonly act: 'spam' }

/** Who did it. */
export interface Actor {
  /** The directory entry; of somebody at a desk whom the directory does not name, the desk's. */
  readonly by: string
  /** As it was typed at a desk. */
  readonly name?: string
  /** From a browser that was known to be this officer's: nobody else can have been it. */
  readonly known?: true
}

/** An act as it is kept. */
export type RecordedAct = OfficerAct &
  Actor & {
    /** Unique within the enquiry: the form's one-time key, so that a double press is one. */
    readonly id: string
    readonly at: Instant
    readonly undoneAt?: Instant
  }

/** A code that was asked for. It is derived from the identity key when it is mailed and when it is checked, never kept. */
export interface CodeRequest {
  readonly id: string
  /** The directory entry that it is mailed to. */
  readonly officer: string
  readonly at: Instant
}

/** How long an act can be undone, in minutes; a closing mail waits for that long. */
export const undoMinutes = 15

/** How long a code counts, in minutes. */
export const codeMinutes = 10

/** How many acts an enquiry keeps, the undone ones included, and how many of them pass it on: an item stays small. */
export const mostActs = 24
export const mostPassOns = 6

/** The last of them are kept for closing it, so that nobody with a link can use them all up. */
export const actsKeptForClosing = 4

/** The longest reason for passing on, and the longest name typed at a desk, in UTF-16 units. */
export const longestReason = 200
export const longestActorName = 60

/** How many codes are mailed for one enquiry within an hour, and within a day. */
export const mostCodesAnHour = 5
export const mostCodesADay = 10
