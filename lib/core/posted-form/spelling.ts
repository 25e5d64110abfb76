/** How many characters of a field's name are looked at: no form's own are longer, and hostile ones cost no more. */
const maxLooked = 200

/**
 * One spelling for `Your name *`, `your_name`, `yourName` and `YOUR NAME (required)`, and for `Prénom` and `prenom`: letters
 * and digits alone, in lower case, without their marks. Empty for a name of punctuation.
 */
export function squashed(text: string): string {
  const short = text.slice(0, maxLooked)
  const plain = PLAIN.test(short) ? short.toLowerCase() : folded(short)
  return plain.replace(/\((?:required|optional)\)/g, '').replace(/[^\p{L}\p{N}]/gu, '')
}

/** The words of a name, squashed, without its numbers: `ctl00$txtEmail` is ctl, txt, email; `form_fields[email]` form, fields, email. */
export function wordsOf(name: string): readonly string[] {
  const apart = withoutNaming(name).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  return apart.split(/[^\p{L}\p{M}]+/u).flatMap((word) => (word === '' ? [] : [squashed(word)]))
}

/** The spellings to try for one name, the most literal first: whole, out of its frame, its last part; none is empty. */
export function spellingsOf(name: string): readonly string[] {
  const single = withoutNaming(name)
    // `message[0][value]` (Drupal), `topic[]` (PHP), `email-1` (Forminator).
    .replace(/\[(?:value|und)\]$/i, '')
    .replace(/(?:\[\d*\])+$/, '')
  const inner = /\[([^[\]]*\D[^[\]]*)\]$/.exec(single)?.[1] ?? ''
  const spellings = [single, single.replace(FRAME, '$1'), inner, single.replace(/[-_ ]\d+$/, '')].map(
    squashed,
  )
  return [...new Set(spellings)].filter((spelling) => spelling !== '')
}

/** Without the containers that ASP.NET and JSF put before a name: `ctl00$ContentPlaceHolder1$txtEmail`, `form:email`. */
export function withoutNaming(name: string): string {
  return name.slice(0, maxLooked).replace(/^.*[$:](?=.)/su, '')
}

/** `g12-email` (Jetpack), `et_pb_contact_email_0` (Divi). */
const FRAME = /^(?:g\d+-|et_pb_contact_)(.*?)(?:_\d+)?$/

const PLAIN = /^[\x20-\x7e]*$/

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßłøæœđðþı]/g, (letter) => LETTERS[letter] ?? '')
}

/** Letters of Europe that are one letter by Unicode and are typed as others in the names of fields. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
}

/** A list written as one text, its items between white space. */
export function listed(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
