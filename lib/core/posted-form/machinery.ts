import { honeypotNames, nextNames } from './control-names.ts'
import {
  buttonWords,
  formSpeakWords,
  type MachineShape,
  machineryNames,
  writtenBySoftware,
} from './machinery-names.ts'
import type { FormPair } from './pairs.ts'
import { withoutNaming, wordsOf } from './spelling.ts'

/**
 * Whether software put this field there and not a person: it has a name that is known for it *and* a value that software
 * writes. Somebody's `state` is a county, and `submit=urgent` was typed; both are kept.
 */
export function isMachinery({ name, value }: FormPair): boolean {
  const lower = withoutNaming(name).toLowerCase()
  if (LISTS.some(({ shape, has }) => has(lower) && hasShape[shape](value))) return true
  // A field of no product we know: a name drawn by lot (Joomla, Mailchimp), or one that says what it is.
  if (/^[0-9a-f]{32}$/.test(lower)) return value === '1'
  if (/^b_[0-9a-f]{8,}_[0-9a-f]+$/.test(lower)) return true
  if (Object.hasOwn(writtenBySoftware, lower) && writtenBySoftware[lower]?.test(value.trim()) === true)
    return true
  const words = wordsOf(name)
  if (words.some((word) => TOKEN_WORDS.has(word)) && isToken(value)) return true
  return words.some((word) => TIME_WORDS.has(word)) && /^\d{10,13}(?:\.\d{1,6})?$/.test(value)
}

/** Whether a field asks for a password or a payment card: never kept, whatever it says. */
export function asksForSecret(name: string): boolean {
  const words = wordsOf(name)
  return words.some((word) => SECRET_WORDS.has(word)) || CARD.test(words.join(''))
}

/** Whether a field tells our software something, or where to lead the visitor: no answer, whatever it says. */
export function isControlName(name: string): boolean {
  return CONTROLS.has(name.slice(0, 200).toLowerCase())
}

const CONTROLS: ReadonlySet<string> = new Set([
  ...['_key', '_rendered', '_step', '_go', '_changing', '_asked', '_controls', '_files'],
  ...honeypotNames,
  ...nextNames,
])

const hasShape: Readonly<Record<MachineShape, (value: string) => boolean>> = {
  any: () => true,
  code: (value) => !/\s/u.test(value.trim()) && !/^\p{Lu}\p{Ll}{2,}$/u.test(value.trim()),
  address: (value) => !/\s/u.test(value.trim()) && /[/.:]/.test(value),
  token: isToken,
  button: (value) => BUTTONS.has(inWords(value)),
  formSpeak: (value) =>
    value.length <= 100 &&
    inWords(value)
      .split(' ')
      .every((word) => formSpeakWords.has(word)),
}

const LISTS = (Object.keys(machineryNames) as readonly MachineShape[]).map((shape) => {
  const exact = new Set(machineryNames[shape])
  const prefixes = machineryNames[shape].filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))
  const has = (name: string) => exact.has(name) || prefixes.some((prefix) => name.startsWith(prefix))
  return { shape, has }
})

const BUTTONS: ReadonlySet<string> = new Set(buttonWords)

const TOKEN_WORDS: ReadonlySet<string> = new Set(
  ['csrf', 'xsrf', 'nonce', 'token', 'captcha', 'recaptcha', 'hcaptcha', 'turnstile', 'honeypot'].concat([
    ...['viewstate', 'checksum', 'hash', 'session', 'sessionid', 'uuid', 'guid', 'signature'],
  ]),
)
const TIME_WORDS: ReadonlySet<string> = new Set(['timestamp', 'ts', 'time', 'started', 'loaded', 'rendered'])

const SECRET_WORDS: ReadonlySet<string> = new Set([
  ...[
    'password',
    'passwd',
    'passwort',
    'passcode',
    'passphrase',
    'pwd',
    'motdepasse',
    'contrasena',
    'wachtwoord',
  ],
  ...['kennwort', 'cvv', 'cvc', 'creditcard', 'cardnumber', 'iban', 'cyfrinair', 'haslo', 'heslo', 'senha'],
])

const CARD = /(?:card|^cc|kreditkarten?)(?:number|num|no|nr|nummer|cvv|cvc|csc|exp)|sortcode|motdepasse/

/** Drawn by lot or reckoned: long and without a space, or letters and digits mixed. */
function isToken(value: string): boolean {
  const token = value.trim()
  if (token === '') return true
  return (
    /^[\w+/=.:|%~-]+$/.test(token) &&
    !token.includes('://') &&
    (token.length >= 20 || (token.length >= 6 && /\d/.test(token) && /[a-z]/i.test(token)))
  )
}

function inWords(value: string): string {
  return value
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
}
