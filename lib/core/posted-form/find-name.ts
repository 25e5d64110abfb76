import type { Candidate, Found } from './candidates.ts'
import { asksForOther } from './name-reading.ts'
import type { FormPair } from './pairs.ts'
import { isCapitalised, isHonorific, looksLikeName } from './value-shapes.ts'

/**
 * Who writes: a first and a last name make one; a name that is plainly a person's wins over one that may be a hall's or a
 * booking's (`contact_name` over `name`). By its shape only what stands `before` an address or a number, if anything does.
 */
export function findName(
  candidates: readonly Candidate[],
  { shapely, before }: { readonly shapely: readonly FormPair[]; readonly before: ReadonlySet<FormPair> },
): Found | undefined {
  const of = (part: Candidate['part']) => candidates.filter((one) => one.part === part)
  const [first, last] = [surestOf(of('first')), surestOf(of('last'))]
  if (first !== undefined && last !== undefined) return joined([first, last])
  const person = surestOf(of('name').filter(({ bare }) => !bare))
  const bare = surestOf(of('name').filter((one) => one.bare))
  const whole = person ?? bare
  if (whole === undefined) return single(first ?? last) ?? byShape(shapely, before)
  // German and French forms call the last name just name.
  if (first !== undefined)
    return isOneWord(whole) && !says(whole, first) ? joined([first, whole]) : single(person ?? first)
  return last === undefined || says(whole, last) ? single(whole) : joined([whole, last])
}

function byShape(shapely: readonly FormPair[], before: ReadonlySet<FormPair>): Found | undefined {
  const names = shapely.filter(
    ({ name, value }) => looksLikeName(value) && !isHonorific(value) && !asksForOther(name),
  )
  const near = names.filter((pair) => before.has(pair))
  const among = near.length > 0 ? near : names
  const likely = among.filter(({ value }) => isCapitalised(value))
  const [one, next] = likely.length > 0 ? likely : among
  if (one === undefined) return undefined
  const isPair = next !== undefined && shapely.indexOf(next) === shapely.indexOf(one) + 1
  if (isPair && isOneWordText(one.value) && isOneWordText(next.value) && before.has(next)) {
    return { value: `${one.value.trim()} ${next.value.trim()}`, from: [one, next], by: 'shape' }
  }
  return { value: one.value, from: [one], by: 'shape' }
}

function surestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || one.rank < best.rank ? one : best),
    undefined,
  )
}

function single(one: Candidate | undefined): Found | undefined {
  return one === undefined ? undefined : joined([one])
}

function joined(parts: readonly Candidate[]): Found {
  const by = parts.find((part) => part.by !== undefined)?.by
  return {
    value: parts.map(({ pair }) => pair.value.trim()).join(' '),
    from: parts.map(({ pair }) => pair),
    ...(by === undefined ? {} : { by }),
  }
}

function says({ pair }: Candidate, other: Candidate): boolean {
  return pair.value.includes(other.pair.value.trim())
}

function isOneWord({ pair }: Candidate): boolean {
  return isOneWordText(pair.value)
}

function isOneWordText(text: string): boolean {
  return !/\s/u.test(text.trim())
}
