/** How long a fresh write is left to whoever made it before the agenda sends somebody to look, in milliseconds. */
export const graceMilliseconds = 60_000
