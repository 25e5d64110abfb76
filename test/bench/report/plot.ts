import type { Figure } from '../part.ts'
import { keepsTarget, targetInWords, valueInWords } from './figure-words.ts'
import type { PartReport } from './part-report.ts'

const width = 960
const nameWidth = 300
const barWidth = 360
const rowHeight = 22
const colours = { kept: '#1d7044', missed: '#b3261e', plain: '#3b5b8c', target: '#111' }

/** All figures as one picture: a bar each, bars of one group and unit to one scale, a line where a target stands. */
export function plot(
  reports: readonly PartReport[],
  machine: { processor: string; cores: number; node: string },
): string {
  const lines: string[] = []
  let y = 34
  lines.push(text(20, y, `Bench, ${machine.cores} × ${machine.processor}, Node ${machine.node}`, 'h1'))
  for (const report of reports) {
    y += 40
    lines.push(text(20, y, report.title, 'h2'))
    y += 18
    const at = `${report.at.slice(0, 16).replace('T', ' ')} UTC, load ${report.load.before.toFixed(1)}–${report.load.after.toFixed(1)}`
    lines.push(text(20, y, at, 'note'))
    for (const figure of report.figures) {
      y += rowHeight
      lines.push(row(figure, y, scaleOf(figure, report.figures)))
    }
  }
  const height = y + 30
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Figures of the bench">`,
    `<style>text{font:13px system-ui,sans-serif;fill:#222}.h1{font-size:18px;font-weight:600}.h2{font-size:15px;font-weight:600}.note{fill:#666;font-size:11px}</style>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...lines,
    '</svg>\n',
  ].join('\n')
}

function row(figure: Figure, y: number, most: number): string {
  const x = (value: number) => 20 + nameWidth + (most > 0 && value > 0 ? (value / most) * barWidth : 0)
  const start = x(0)
  const kept = keepsTarget(figure)
  const colour = kept === undefined ? colours.plain : kept ? colours.kept : colours.missed
  const parts = [
    text(20, y, figure.name),
    `<rect x="${start}" y="${y - 12}" width="${Math.max(1, x(figure.value) - start).toFixed(1)}" height="15" fill="${colour}" rx="2"/>`,
    text(start + barWidth + 12, y, `${valueInWords(figure)}  ${targetInWords(figure)}`),
    `<title>${asXml(`${figure.name}: ${figure.note ?? ''}`)}</title>`,
  ]
  if (figure.target !== undefined) {
    const at = x(figure.target).toFixed(1)
    parts.push(
      `<line x1="${at}" x2="${at}" y1="${y - 15}" y2="${y + 6}" stroke="${colours.target}" stroke-width="2"/>`,
    )
  }
  return `<g>${parts.join('')}</g>`
}

function scaleOf(figure: Figure, all: readonly Figure[]): number {
  const alike = all.filter(({ group, unit }) => group === figure.group && unit === figure.unit)
  return Math.max(...alike.flatMap(({ value, target = 0 }) => [value, target]).filter(Number.isFinite))
}

function text(x: number, y: number, words: string, style = ''): string {
  return `<text x="${x}" y="${y}"${style === '' ? '' : ` class="${style}"`}>${asXml(words)}</text>`
}

function asXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
