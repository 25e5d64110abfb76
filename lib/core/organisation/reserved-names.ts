/** What the index holds in place of a directory entry for what nobody has yet, and for suspected spam. No entry may be called so. */
export const unassignedHolder = 'unassigned'
export const quarantinedHolder = 'quarantined'

/** What the digest of a day is called that is sent to nobody, and makes sure that all the others are there. No entry may be called so. */
export const rollCallName = 'roll-call'
