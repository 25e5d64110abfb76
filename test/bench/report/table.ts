import { targetInWords, valueInWords } from './figure-words.ts'
import type { PartReport } from './part-report.ts'

/** A part's figures as lines of text, one under the other. */
export function table({ figures, how, load }: PartReport): string {
  const rows = figures.map((figure) => [
    figure.name,
    valueInWords(figure),
    targetInWords(figure),
    figure.note ?? '',
  ])
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length)))
  const lines = rows.map(([name = '', value = '', target = '', note = '']) =>
    [`  ${name.padEnd(widths[0] ?? 0)}`, value.padStart(widths[1] ?? 0), target.padEnd(widths[2] ?? 0), note]
      .join('   ')
      .trimEnd(),
  )
  const loads = `Load of the machine ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after.`
  return [...lines, '', `  ${how} ${loads}`].join('\n')
}
