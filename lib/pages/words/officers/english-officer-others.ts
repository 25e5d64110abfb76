/** Other enquiries of whoever sent this one: for those alone who have shown that they read the officer's mailbox. */
export const officerOthers = {
  title: 'Other enquiries with the same email address or phone number',
  line: ({
    kind,
    received,
    state,
    owner,
  }: Record<'received' | 'state', string> & Record<'kind' | 'owner', string | undefined>): string =>
    [kind, `received ${received}`, state, owner].filter((part) => part !== undefined).join(' – '),
  byPhone: '(the same phone number only)',
  /** An outcome of this one: `title` is “Duplicate of ABCD-2345”. */
  duplicate: (title: string, received: string): string => `${title} (received ${received})`,
}
