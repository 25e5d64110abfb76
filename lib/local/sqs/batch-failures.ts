import { isList, isObject, type Json, parseJson } from '../template/json.ts'

/**
 * Which messages of a batch failed, by what a function with `ReportBatchItemFailures` returned. Nothing, or no list, or
 * an empty one: all succeeded. A malformed answer, an empty or absent identifier, or one that is not in the batch: all
 * failed. Source: "Implementing partial batch responses", Lambda developer guide.
 */
export function failuresOf(payload: string, ids: readonly string[]): ReadonlySet<string> {
  const all = new Set(ids)
  if (payload === '') return new Set()
  let response: Json
  try {
    response = parseJson(payload)
  } catch {
    return all
  }
  if (response === null) return new Set()
  if (!isObject(response)) return all
  const failures = response['batchItemFailures']
  if (failures === undefined || failures === null) return new Set()
  if (!isList(failures)) return all
  const failed = new Set<string>()
  for (const failure of failures) {
    const id = isObject(failure) ? failure['itemIdentifier'] : undefined
    if (typeof id !== 'string' || !all.has(id)) return all
    failed.add(id)
  }
  return failed
}
