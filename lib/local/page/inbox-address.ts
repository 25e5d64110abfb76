/** Where the inbox is, of everybody or of one mailbox. */
export function inboxAddress({ mailbox, page = 1 }: { mailbox?: string | undefined; page?: number }): string {
  return `/_local/${query({ mailbox, page: page > 1 ? String(page) : undefined })}`
}

/** Where a mail is read; it leads back to the mailbox it was opened from. */
export function mailAddress(id: string, { mailbox }: { mailbox?: string | undefined }): string {
  return `/_local/mail/${id}${query({ mailbox })}`
}

function query(values: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return said.length === 0 ? '' : `?${said.join('&')}`
}
