/** What `agenda` is told by the stack. */
export type AgendaEnvironment = Readonly<Record<'TABLE_NAME' | 'WORK_QUEUE_URL', string>>

/** In the order they are asked for when missing. */
export const agendaVariables = [
  'TABLE_NAME',
  'WORK_QUEUE_URL',
] as const satisfies readonly (keyof AgendaEnvironment)[]
