import { isList, isObject, type Json, type JsonObject, parseJson } from '../template/json.ts'
import type { MetricPoint } from './metric-store.ts'

/**
 * The metrics in a line of a function's log, if it is CloudWatch's embedded metric format: one point for each value and
 * each set of dimensions. Any other line has none.
 */
export function readEmbeddedMetrics(line: string): readonly MetricPoint[] {
  if (!line.startsWith('{') || !line.includes('"_aws"')) return []
  let entry: Json
  try {
    entry = parseJson(line)
  } catch {
    return []
  }
  if (!isObject(entry) || !isObject(entry['_aws'])) return []
  const { _aws: about } = entry
  const at = typeof about['Timestamp'] === 'number' ? about['Timestamp'] : Date.now()
  return objects(about['CloudWatchMetrics']).flatMap((directive) => pointsOf(entry, directive, at))
}

function pointsOf(entry: JsonObject, directive: JsonObject, at: number): readonly MetricPoint[] {
  const namespace = String(directive['Namespace'])
  const sets = isList(directive['Dimensions']) ? directive['Dimensions'].filter(isList) : []
  return objects(directive['Metrics']).flatMap((metric) => {
    const name = String(metric['Name'])
    const found = entry[name]
    const values = (isList(found) ? found : [found]).filter((value) => typeof value === 'number')
    return (sets.length > 0 ? sets : [[]]).flatMap((set) => {
      const dimensions = Object.fromEntries(set.map((key) => [String(key), String(entry[String(key)] ?? '')]))
      return values.map((value) => ({ namespace, name, dimensions, value, at }))
    })
  })
}

function objects(value: Json | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : []
}
