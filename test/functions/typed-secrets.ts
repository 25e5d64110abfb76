/** What is typed and sent in the story, and must not be seen again where nobody needs it. */
export const typed = {
  name: 'Quillwort Hall',
  email: 'quillwort@example.org',
  corrected: 'quillwort@example.com',
  phone: '01223 765 432',
  message: 'Our quillworts wilt, and nobody knows whom to ask.',
  extra: 'extra-of-quillworts',
  file: 'quillworts.pdf',
  note: 'A note of quillworts',
  idempotencyKey: 'idempotency-key-1',
  wrongCode: '918273',
  // As the events of these tests say.
  network: '192.0.2.1',
  agent: 'Quillwort Browser',
}

/** Whether a line tells a secret. A code is six figures, which a longer number may hold by chance. */
export function stands(secret: string, line: string): boolean {
  return /^\d{6}$/.test(secret) ? new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(line) : line.includes(secret)
}
