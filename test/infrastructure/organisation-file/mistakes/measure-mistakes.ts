import type { Mistake } from './mistake.ts'

/** What one file was told. */
export interface Told {
  readonly findings: readonly { readonly line: number; readonly problem: string; readonly fix: string }[]
  readonly warnings: readonly { readonly line: number; readonly problem: string; readonly fix: string }[]
}

/** What became of a mistake. */
export interface Outcome {
  readonly name: string
  /** Refused or warned of. */
  readonly isSeen: boolean
  readonly isLineRight: boolean
  readonly hasRemedy: boolean
  readonly count: number
  readonly said: readonly string[]
}

/** A mistake made in a file, and what that was told. */
export function measure(
  { name, from, to, line, remedy }: Mistake,
  file: string,
  tell: (text: string) => Told,
): Outcome {
  if (!file.includes(from)) throw new Error(`The file has no "${from}" for ${name}.`)
  const text = file.replace(from, () => to)
  const { findings, warnings } = tell(text)
  const all = [...findings, ...warnings]
  const lines = text.split(/\r?\n/)
  const isAt = (one: { line: number }) => lines[one.line - 1]?.includes(line) === true
  return {
    name,
    isSeen: all.length > 0,
    isLineRight: all.some(isAt),
    hasRemedy: all.some((one) => isAt(one) && remedy.test(`${one.problem} ${one.fix}`)),
    count: all.length,
    said: all.map((one) => `${one.line} ${one.problem} ${one.fix}`),
  }
}
