import type { TargetTime } from '../../core/time/target-time.ts'

/** A target inside a sentence: "3 working days". */
export function within(time: TargetTime): string {
  const [count, unit] = typeof time === 'number' ? [time, 'day'] : [time.hours, 'hour']
  return `${count} working ${unit}${count === 1 ? '' : 's'}`
}
