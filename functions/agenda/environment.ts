/** What the stack tells `agenda`, in the order in which what is missing is named. */
export const agendaVariables = ['TABLE_NAME', 'WORK_QUEUE_URL'] as const

/** The variables of `agenda`, each with its value. */
export type AgendaEnvironment = Readonly<Record<(typeof agendaVariables)[number], string>>
