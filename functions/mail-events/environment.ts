/** What the stack tells `mail-events`, in the order in which what is missing is named. */
export const mailEventsVariables = ['TABLE_NAME', 'WORK_QUEUE_URL'] as const

/** The variables of `mail-events`, each with its value. */
export type MailEventsEnvironment = Readonly<Record<(typeof mailEventsVariables)[number], string>>
