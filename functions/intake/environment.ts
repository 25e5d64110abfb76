/** What the stack tells `intake`, in the order in which what is missing is named. */
export const intakeVariables = [
  'TABLE_NAME',
  'WORK_QUEUE_URL',
  'IDENTITY_KEY_SECRET',
  'LINK_KEYS_SECRET',
  'PUBLIC_URL',
] as const

/** The variables of `intake`, each with its value. */
export type IntakeEnvironment = Readonly<Record<(typeof intakeVariables)[number], string>>
