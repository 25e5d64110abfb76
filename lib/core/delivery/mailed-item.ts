/** How long the agenda leaves a fresh write to its writer before it has the item looked at, in milliseconds. */
export const graceMilliseconds = 60_000
