/** One number that was measured. `target` is what issue or design asks for; `better` says which way is good. */
export interface Figure {
  readonly group: string
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly target?: number
  readonly better?: 'lower' | 'higher'
  /** Beside the number: absolute times, counts, what it is made of. */
  readonly note?: string
}

/** A part of the bench. It can run alone, prints what it is at, and says how it measured. */
export interface Part {
  readonly name: string
  readonly title: string
  run(
    progress: (text: string) => void,
  ): Promise<{ readonly how: string; readonly figures: readonly Figure[] }>
}
