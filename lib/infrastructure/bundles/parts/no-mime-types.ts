/**
 * Stands in the bundles for nodemailer's table of MIME types (76 KB), which names the types of attached files. Our mails
 * have two parts of given types and no attachment.
 */
export function detectMimeType(): string {
  return 'application/octet-stream'
}

/** The other way round; never asked. */
export function detectExtension(): string {
  return 'bin'
}
