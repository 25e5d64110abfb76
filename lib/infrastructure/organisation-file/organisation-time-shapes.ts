import type { LocalDate } from '../../core/time/local-date.ts'
import { maxDays, maxHours, readTargetTime, type TargetTime } from '../../core/time/target-time.ts'
import { readDate } from '../../core/time/typed-date.ts'
import { last, named, type Shape, shown, text } from './shape.ts'
import { timeOfDay } from './time-of-day.ts'

/** By kind of enquiry: working days, or "4 hours". */
export function targets(): Shape<Readonly<Record<string, TargetTime>>> {
  return named(targetTime(), {
    description: 'By kind of enquiry, where your target differs from the usual one.',
    examples: ['asset-transfer: 2'],
    atLeastOne: true,
  })
}

/** Names by date. Whether there is such a day is asked by the organisation's check. */
export function closedDays(): Shape<Readonly<Record<LocalDate, string>>> {
  const shape = named(
    text({
      description: 'What the day is called, where people are told how a date was worked out.',
      examples: ['Christmas closing'],
      maxLength: 60,
    }),
    {
      description: 'Days on which you do not work, besides weekends and the bank holidays of England.',
      examples: ['2026-12-29: Christmas closing'],
      atLeastOne: true,
      names: /^\d{4}-\d{2}-\d{2}$/,
    },
  )
  return {
    ...shape,
    read: (value, path, report) =>
      shape.read(value, path, (finding) =>
        report(finding.at === 'name' ? { ...finding, ...notADay(String(finding.path.at(-1))) } : finding),
      ),
  }
}

function notADay(typed: string) {
  const date = readDate(typed)
  const problem = `"${typed}" is not a date as it must be here: year, month and day.`
  const fix = `Write it like ${date ?? '2026-12-29'}, and after the colon what the day is called.`
  return { problem, fix }
}

/** A time of day: by the 24-hour clock, or as people write one that can be no other. */
export function cutOff(): Shape<string> {
  const shape = text({
    description:
      'What comes after this time of day counts as received on the next working day. If not said: the day is not cut off.',
    examples: ["'16:00'"],
    pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
    maxLength: 5,
  })
  return {
    ...shape,
    read(value, path, report) {
      const time = typeof value === 'string' ? timeOfDay(value) : undefined
      if (time === undefined || 'certain' in time) return shape.read(time?.certain ?? value, path, report)
      const problem = `"${String(value)}" can be in the morning or in the afternoon.`
      report({ path, problem, fix: `Write '${time.either[0]}' or '${time.either[1]}'.` })
      return time.either[1]
    },
  }
}

function targetTime(): Shape<TargetTime> {
  return {
    schema: {
      description: 'To a first answer: working days, like 3, or working hours, like 4 hours.',
      anyOf: [
        { type: 'integer', description: 'Working days.', minimum: 1, maximum: maxDays },
        {
          type: 'string',
          description: 'Working hours, of which a day has eight: from 9 to 5.',
          examples: ['4 hours'],
          pattern: '^([1-9]|[1-7][0-9]|80) hours?$',
        },
      ],
    },
    read(value, path, report) {
      const time = readTargetTime(
        typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value,
      )
      if (time !== undefined) return time
      const meant = likelyTarget(value)
      const problem = `${last(path)} must be working days from 1 to ${maxDays}, or working hours from 1 to ${maxHours}, but it is ${shown(value)}.`
      report({
        path,
        problem,
        fix: `${meant === undefined ? '' : `Did you mean ${meant}? `}Write 3 for three working days, or 4 hours for four working hours.`,
      })
      return 1
    },
  }
}

/** What "5 days", "4h", "1 week" and "4 working hours" come to. */
function likelyTarget(value: unknown): string | undefined {
  const said = typeof value === 'string' ? value : ''
  const [, digits, unit = ''] = /^(\d{1,2})\s*(?:working |business )?(\w+)?s?\.?$/i.exec(said.trim()) ?? []
  const count = Number(digits)
  if (digits === undefined) return undefined
  if (/^h(ou)?rs?$|^h$/i.test(unit))
    return count >= 1 && count <= maxHours ? `${count} ${count === 1 ? 'hour' : 'hours'}` : undefined
  const days = /^w(ee)?ks?$|^w$/i.test(unit) ? 5 * count : /^d(ays?)?$/i.test(unit) ? count : undefined
  return days !== undefined && days >= 1 && days <= maxDays ? String(days) : undefined
}
