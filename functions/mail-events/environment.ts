/** What `mail-events` is told by the stack. */
export type MailEventsEnvironment = Readonly<Record<'TABLE_NAME', string>>

/** In the order they are asked for when missing. */
export const mailEventsVariables = ['TABLE_NAME'] as const satisfies readonly (keyof MailEventsEnvironment)[]
