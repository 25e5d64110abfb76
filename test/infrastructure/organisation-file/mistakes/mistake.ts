/** Something that somebody does to a file, and what they are to be told. */
export interface Mistake {
  readonly name: string
  readonly from: string
  readonly to: string
  /** Part of the line that is to be named, as it stands after the mistake. */
  readonly line: string
  /** Part of what is to be done. */
  readonly remedy: RegExp
}

/** Rows of a table as mistakes. */
export function mistakes(
  rows: readonly (readonly [name: string, from: string, to: string, line: string, remedy: RegExp])[],
): readonly Mistake[] {
  return rows.map(([name, from, to, line, remedy]) => ({ name, from, to, line, remedy }))
}
