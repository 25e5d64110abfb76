/** Whose leave a link opens, and the address that it was made for. */
export interface LeaveLink {
  /** The directory entry. */
  readonly officer: string
  /** How the keyed hash of the address begins that the entry had: another address ends the link. */
  readonly address: string
}

/** Links by which an officer says when they are away; a token expires only with the entry. */
export interface LeaveLinks {
  /** A token for the address: signed, of the present key; the same for the same entry, address and key. */
  sign(link: LeaveLink): Promise<string>
  /** What a token of any key that is still kept was made for; undefined for everything else. Never throws. */
  read(token: string): Promise<LeaveLink | undefined>
}
