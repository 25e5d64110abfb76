import * as v from 'valibot'
import type { EnquirerPart } from './enquirer-names.ts'
import type { FormPair } from './pairs.ts'

/** What the embed script tells of a form's controls, by their names: the type, and the autofill token where there is one. */
export type ToldControls = ReadonlyMap<string, ToldControl>

interface ToldControl {
  /** An input's type, `textarea` or `select`. */
  readonly type: string
  /** A token of the HTML standard, "Autofill": `email`, `given-name`. */
  readonly autofill?: string
}

/** The field that the script puts them into, as JSON: `{"q4": "email", "q5": "text given-name"}`. */
const toldControlsName = '_controls'

/** What was told; nothing where nothing was, or something else than the script writes. Never throws. */
export function readToldControls(pairs: readonly FormPair[]): ToldControls {
  const said = pairs.find(({ name }) => name === toldControlsName)?.value ?? ''
  const reading = v.safeParse(TOLD, said)
  if (!reading.success) return new Map()
  return new Map(
    Object.entries(reading.output).map(([name, text]) => {
      const [type = '', autofill] = text.toLowerCase().split(' ')
      return [name, { type, ...(autofill === undefined ? {} : { autofill }) }]
    }),
  )
}

/** The part that a control was made for; undefined where any answer may be typed into it. */
export function partOfControl({ type, autofill = '' }: ToldControl): EnquirerPart | undefined {
  return AUTOFILL[autofill] ?? TYPES[type]
}

/** Whether anything may be typed into it, as into a control of which nothing was told. */
export function isTypedInto(control: ToldControl | undefined): boolean {
  if (control === undefined) return true
  return ['text', 'textarea', 'email', 'tel', 'search', 'url', 'number', 'date', ''].includes(control.type)
}

const TOLD = v.pipe(v.string(), v.maxLength(64 * 1024), v.parseJson(), v.record(v.string(), v.string()))

const AUTOFILL: Readonly<Record<string, EnquirerPart>> = {
  name: 'name',
  'given-name': 'first',
  'family-name': 'last',
  email: 'email',
  tel: 'phone',
  'tel-national': 'phone',
}

const TYPES: Readonly<Record<string, EnquirerPart>> = { email: 'email', tel: 'phone', textarea: 'message' }
