/** What the index holds in place of a directory entry for what nobody has yet, and for suspected spam. No entry may be called so. */
export const unassignedHolder = 'unassigned'
export const quarantinedHolder = 'quarantined'
