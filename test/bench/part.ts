import type { Variant } from './cold/variants.ts'

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

/** A part of the bench. It can run alone, and says how it measured. */
export interface Part {
  readonly name: string
  readonly title: string
  run(bench: Bench): Promise<{ readonly how: string; readonly figures: readonly Figure[] }>
}

/** What the bench gives to each of its parts. */
export interface Bench {
  progress(text: string): void
  /** Each figure from as little as can be: enough to show that the part runs, too little to compare. */
  readonly quick: boolean
  /** Built when they are first asked for, and gone when the bench ends. */
  variants(): Promise<readonly Variant[]>
}
