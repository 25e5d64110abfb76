/** What the stack tells `dispatch`, in the order in which what is missing is named. */
export const dispatchVariables = [
  'TABLE_NAME',
  'MAIL_EVENTS_QUEUE_URL',
  'IDENTITY_KEY_SECRET',
  'LINK_KEYS_SECRET',
  'OFFICER_KEYS_SECRET',
  'PUBLIC_URL',
  'OFFICER_CONFIGURATION_SET',
  'ENQUIRER_CONFIGURATION_SET',
] as const

/** The variables of `dispatch`, each with its value. */
export type DispatchEnvironment = Readonly<Record<(typeof dispatchVariables)[number], string>>
