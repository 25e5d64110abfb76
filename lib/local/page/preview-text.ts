import type { StoredMail } from '../ses/stored-mail.ts'

// A preheader stands at the top; a mail may be 250 KB.
const readFrom = 20_000
const shownLength = 140

/** What a mail program shows after the subject: how the HTML begins, what is hidden in it included; else the text. */
export function previewText({ html, text }: Pick<StoredMail, 'html' | 'text'>): string {
  const shown = (html === '' ? text : wordsOf(html.slice(0, readFrom))).replace(/\s+/g, ' ').trim()
  const characters = [...shown.slice(0, (shownLength + 1) * 2)]
  return characters.length > shownLength
    ? `${characters.slice(0, shownLength).join('')}…`
    : characters.join('')
}

function wordsOf(html: string): string {
  const body = /<body\b[^>]*>/i.exec(html)
  return (body === null ? html : html.slice(body.index))
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(style|script|head|title)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?(b|strong|i|em|a|span)\b[^>]*>/gi, '')
    .replace(/<[^>]*(>|$)/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, toCharacter)
}

function toCharacter(
  entity: string,
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? entity
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity
}

const named: Readonly<Record<string, string | undefined>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
  ...{ zwnj: '', zwj: '', shy: '' },
}
