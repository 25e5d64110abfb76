/**
 * A time of day as people write it, as `16:30`: "4.30pm", "9 am", "17.00", "noon". `either` where it can be before or
 * after noon ("4.30"), undefined where it is none.
 */
export function timeOfDay(
  typed: string,
): { readonly certain: string } | { readonly either: readonly [string, string] } | undefined {
  const said = typed.trim().toLowerCase()
  if (/^(12 ?)?(noon|midday)$/.test(said)) return { certain: '12:00' }
  const [, h = '', m = '00', half = ''] = CLOCK.exec(said) ?? []
  const hour = Number(h)
  if (h === '' || hour > 23 || (half !== '' && (hour === 0 || hour > 12))) return undefined
  if (half !== '') return { certain: clock((hour % 12) + (half === 'p' ? 12 : 0), m) }
  // The 24-hour clock has two digits before its colon or point; a bare number is no time, unless it has four.
  if (/^\d\d[:.]?\d\d/.test(said)) return { certain: clock(hour, m) }
  if (!/[:.]/.test(said)) return undefined
  return { either: [clock(hour, m), clock(hour + 12, m)] }
}

const CLOCK = /^(\d{1,2})(?:[:.h]?([0-5]\d))?(?:[:.]00)? ?(?:([ap])\.?m\.?|hrs?|hours|h|o.?clock)?$/

function clock(hour: number, minutes: string): string {
  return `${String(hour).padStart(2, '0')}:${minutes}`
}
