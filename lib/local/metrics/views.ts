/** One metric with its dimensions, summed since the start. */
export interface MetricView {
  namespace: string
  name: string
  dimensions: Readonly<Record<string, string>>
  sum: number
  count: number
  /** ISO 8601. */
  lastAt: string
}

/** One alarm of the template; UNKNOWN says plainly that it cannot be modelled here. */
export interface AlarmView {
  name: string
  description: string
  state: 'OK' | 'ALARM' | 'UNKNOWN'
  reason: string
}
