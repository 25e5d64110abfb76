/** Text that is safe to stand in an HTML document: only the tag `html` makes it. */
export interface Html {
  readonly [MARKUP]: string
}

const MARKUP = Symbol('markup')

/**
 * HTML from a template literal, and the only place where mail text is escaped: every value is escaped for element
 * text and for double-quoted attributes alike, but for values that are themselves `Html` (or lists of them).
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  // Added and not joined: what stands deep in a page would be copied once for each level.
  const markup = literals.reduce((done, literal, index) => done + literal + markupOf(values[index] ?? ''), '')
  return { [MARKUP]: markup }
}

/** Long text for between tags, never for an attribute: its quotation marks take no more bytes than they are. */
export function textHtml(text: string): Html {
  return { [MARKUP]: shown(text).replace(/[&<>]/g, (character) => ENTITIES[character] ?? '') }
}

type HtmlValue = string | number | Html | readonly Html[]

/** The document that `Html` stands for. */
export function toDocument(document: Html): string {
  return document[MARKUP]
}

function markupOf(value: HtmlValue): string {
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return MARKUP in value ? value[MARKUP] : value.reduce((done, item) => done + item[MARKUP], '')
}

function escaped(text: string): string {
  return withEntities(shown(text))
}

/** One sign after the other: a function called for each is what takes time in a text full of them. The first is "&". */
function withEntities(text: string): string {
  if (!/[&<>"'`]/.test(text)) return text
  return Object.entries(ENTITIES).reduce((done, [sign, entity]) => done.replaceAll(sign, entity), text)
}

function shown(text: string): string {
  if (/^[\t\n\r\x20-\x7e]*$/.test(text)) return text
  return text.toWellFormed().replace(UNSHOWABLE, '\ufffd')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

// What HTML forbids in a document: controls other than white space, and non-characters.
const UNSHOWABLE = /(?![\t\n\r\f])\p{Cc}|\p{Noncharacter_Code_Point}/gu
