import type { MetricView } from './views.ts'

/** One value of one metric, at a local time in epoch milliseconds. */
export interface MetricPoint {
  namespace: string
  name: string
  dimensions: Readonly<Record<string, string>>
  value: number
  at: number
}

/** The values of a metric within a time, together. */
export interface Statistics {
  sum: number
  count: number
  least: number
  most: number
}

/** Metrics, kept by the minute for a day of local time. */
export interface MetricStore {
  record(point: MetricPoint): void
  list(): readonly MetricView[]
  /** What was recorded from `from` until before `until`; undefined where nothing was. */
  statistics(
    metric: Pick<MetricPoint, 'namespace' | 'name' | 'dimensions'>,
    time: { from: number; until: number },
  ): Statistics | undefined
}

interface Series extends Pick<MetricPoint, 'namespace' | 'name' | 'dimensions'> {
  sum: number
  count: number
  lastAt: number
  minutes: Map<number, Statistics>
}

const minuteMs = 60_000
const maxMinutes = 24 * 60
// Whoever puts a reference into a dimension must not fill the memory.
const maxSeries = 2_000

/** An empty store. */
export function createMetricStore(): MetricStore {
  const all = new Map<string, Series>()

  return {
    record(point) {
      const key = keyOf(point)
      let series = all.get(key)
      if (!series) {
        if (all.size >= maxSeries) return
        const { namespace, name, dimensions } = point
        series = { namespace, name, dimensions, sum: 0, count: 0, lastAt: point.at, minutes: new Map() }
        all.set(key, series)
      }
      series.sum += point.value
      series.count += 1
      series.lastAt = point.at
      const minute = Math.floor(point.at / minuteMs)
      series.minutes.set(minute, merge(series.minutes.get(minute), single(point.value)))
      const [oldest] = series.minutes.keys()
      if (series.minutes.size > maxMinutes && oldest !== undefined) series.minutes.delete(oldest)
    },
    list: () =>
      [...all.values()].map(({ namespace, name, dimensions, sum, count, lastAt }) => ({
        namespace,
        name,
        dimensions,
        sum,
        count,
        lastAt: new Date(lastAt).toISOString(),
      })),
    statistics(metric, { from, until }) {
      let together: Statistics | undefined
      for (const [minute, one] of all.get(keyOf(metric))?.minutes ?? []) {
        const at = minute * minuteMs
        if (at >= from && at < until) together = merge(together, one)
      }
      return together
    },
  }
}

function keyOf(metric: Pick<MetricPoint, 'namespace' | 'name' | 'dimensions'>): string {
  const dimensions = Object.entries(metric.dimensions).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([metric.namespace, metric.name, dimensions])
}

function single(value: number): Statistics {
  return { sum: value, count: 1, least: value, most: value }
}

function merge(before: Statistics | undefined, more: Statistics): Statistics {
  if (!before) return more
  return {
    sum: before.sum + more.sum,
    count: before.count + more.count,
    least: Math.min(before.least, more.least),
    most: Math.max(before.most, more.most),
  }
}
