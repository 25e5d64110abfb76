import { meanCpuTime, oneCpuTime } from '../cpu-time.ts'
import type { Door, openDoors } from './doors.ts'
import { ordinaryBody } from './doors.ts'

/** A post made to be dear to read. */
export interface HostileBody {
  readonly about: string
  readonly type: string
  readonly body: Uint8Array
}

const form = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=X'

/** What is repeated until a body is full: each has been slow somewhere, or looks like it. */
export const pieces: readonly string[] = [
  ...['\u0300\u0323', '\u0344', '\u0f73\u0f81', '\u05b0\u0591', '\u064b\u0651', '\u3099\u0345'],
  ...['\u1100\u1161\u11a8', '\ufdfa', '\ufb03', '\u0958', '\u{1d160}', '\u{1f469}\u200d', '\u200d', '\u202e'],
  ...['\ufe0f', '\u0130', '\u00df', '\u03a3', '\ud83d', '\u{e0041}', '\u2028', '\u0085', '\u00a0'],
  ...['x', 'x ', 'a.', 'a@', '@', 'a@b.', 'http://', 'www.', 'https://a.b/', 'a-', '-', '_', ' ', '\t', '\n'],
  ...[
    '\r',
    '\n ',
    ' \n',
    '&#',
    '&#x41',
    '&#375;',
    '&amp',
    '<a href=',
    '<',
    '</',
    '[url=',
    '[',
    ']',
    '(',
    '"',
  ],
  ...[
    "'",
    '\\',
    '%',
    '%4',
    '%41',
    '+',
    '=',
    '1',
    '1/',
    '1.',
    '1,',
    '01 ',
    '31/12/',
    '07700 900',
    '+44 ',
    '(0)',
  ],
  ...[
    'ABCD-',
    'CB1 ',
    '1st ',
    'january ',
    'of ',
    'call me ',
    'viagra ',
    'e-mail ',
    'ctl00$',
    'a[',
    '[a]',
    'aB',
  ],
  ...[
    '\u0442\u0435',
    '\u4e00',
    '\uff11',
    '$&',
    '${',
    'yes, no; ',
    ', ',
    '; ',
    '| ',
    'http',
    '.com',
    'gmial.com ',
  ],
]

/** Bodies for a door, as long as it takes; an enquiry's also beyond what it keeps. */
export function hostileBodies(door: Door): readonly HostileBody[] {
  if (door.function === 'intake') return jsonBodies(door)
  const isEnquiry = door.path.startsWith('/enquire/')
  const room = isEnquiry ? 256 * 1024 : door.maxBytes
  const fields = isEnquiry ? ['message', 'name', 'phone', 'email', 'area', 'other'] : [door.field]
  return [
    ...fields.flatMap((name) => pieces.map((piece) => ofOneField(door, { name, piece, room }))),
    ...pieces.map((piece) => ofOneField(door, { name: 'names', piece, room, isName: true })),
    ...oldLetters(door, room),
    ...shapes(door, room),
    ...partsOf(door, isEnquiry ? 4 * 1024 * 1024 : room),
  ]
}

/**
 * Every door and body whose processor time is more than so many ordinary posts; a line each, dearest first. An ordinary
 * post is one to that door, and at the least an enquiry: over memory the small ones cost next to nothing, in Lambda none
 * is cheaper than its calls to AWS.
 */
export async function tooDear(
  { doors, send }: World,
  {
    most,
    only = () => true,
    without,
    tried = doors,
  }: {
    readonly most: number
    readonly only?: (index: number) => boolean
    readonly without?: 'right'
    /** All doors unless said. */
    readonly tried?: readonly Door[]
  },
): Promise<{ readonly posts: number; readonly dear: readonly string[]; readonly dearest: string }> {
  const found: { ratio: number; line: string }[] = []
  const costOf = (door: Door) => meanCpuTime(async () => void (await send(door, ordinaryBody(door))))
  const enquiries = await Promise.all(doors.filter(({ path }) => path === '/enquire/general').map(costOf))
  for (const door of tried) {
    const base = Math.max(...enquiries, await costOf(door))
    for (const { about, type, body } of hostileBodies(door).filter((_, index) => only(index))) {
      const how = { type, ...(without === undefined ? {} : { without }) }
      const once = async () => {
        const { statusCode = 0 } = await send(door, body, how)
        if (statusCode >= 500) throw new Error(`${door.route}: ${about} was answered ${statusCode}`)
      }
      // What is dear once is tried again: the first time may have been that of the compiler or of the collector.
      const first = await oneCpuTime(once)
      const ratio = (first / base > most / 2 ? Math.min(first, await meanCpuTime(once)) : first) / base
      const words = `${ratio.toFixed(1)} × of ${base.toFixed(2)} ms`
      found.push({ ratio, line: `${words}: ${door.function} ${door.route}, ${about}` })
    }
  }
  const sorted = found.toSorted((one, other) => other.ratio - one.ratio)
  return {
    posts: found.length,
    dear: sorted.filter(({ ratio }) => ratio > most).map(({ line }) => line),
    dearest: sorted[0]?.line ?? '',
  }
}

