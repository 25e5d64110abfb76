import type { Figure } from '../part.ts'

/** A number with as many digits as it is worth, and its unit. */
export function valueInWords({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  const magnitude = Math.abs(value)
  const digits = Number.isInteger(value) || magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2
  const number = value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return unit === '×' ? `${number} ×` : `${number} ${unit}`
}

/** Whether a figure keeps its target; undefined where it has none. */
export function keepsTarget({ value, target, better = 'lower' }: Figure): boolean | undefined {
  if (target === undefined) return undefined
  return better === 'lower' ? value <= target : value >= target
}

/** The target as it is written beside the figure; empty where there is none. */
export function targetInWords(figure: Figure): string {
  if (figure.target === undefined) return ''
  const sign = figure.better === 'higher' ? '≥' : '≤'
  return `${sign} ${valueInWords({ value: figure.target, unit: figure.unit })} ${keepsTarget(figure) ? 'kept' : 'MISSED'}`
}
