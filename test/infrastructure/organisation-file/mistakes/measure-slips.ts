import { readFileSync } from 'node:fs'
import { goodFile } from '../../../support/given/broken-organisation.ts'
import { seeded } from '../../../support/hostile/damage-yaml.ts'
import { type HumanSlip, humanSlips } from '../../../support/hostile/human-slips.ts'
import { cheshireEast, tell } from './tell.ts'

/** One file with one slip in it, and what it was told. */
export interface Slipped {
  readonly slip: string
  readonly line: number
  readonly text: string
  readonly findings: readonly string[]
  readonly warnings: readonly string[]
  /** How far the nearest finding is from the line of the slip; infinite if there is none. */
  readonly distance: number
}

const cambridgeshire = readFileSync(
  new URL('../../../organisations/cambridgeshire.yaml', import.meta.url),
  'utf8',
)
/** What the notes of the example show, said. */
const saidInFull = cambridgeshire
  .replace(/^privacy:\n {2}website.*\n/gm, '')
  .replace(
    /^# {3}((?:privacy|accessibility|answerWithin|closedDays|cutOff):.*(?:\n# {5,}.*)*)/gm,
    (_, lines: string) => lines.replace(/^# {3}/gm, ''),
  )

const files = [cheshireEast, cambridgeshire, saidInFull, goodFile, cheshireEast]

/** Each slip in turn, in files in turn, at places by chance. */
export function slippedFiles(count: number, seed: number): readonly Slipped[] {
  const random = seeded(seed)
  const made: Slipped[] = []
  for (let n = 0; made.length < count; n++) {
    const slip = humanSlips[n % humanSlips.length]
    const file = files[Math.floor(n / humanSlips.length) % files.length] ?? ''
    const one = slip?.make(file, random)
    if (slip !== undefined && one !== undefined) made.push(toldOf(slip, one))
  }
  return made
}

/** The files before anything was done to them. */
export const wholeFiles: readonly string[] = files

function toldOf({ name }: HumanSlip, { text, line }: { text: string; line: number }): Slipped {
  const { findings, warnings } = tell(text)
  const words = (all: typeof findings) => all.map((one) => `${one.line} ${one.problem} ${one.fix}`)
  const distance = Math.min(...[...findings, ...warnings].map((one) => Math.abs(one.line - line)))
  return { slip: name, line, text, findings: words(findings), warnings: words(warnings), distance }
}
