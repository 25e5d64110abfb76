import { didYouMean } from './did-you-mean.ts'

/** Reads one typed text. */
export interface Reader<T> {
  /** How help writes it: `DATE`. */
  readonly word: string
  /** What it must be, as it goes on after "must be": `a date such as 2026-12-24`. */
  readonly expected: string
  /** Undefined for what is none. */
  readonly read: (text: string) => T | undefined
  /** Every text there is, where there are few: the nearest is suggested. */
  readonly choices?: readonly string[]
}

/** What stood behind an option or in an argument's place: `true` for an option without a value. */
export type Texts = readonly string[] | true | undefined

type Taken<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] }

/** An argument or an option of a command, and how what was typed becomes its value. */
export interface Given<T> {
  readonly says: string
  /** How help writes its value; undefined for one that has none. */
  readonly word?: string
  readonly mayBeLeftOut: boolean
  /** Its value may be left out: `--local [ADDRESS]`. */
  readonly mayBeBare?: true
  /** One letter that stands for the option: `c` for `-c`. */
  readonly short?: string
  readonly choices?: readonly string[]
  /** `name`: as it is typed, `FROM` or `--until`. */
  take(name: string, texts: Texts): Taken<T>
}

export type Givens = Readonly<Record<string, Given<unknown>>>

/** The values of givens, by their names. */
export type ValuesOf<G extends Givens> = {
  readonly [Name in keyof G]: G[Name] extends Given<infer T> ? T : never
}

/** One that must be there. */
export function required<T>(reader: Reader<T>, says: string): Given<T> {
  return {
    ...{ says, word: reader.word, mayBeLeftOut: false, ...choicesOf(reader) },
    take: (name, texts) =>
      texts === undefined ? refused(`${name} is missing.`) : takeOne(reader, { name, texts }),
  }
}

/** One that may be left out. */
export function optional<T>(reader: Reader<T>, says: string): Given<T | undefined> {
  return {
    ...{ says, word: reader.word, mayBeLeftOut: true, ...choicesOf(reader) },
    take: (name, texts) => (texts === undefined ? taken(undefined) : takeOne(reader, { name, texts })),
  }
}

/** An option that may be given several times; `short` is one letter that stands for it. */
export function repeated<T>(reader: Reader<T>, says: string, short?: string): Given<readonly T[]> {
  return {
    ...{ says, word: reader.word, mayBeLeftOut: true, ...choicesOf(reader), ...(short && { short }) },
    take(name, texts = []) {
      if (texts === true) return refused(needsValue(name, reader))
      const each = texts.map((text) => takeText(reader, { name, text }))
      const problems = each.flatMap((one) => (one.ok ? [] : one.problems))
      return problems.length > 0
        ? { ok: false, problems }
        : taken(each.flatMap((one) => (one.ok ? [one.value] : [])))
    },
  }
}

/** An option whose value may be left out, and is then `bare`. */
export function optionalValue<T>(reader: Reader<T>, bare: T, says: string): Given<T | undefined> {
  const one = optional(reader, says)
  const isBare = (texts: Texts) => texts === true || texts?.join() === ''
  return {
    ...one,
    mayBeBare: true,
    take: (name, texts) => (isBare(texts) ? taken(bare) : one.take(name, texts)),
  }
}

/** An option without a value. */
export function flag(says: string): Given<boolean> {
  return { says, mayBeLeftOut: true, take: (_name, texts) => taken(texts !== undefined) }
}

function choicesOf<T>({ choices }: Reader<T>): { choices?: readonly string[] } {
  return choices === undefined ? {} : { choices }
}

function takeOne<T>(
  reader: Reader<T>,
  { name, texts }: { name: string; texts: readonly string[] | true },
): Taken<T> {
  if (texts === true) return refused(needsValue(name, reader))
  const [text = '', ...more] = texts
  return more.length > 0 ? refused(`${name} is given more than once.`) : takeText(reader, { name, text })
}

function takeText<T>(reader: Reader<T>, { name, text }: { name: string; text: string }): Taken<T> {
  if (text === '' && name.startsWith('-')) return refused(needsValue(name, reader))
  const value = reader.read(text)
  if (value !== undefined) return taken(value)
  return refused(
    `${name} must be ${reader.expected}, not "${text}".${didYouMean(text, reader.choices ?? [])}`,
  )
}

function needsValue<T>(name: string, { word }: Reader<T>): string {
  return `${name} needs a value: ${name} ${word}.`
}

function taken<T>(value: T): Taken<T> {
  return { ok: true, value }
}

function refused(problem: string): { readonly ok: false; readonly problems: readonly string[] } {
  return { ok: false, problems: [problem] }
}
