/** What `forms` is told by the stack. */
export type FormsEnvironment = Readonly<Record<'TABLE_NAME' | 'LINK_KEYS_SECRET', string>>

/** In the order they are asked for when missing. */
export const formsVariables = [
  'TABLE_NAME',
  'LINK_KEYS_SECRET',
] as const satisfies readonly (keyof FormsEnvironment)[]
