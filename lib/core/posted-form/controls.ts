import { isBlank } from '../text/text-policy.ts'
import { honeypotNames, nextNames } from './control-names.ts'
import type { FormPair } from './pairs.ts'

/** What a form tells our software rather than the officer. Every text is as it came: nothing here is checked. */
export interface FormControls {
  /** `page` when the form carries the moment our own page was made (`_rendered`), which only our pages do. */
  readonly door: 'page' | 'site'
  readonly honeypot: 'absent' | 'empty' | 'filled'
  readonly key?: string
  readonly rendered?: string
  readonly step?: string
  readonly go?: string
  /** Names of fields, with spaces between them, that our page has asked for once more. */
  readonly asked?: string
  /** Where the visitor should land; to be followed only as `allowedNext` allows. */
  readonly next?: string
}

/** What the control fields among `pairs` say; of several alike the first that says anything. */
export function readFormControls(pairs: readonly FormPair[]): FormControls {
  const named = pairs.map(({ name, value }) => ({ name: name.slice(0, maxLooked).toLowerCase(), value }))
  const said = (...names: readonly string[]) =>
    named.find(({ name, value }) => names.includes(name) && !isBlank(value))?.value
  const [key, rendered, step, go] = [said('_key'), said('_rendered'), said('_step'), said('_go')]
  const asked = said('_asked')
  const next = said(...nextNames)
  return {
    door: pairs.some(({ name }) => name === '_rendered') ? 'page' : 'site',
    honeypot: honeypotOf(named),
    ...(key === undefined ? {} : { key }),
    ...(rendered === undefined ? {} : { rendered }),
    ...(step === undefined ? {} : { step }),
    ...(go === undefined ? {} : { go }),
    ...(asked === undefined ? {} : { asked }),
    ...(next === undefined ? {} : { next }),
  }
}

/** How much of a name is looked at: no control's is longer. */
const maxLooked = 100

/** Of fields whose names are in lower case. */
function honeypotOf(pairs: readonly FormPair[]): FormControls['honeypot'] {
  const traps = pairs.filter(({ name }) => honeypotNames.includes(name))
  if (traps.length === 0) return 'absent'
  return traps.some(({ value }) => !isUntouched(value)) ? 'filled' : 'empty'
}

/** Empty, or what an unticked box, an unset variable or an empty list becomes on its way through a script. */
function isUntouched(value: string): boolean {
  return isBlank(value) || UNTOUCHED.test(value.slice(0, 40).replace(/[\s"']+/g, ''))
}

const UNTOUCHED = /^(?:|false|0|no|off|null|undefined|none|nil|nan|\[\]|\{\}|\[object\w*\])$/i