type World = Pick<Awaited<ReturnType<typeof openDoors>>, 'doors' | 'send'>

function ofOneField(
  door: Door,
  {
    name,
    piece,
    room,
    isName = false,
  }: { readonly name: string; readonly piece: string; readonly room: number; readonly isName?: boolean },
): HostileBody {
  const others = new URLSearchParams({ ...door.ordinary })
  others.delete(name)
  const begin = others.size === 0 ? '' : `${others}&`
  const text = filled(piece.toWellFormed(), room - begin.length - name.length - 2)
  const field = isName ? `${text}=x` : `${name}=${text}`
  return {
    about: `${name} of ${JSON.stringify(piece)}`,
    type: `${form}; charset=utf-8`,
    body: Buffer.from(begin + field),
  }
}

/** As many as fit, and nothing escaped but what would end the field. */
function filled(piece: string, room: number): string {
  const escaped = piece.replace(/[&=+%]/g, (sign) => encodeURIComponent(sign))
  return escaped.repeat(Math.floor(room / Buffer.byteLength(escaped)))
}

/** Marks and letters of old character sets, one byte each. */
function oldLetters(door: Door, room: number): readonly HostileBody[] {
  const sets: readonly (readonly [string, readonly number[]])[] = [
    ['windows-1258', [0xec, 0xf2]],
    ['windows-1258', [0xcc, 0xd2, 0xde, 0xec, 0xf2]],
    ['windows-874', [0xd1, 0xe8]],
    ['windows-1255', [0xc0, 0xd1]],
    ['windows-1256', [0xf0, 0xf8]],
    ['gb18030', [0x81, 0x30]],
    ['shift_jis', [0x81]],
    ['big5', [0x88, 0x62]],
    ['iso-2022-jp', [0x1b, 0x24]],
    ['euc-kr', [0xa4, 0xa1]],
    ['x-user-defined', [0xff]],
    ['no-such-set', [0xff, 0xc3]],
  ]
  return sets.map(([charset, bytes]) => {
    const share = Math.floor((room - door.field.length - 3) / bytes.length)
    // Each kind in one run: putting them in order is what costs.
    const runs = bytes.map((byte) => Buffer.alloc(share, byte))
    return {
      about: `${door.field} of ${charset} ${bytes.map((byte) => byte.toString(16)).join()}`,
      type: `${form}; charset=${charset}`,
      body: Buffer.concat([Buffer.from(`${door.field}=a`), ...runs]),
    }
  })
}

function shapes(door: Door, room: number): readonly HostileBody[] {
  const many = (count: number, field: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => field(n))
      .join('&')
      .slice(0, room)
  const bodies: Readonly<Record<string, string>> = {
    'a thousand names': many(1000, (n) => `field_${n}=value ${n}`),
    'a thousand equal names': many(1000, (n) => `${door.field}=${n}`),
    'a thousand keys': many(1000, () => '_key=x'),
    'a thousand traps': many(1000, () => '_gotcha='),
    'a thousand prototypes': many(1000, (n) => `__proto__[${n}]=x`),
    'a thousand dates': many(1000, (n) => `date-day=${n}&date-month=x`),
    'a thousand addresses': many(1000, (n) => `e${n}=a${n}@example.org`),
    'a thousand messages': many(1000, (n) => `m${n}=one two three four five`),
    'a thousand empty ones': many(100_000, () => 'a='),
    'nothing but &': '&'.repeat(room),
    'nothing but =': '='.repeat(room),
    'nothing but %': '%'.repeat(room),
    'controls that are no JSON': `_controls=${'['.repeat(room - 20)}`,
    'a thousand controls': `_controls=${encodeURIComponent(
      JSON.stringify(Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`f${n}`, 'email']))),
    ).slice(0, room - 20)}`,
    'a thousand files told': `_files=${encodeURIComponent(
      JSON.stringify(Array.from({ length: 400 }, (_, n) => ({ name: `f${n}`, size: n }))),
    ).slice(0, room - 20)}`,
  }
  return Object.entries(bodies).map(([about, body]) => ({ about, type: form, body: Buffer.from(body) }))
}

