/**
 * The same words in a language that nobody speaks: letter for letter accented, no ASCII letter left, vowels doubled (a
 * third longer), each text in ⟦ ⟧ so that a cut shows. Works for any list of texts, functions and lists of them, also
 * where a sentence is a list of runs or HTML: what functions are given is data and stays as it is, and so do markup,
 * `{placeholders}` and the key `language`, which becomes the tag for such languages.
 */
export function pseudoWords<Words>(words: Words): Words
export function pseudoWords(words: unknown): unknown {
  return translated(words)
}

/** One text in that language. */
export function pseudoText(text: string): string {
  return framed(text.replace(/\{\w+\}|[a-z]/gi, (piece) => ACCENTED[piece] ?? piece))
}

function translated(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value)
  if (Array.isArray(value)) return value.map(translated)
  if (isFunction(value)) return (...data: unknown[]) => spoken(value(...data.map(kept)))
  if (typeof value !== 'object' || value === null) return value
  return mapped(value, (one, key) => (key === 'language' ? 'en-XA' : translated(one)))
}

function isFunction(value: unknown): value is (...data: unknown[]) => unknown {
  return typeof value === 'function'
}

/** Data between two marks, so that they can be told from the words around them. */
function kept(data: unknown): unknown {
  if (typeof data === 'string') return OPEN + data + CLOSE
  if (Array.isArray(data)) return data.map(kept)
  return typeof data === 'object' && data !== null ? mapped(data, kept) : data
}

/** What a function said, translated but for the data; in HTML, also but for the markup. */
function spoken(said: unknown, isMarkup = false): unknown {
  if (typeof said === 'string') return spokenText(said, isMarkup)
  if (Array.isArray(said)) return said.map((one) => spoken(one))
  if (typeof said !== 'object' || said === null) return said
  return mapped(said, (one, key) => spoken(one, typeof key === 'symbol'))
}

function spokenText(said: string, isMarkup: boolean): string {
  let depth = 0
  const pieces = said.split(isMarkup ? /([\ue000\ue001]|<[^>]*>|&\w+;|&#\w+;)/ : /([\ue000\ue001])/)
  const words = pieces.map((piece, index) => {
    if (piece === OPEN) depth++
    else if (piece === CLOSE) depth--
    else return depth > 0 || index % 2 === 1 ? piece : piece.replace(/[a-z]/gi, (one) => ACCENTED[one] ?? one)
    return ''
  })
  const isDataAlone = /^\ue000[^\ue000\ue001]*\ue001$/.test(said)
  return isDataAlone ? words.join('') : framed(words.join(''))
}

// Marks are private-use characters, which no word of ours and no sample contains.
const OPEN = '\ue000'
const CLOSE = '\ue001'

/** White space stays outside, where lines break. */
function framed(text: string): string {
  return text.replace(/^(\s*)(.*\S)(\s*)$/su, (whole, before: string, words: string, after: string) =>
    /[\p{L}\p{N}]/u.test(words) ? `${before}⟦${words}⟧${after}` : whole,
  )
}

function mapped(value: object, change: (one: unknown, key: string | symbol) => unknown): object {
  return Object.fromEntries(
    Reflect.ownKeys(value).map((key) => [key, change(Reflect.get(value, key), key)] as const),
  )
}

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['aàà', 'bƀ', 'cç', 'dð', 'eéé', 'fƒ', 'gĝ', 'hĥ', 'iîî', 'jĵ', 'kķ', 'lļ', 'mɱ', 'nñ', 'oöö', 'pþ'],
    ...['qǫ', 'rŕ', 'sš', 'tţ', 'uûû', 'vṽ', 'wŵ', 'xẋ', 'yý', 'zž'],
    ...['AÀ', 'BƁ', 'CÇ', 'DÐ', 'EÉ', 'FƑ', 'GĜ', 'HĤ', 'IÎ', 'JĴ', 'KĶ', 'LĻ', 'MṀ', 'NÑ', 'OÖ', 'PÞ'],
    ...['QǪ', 'RŔ', 'SŠ', 'TŢ', 'UÛ', 'VṼ', 'WŴ', 'XẊ', 'YÝ', 'ZŽ'],
  ].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)
