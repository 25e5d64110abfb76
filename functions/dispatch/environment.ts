/** What `dispatch` is told by the stack. */
export type DispatchEnvironment = Readonly<
  Record<
    | 'TABLE_NAME'
    | 'MAIL_EVENTS_QUEUE_URL'
    | 'IDENTITY_KEY_SECRET'
    | 'LINK_KEYS_SECRET'
    | 'PUBLIC_URL'
    | 'OFFICER_CONFIGURATION_SET'
    | 'ENQUIRER_CONFIGURATION_SET',
    string
  >
>

/** In the order they are asked for when missing. */
export const dispatchVariables = [
  'TABLE_NAME',
  'MAIL_EVENTS_QUEUE_URL',
  'IDENTITY_KEY_SECRET',
  'LINK_KEYS_SECRET',
  'PUBLIC_URL',
  'OFFICER_CONFIGURATION_SET',
  'ENQUIRER_CONFIGURATION_SET',
] as const satisfies readonly (keyof DispatchEnvironment)[]
