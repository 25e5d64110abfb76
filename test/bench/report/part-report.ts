import type { Figure } from '../part.ts'

/** What a part measured, when, and how busy the machine was (the system's load of the last minute). */
export interface PartReport {
  readonly name: string
  readonly title: string
  readonly how: string
  readonly at: string
  readonly load: { readonly before: number; readonly after: number }
  readonly figures: readonly Figure[]
}
