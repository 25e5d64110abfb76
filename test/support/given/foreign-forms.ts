import { readFileSync } from 'node:fs'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'

/** A form as a product or a website makes it, filled in, with what each field means. */
export interface ForeignForm {
  readonly name: string
  readonly fields: readonly ForeignField[]
}

export interface ForeignField {
  /** An input's type, `textarea` or `select`. */
  readonly type: string
  readonly name: string
  readonly value: string
  /** What it is to be read as; `kept`: shown to the officer as it is; `machine`: to nobody; absent: nothing new. */
  readonly means?: Meaning
}

type Meaning = 'name' | 'first' | 'last' | 'email' | 'phone' | 'message' | 'kept' | 'machine'

/** Every form of `foreign-forms.txt`: a name after #, then a line for each field, `type name = value @meaning`. */
export const foreignForms: readonly ForeignForm[] = readFileSync(
  new URL('foreign-forms.txt', import.meta.url),
  'utf8',
)
  .split(/^# /m)
  .slice(1)
  .map((block) => {
    const [name = '', ...lines] = block.trim().split('\n')
    return { name, fields: lines.map(toField) }
  })

/** What a browser posts for it. */
export function pairsOf({ fields }: ForeignForm): readonly FormPair[] {
  return fields.map(({ name, value }) => ({ name, value }))
}

/** What the officer is to read where. */
export function meantBy({ fields }: ForeignForm) {
  const meant = (...meanings: readonly Meaning[]) =>
    fields.filter(({ means }) => means !== undefined && meanings.includes(means)).map(({ value }) => value)
  return {
    ...(meant('name', 'first').length === 0 ? {} : { name: meant('name', 'first', 'last').join(' ') }),
    email: meant('email')[0],
    phone: meant('phone')[0],
    message: meant('message')[0],
    kept: meant('kept'),
    /** The names of what machines write. */
    machine: fields.filter(({ means }) => means === 'machine').map(({ name }) => name),
  }
}

function toField(line: string): ForeignField {
  const { type, name, value, means } =
    /^(?<type>\w+) (?<name>.+?) = ?(?<value>.*?)(?: ?@(?<means>name|first|last|email|phone|message|kept|machine))?$/.exec(
      line,
    )?.groups ?? {}
  if (type === undefined || name === undefined) throw new Error(`No field is described by: ${line}`)
  return { type, name, value: value ?? '', ...(isMeaning(means) ? { means } : {}) }
}

function isMeaning(text: string | undefined): text is Meaning {
  return text !== undefined
}
