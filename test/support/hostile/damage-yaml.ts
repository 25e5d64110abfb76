import { isDocument, isMap, isPair, isScalar, isSeq, type Pair, parseDocument, Scalar, visit } from 'yaml'

/** A whole number from 0 up to but not including `below`. */
export type Random = (below: number) => number

/** One to three acts of damage to a YAML text: to its letters and lines, or to its tree. */
export function damageYaml(original: string, random: Random): string {
  let text = original
  for (let left = 1 + random(3); left > 0; left--)
    text = random(3) === 0 ? damageText(text, random) : damageTree(text, random)
  return text
}

function damageText(text: string, random: Random): string {
  const lines = text.split('\n')
  const line = random(lines.length)
  const at = random(text.length)
  const acts = [
    () => lines.toSpliced(line, 1).join('\n'),
    () => lines.toSpliced(line, 0, lines[random(lines.length)] ?? '').join('\n'),
    () => lines.with(line, ` ${lines[line]}`).join('\n'),
    () => lines.with(line, (lines[line] ?? '').replace(/^ {2}/, '')).join('\n'),
    () => text.slice(0, at) + text.slice(at + 1),
    () =>
      text.slice(0, at) +
      pick(['"', "'", ':', '[', '\t', '#', '-', '\u0000', '\u202e', '{', '&', '*'], random) +
      text.slice(at),
  ]
  return pick(acts, random)()
}

function damageTree(text: string, random: Random): string {
  const document = parseDocument(text)
  // Earlier damage may have made an alias of nothing, which cannot be written out again.
  if (document.errors.length > 0 || text.includes('*')) return damageText(text, random)
  const places: ((act: number) => void)[] = []
  visit(document, (key, node, path) => {
    const parent = path.at(-1)
    if (isPair(node) && isMap(parent)) places.push((act) => damagePair(parent.items, node, [act, random]))
    if (isSeq(parent) && typeof key === 'number') {
      const damage = (act: number) => damageItem(parent.items, key, act)
      // There are few lists in such a file, and most of its sense is in them.
      places.push(damage, damage, damage)
    }
    if (isScalar(node) && !isDocument(parent))
      places.push(() => Object.assign(node, { value: pick(values, random) }))
  })
  if (places.length > 0) pick(places, random)(random(4))
  return String(document)
}

function damageItem(items: unknown[], index: number, act: number): void {
  if (act <= 1) items.splice(index, 1)
  if (act === 2) items.splice(index, 0, items[index])
  if (act === 3) items.unshift(...items.splice(index, 1))
}

function damagePair(items: Pair[], pair: Pair, [act, random]: [act: number, random: Random]): void {
  if (act === 0) items.splice(items.indexOf(pair), 1)
  if (act === 1) items.push(items.splice(items.indexOf(pair), 1)[0] ?? pair)
  if (act === 2) pair.value = new Scalar(pick(values, random))
  if (act === 3) pair.key = new Scalar(pick(values, random))
}

/** Names that mean something elsewhere in the file, and everything that is nearly right. */
const values = [
  ...[
    'lisa-chambers',
    'daniel-osei',
    'enquiries',
    'margaret-hollis',
    'fenland',
    'not-sure',
    'asset-transfer',
    'general',
  ],
  ...[
    'until',
    'deputy',
    'when',
    'kinds',
    'areas',
    'stage',
    'under-offer',
    'yes',
    'enquirer',
    '__proto__',
    'constructor',
  ],
  ...[
    '2026-01-01',
    '2027-02-30',
    '2099-12-31',
    'lisa.chambers@cambridgeshire.example',
    'x@y',
    'a\r\nBcc: b@c.example',
    '',
  ],
  ...[
    'full-name',
    'team',
    '#1d4f91',
    '#ffff00',
    'https://www.cambridgeshire.example',
    'https://*.example',
    'https://a.example;script-src *',
    'javascript:alert(1)',
  ],
  ...[0, 1, 24, -3, 2.5, 1e9, true, false, null, 'Zoë', 'x'.repeat(300), '<<', '~', '💚'],
]

function pick<T>(from: readonly T[], random: Random): T {
  const one = from[random(from.length)]
  if (one === undefined) throw new Error('Nothing to pick from')
  return one
}

/** Mulberry32: the same numbers on every run. */
export function seeded(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
