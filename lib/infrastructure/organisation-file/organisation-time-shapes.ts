import type { LocalDate } from '../../core/time/local-date.ts'
import { maxDays, maxHours, readTargetTime, type TargetTime } from '../../core/time/target-time.ts'
import { last, named, type Shape, shown, text } from './shape.ts'

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
  const fix =
    'Write the date with year, month and day, like 2026-12-29, and after the colon what it is called.'
  return {
    ...shape,
    read: (value, path, report) =>
      shape.read(value, path, (finding) => report(finding.at === 'name' ? { ...finding, fix } : finding)),
  }
}

/** A time of day by the 24-hour clock. */
export function cutOff(): Shape<string> {
  return text({
    description:
      'What comes after this time of day counts as received on the next working day. If not said: the day is not cut off.',
    examples: ["'16:00'"],
    pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
    maxLength: 5,
  })
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
      const time = readTargetTime(value)
      if (time !== undefined) return time
      const problem = `${last(path)} must be working days from 1 to ${maxDays}, or working hours from 1 to ${maxHours}, but it is ${shown(value)}.`
      report({ path, problem, fix: 'Write 3 for three working days, or 4 hours for four working hours.' })
      return 1
    },
  }
}
