/** How many bytes a text takes as UTF-8: what tables, bodies and emails are measured in. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length
}

const encoder = new TextEncoder()