function partsOf(door: Door, room: number): readonly HostileBody[] {
  const part = (headers: string, body: string) =>
    `--X\r\nContent-Disposition: form-data; name="${door.field}"${headers}\r\n\r\n${body}\r\n`
  const end = '--X--\r\n'
  const bodies: Readonly<Record<string, string>> = {
    'boundaries that are none': part('', 'x\r\n--Xx'.repeat(room / 8)) + end,
    'boundaries without a line': part('', '--X'.repeat(room / 4)) + end,
    'boundaries with spaces': part('', `\n--X${' '.repeat(50)}x`.repeat(room / 64)) + end,
    'no end': part('', '\r\n'.repeat(room / 4)),
    'empty parts': '--X\r\n\r\n'.repeat(room / 8) + end,
    'many fields': part('', 'x').repeat(Math.min(990, Math.floor(room / 70))) + end,
    'many files': part('; filename="f"', 'x').repeat(Math.min(2900, Math.floor(room / 90))) + end,
    'a large file': part('; filename="f"', 'x'.repeat(room - 200)) + end,
    'lines that fold': part(`;\r\n${' \t\r\n '.repeat(Math.min(room, 250_000) / 6)}x="y"`, 'x') + end,
    'quotes that never end': part('; filename="'.padEnd(Math.min(room, 250_000) - 200, '"a;'), 'x') + end,
    'escapes in a file name': part(`; filename*=utf-8''${'%e2%82'.repeat(600)}`, 'x') + end,
    base64:
      part('\r\nContent-Transfer-Encoding: base64', 'zIPMgw=='.repeat(Math.min(room, 250_000) / 9)) + end,
    'quoted-printable':
      part('\r\nContent-Transfer-Encoding: quoted-printable', '=CC=83='.repeat(Math.min(room, 250_000) / 8)) +
      end,
  }
  return Object.entries(bodies).map(([about, body]) => ({
    about: `parts: ${about}`,
    type: multipart,
    body: Buffer.from(body.length > room ? body.slice(0, room) : body),
  }))
}

function jsonBodies(door: Door): readonly HostileBody[] {
  const room = door.maxBytes
  const json = (value: unknown) => JSON.stringify(value)
  const textOf = (piece: string) =>
    piece.repeat(Math.floor((room - 300) / Buffer.byteLength(JSON.stringify(piece))))
  const bodies: readonly (readonly [string, string])[] = [
    ...['message', 'name', 'phone', 'email', 'area', 'other'].flatMap((field) =>
      pieces.map(
        (piece) =>
          [`${field} of ${json(piece)}`, json({ ...door.ordinary, [field]: textOf(piece) })] as const,
      ),
    ),
    ['nested lists', '['.repeat(room / 2) + ']'.repeat(room / 2)],
    ['nested objects', '{"a":'.repeat(room / 8) + '1' + '}'.repeat(room / 8)],
    ['10,000 keys', json(Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`k${n}`, 1])))],
    ['10,000 equal keys', `{${'"name":"x",'.repeat(10_000)}"name":"y"}`],
    ['prototypes', `{${'"__proto__":{"x":1},'.repeat(8000)}"name":"y"}`],
    ['a long number', `{"people":${'9'.repeat(room - 20)}}`],
    ['10,000 choices', json({ ...door.ordinary, topics: Array.from({ length: 10_000 }, () => 'funding') })],
    ['escapes', `{"message":"${'\\u0301\\u0323'.repeat(room / 12 - 5)}"}`],
  ]
  return bodies.map(([about, body]) => ({ about, type: 'application/json', body: Buffer.from(body) }))
}
