import type { BoardList } from '../core/board/ended-lists.ts'

/** From the root: the page behind the leave link that each officer keeps. */
export function leavePath(token: string): string {
  return `/officer/leave/${encodeURIComponent(token)}`
}

/** From the root: the page behind the mailed link that asks about a leave. */
export function leaveConfirmPath(token: string): string {
  return `/officer/leave/confirm/${encodeURIComponent(token)}`
}

/** The address of a kind's form, from the root. */
export function formPath({ name }: { readonly name: string }): string {
  return `/enquire/${name}`
}

/** The address of the board, from the root: without a session it asks for an address. */
export const boardPath = '/officer'

/** The leave of the officer who has signed in. */
export const ownLeavePath = '/officer/leave'

/** Where managers change people; with an entry, its page, and there what is done: `change`, `leaving`. */
export function peoplePath(entry?: string, what?: 'change' | 'leaving'): string {
  return [
    '/officer/people',
    ...(entry === undefined ? [] : [encodeURIComponent(entry)]),
    ...(what === undefined ? [] : [what]),
  ].join('/')
}

/** Where managers add somebody. No entry is called so. */
export const newPersonPath = '/officer/people/new'

/** The guide for those who answer enquiries. */
export const guidePath = '/officer/help'

/** A picture of the guide. */
export function guidePicturePath(name: string): string {
  return `${guidePath}/${name}.webp`
}

/** Where signing out is posted to. */
export const signOutPath = '/officer/sign-out'

/** Where the form that asks for a link posts to; with a token, the page behind a mailed link. */
export function signInPath(token?: string): string {
  return token === undefined ? '/officer/sign-in' : `/officer/sign-in/${encodeURIComponent(token)}`
}

/** The query of a board address; absent parts have their defaults. */
export interface BoardAddress {
  readonly list: BoardList
  /** What somebody looks for, as it was typed: then in all lists. */
  readonly sought?: string
  /** The reference of an enquiry: all that the same person has sent, in place of what is typed. */
  readonly same?: string
  readonly kind?: string
  readonly area?: string
  /** A directory entry, or `everybody`; absent: the default for who has signed in. */
  readonly person?: string
  readonly page?: number
}

/** Whether somebody looks for something, in whichever way: then no list is open. */
export function isSearched({ sought, same }: BoardAddress): boolean {
  return sought !== undefined || same !== undefined
}

/** In place of a directory entry, for what everybody has. No entry may be called so by the rules of their names. */
export const everybody = 'everybody'

/** The address of a list, from the root. */
export function boardAddress(address: BoardAddress): string {
  return `${boardPath}${queryOf(address)}`
}

/** The address of the same list as a file for spreadsheets. */
export function boardTableAddress({ page: _, ...address }: BoardAddress): string {
  return `${boardPath}/list.csv${queryOf(address)}`
}

function queryOf({ list, sought, same, kind, area, person, page = 1 }: BoardAddress): string {
  const said: Readonly<Record<string, string>> = {
    ...(list === 'waiting' ? {} : { list }),
    ...(sought === undefined ? {} : { q: sought }),
    ...(same === undefined ? {} : { same }),
    ...(kind === undefined ? {} : { kind }),
    ...(area === undefined ? {} : { area }),
    ...(person === undefined ? {} : { person }),
    ...(page === 1 ? {} : { page: String(page) }),
  }
  const query = new URLSearchParams(said).toString()
  return query === '' ? '' : `?${query}`
}

/** The address of an enquiry on the board, from the root. */
export function boardEnquiryPath(reference: string): string {
  return `${boardPath}/enquiries/${encodeURIComponent(reference)}`
}

/** Where somebody who has signed in adds an enquiry: the kinds, or with one its form. */
export function addPath(kind?: string): string {
  return kind === undefined ? `${boardPath}/add` : `${boardPath}/add/${encodeURIComponent(kind)}`
}

/** What became of an enquiry that was added, from the root. */
export function addedPath(reference: string): string {
  return `${boardPath}/added/${encodeURIComponent(reference)}`
}

/** The address of an officer's page, from the root. */
export function officerPath(token: string): string {
  return `/officer/${encodeURIComponent(token)}`
}
