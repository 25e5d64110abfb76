import type { Guess } from '../enquiry/arrival.ts'
import type { EnquirerPart } from './enquirer-names.ts'
import { asksForOther, isAboutOthers, readEnquirerName } from './name-reading.ts'
import type { FormPair } from './pairs.ts'
import { partOfControl, type ToldControls } from './told-controls-schema.ts'

/** A field that may be the enquirer's name, address, number or message. */
export interface Candidate {
  readonly pair: FormPair
  readonly part: EnquirerPart
  /** The lower, the surer: our own name for it, a whole name we know, its control, words of its name. */
  readonly rank: 0 | 1 | 2 | 3 | 4
  /** There where the officer should know that it was guessed. */
  readonly by?: Guess['by']
  /** Its name is one that people also give to a hall or a booking. */
  readonly bare: boolean
}

/** What was found for one of our fields. */
export interface Found {
  readonly value: string
  /** One field, or those of a first and a last name. */
  readonly from: readonly FormPair[]
  /** There where it was guessed. */
  readonly by?: Guess['by']
  /** The field says more (`Ada <ada@example.org>`), and stays beside it. */
  readonly partly?: true
}

/** The candidates among what came, by what the names say and what the embed script told of the controls. */
export function candidatesOf(
  pairs: readonly FormPair[],
  { told, own }: { readonly told: ToldControls; readonly own: ReadonlyMap<string, EnquirerPart> },
): readonly Candidate[] {
  return pairs.flatMap((pair): readonly Candidate[] => {
    const part = own.get(pair.name)
    const named = readEnquirerName(pair)
    if (part !== undefined) return [{ pair, part, rank: 0, bare: named?.bare === true }]
    if (named?.by === 'whole') return [{ pair, part: named.part, rank: 1, bare: named.bare }]
    const control = told.get(pair.name)
    const made = control === undefined ? undefined : partOfControl(control)
    if (made !== undefined && fitsControl(made, pair.name)) {
      return [{ pair, part: made, rank: 2, by: 'control', bare: false }]
    }
    if (named === undefined) return []
    const { part: said, plain } = named
    return [{ pair, part: said, rank: plain ? 3 : 4, ...(plain ? {} : { by: 'name' }), bare: false }]
  })
}

/** A text area may ask for a postal address, and an address field for a friend's. */
function fitsControl(part: EnquirerPart, name: string): boolean {
  return part === 'message' ? !asksForOther(name) : !isAboutOthers(name)
}
