/** What `officer` is told by the stack. */
export type OfficerEnvironment = Readonly<
  Record<'TABLE_NAME' | 'WORK_QUEUE_URL' | 'IDENTITY_KEY_SECRET' | 'LINK_KEYS_SECRET' | 'PUBLIC_URL', string>
>

/** In the order they are asked for when missing. */
export const officerVariables = [
  'TABLE_NAME',
  'WORK_QUEUE_URL',
  'IDENTITY_KEY_SECRET',
  'LINK_KEYS_SECRET',
  'PUBLIC_URL',
] as const satisfies readonly (keyof OfficerEnvironment)[]
