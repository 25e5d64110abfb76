/** What the stack tells `forms`, in the order in which what is missing is named. */
export const formsVariables = [
  'TABLE_NAME',
  'WORK_QUEUE_URL',
  'IDENTITY_KEY_SECRET',
  'LINK_KEYS_SECRET',
  'PUBLIC_URL',
  'SEARCH_ENGINES',
] as const

/** The variables of `forms`, each with its value. */
export type FormsEnvironment = Readonly<Record<(typeof formsVariables)[number], string>>
