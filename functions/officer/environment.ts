/** What the stack tells `officer`, in the order in which what is missing is named. */
export const officerVariables = [
  'TABLE_NAME',
  'WORK_QUEUE_URL',
  'IDENTITY_KEY_SECRET',
  'LINK_KEYS_SECRET',
  'OFFICER_KEYS_SECRET',
  'PUBLIC_URL',
] as const

/** The variables of `officer`, each with its value. */
export type OfficerEnvironment = Readonly<Record<(typeof officerVariables)[number], string>>
