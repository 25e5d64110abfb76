/** A body that is dear to read if it is read carelessly. */
export interface HostileBody {
  readonly name: string
  readonly type: string
  readonly body: Buffer
}

const form = 'application/x-www-form-urlencoded'
/** What a form may be, in bytes as they come (§8 of the rules: 256 KB). */
const limit = 256 * 1024
const field = (name: string, value: Buffer | string) =>
  Buffer.concat([Buffer.from(`${name}=`), Buffer.from(value)])
const filled = (text: string, length = limit - 64) =>
  text.repeat(Math.floor(length / Buffer.byteLength(text)))
const escaped = (bytes: string, count: number) => bytes.repeat(count)

/** Bodies of every form and character set that we read, up to the limit; `name` is the field that they fill. */
export function hostileBodies(name: string): readonly HostileBody[] {
  const present = made.get(name) ?? bodiesFor(name)
  made.set(name, present)
  return present
}

const made = new Map<string, readonly HostileBody[]>()

function bodiesFor(name: string): readonly HostileBody[] {
  const marks = (first: number, second: number, count: number) =>
    Buffer.concat([Buffer.from('a'), Buffer.alloc(count, first), Buffer.alloc(count, second)])
  const forms: readonly (readonly [string, Buffer | string, string?])[] = [
    ['two marks of windows-1258, 64 KB', marks(0xec, 0xf2, 31_990), 'windows-1258'],
    ['two marks of windows-1258, 256 KB', marks(0xec, 0xf2, 130_000), 'windows-1258'],
    ['the same, escaped', `a${escaped('%EC', 42_000)}${escaped('%F2', 42_000)}`, 'windows-1258'],
    ['the same, in turns', Buffer.from('a'.concat('\u00ec\u00f2'.repeat(31_990)), 'latin1'), 'windows-1258'],
    ['marks that change places', `a${filled('\u0301\u0323')}`],
    ['marks in two blocks', `a${'\u0301'.repeat(64_000)}${'\u0323'.repeat(64_000)}`],
    ['marks of Hebrew and Arabic', `a${filled('\u05b0\u064b\u0591\u0670')}`],
    ['jamo', filled('\u1100\u1161\u11a8')],
    ['joiners', filled('\u200d\ufe0f')],
    ['line ends', filled('\r\n\u2028\u0085')],
    ['blanks', `a${filled(' ')}b`],
    ['addresses', filled('a@a.a,')],
    ['almost an address', `${filled('a.')}@`],
    ['digits and dashes', filled('1-2/')],
    ['links', filled('http://a.b/ ')],
    ['angle brackets', filled('<a href=')],
    ['escapes that are none', filled('%')],
    ['half escapes', filled('%u00%E')],
    ['escaped escapes', filled('%25')],
    ['stateful ISO-2022-JP', filled('\u001b$B$"\u001b(B'), 'iso-2022-jp'],
    ['gb18030', Buffer.alloc(limit - 64, 0x81), 'gb18030'],
    ['UTF-16', Buffer.alloc(limit - 64, 0xd8), 'utf-16le'],
    ['a thousand charsets', filled('x'), filled('x;charset=', 6000)],
  ]
  return [
    ...forms.map(([what, value, charset]) => ({
      name: what,
      type: charset === undefined ? form : `${form}; charset=${charset}`,
      body: field(name, value),
    })),
    { name: 'ten thousand fields', type: form, body: Buffer.from(filled(`${name}=a&`)) },
    { name: 'fields without names', type: form, body: Buffer.from(filled('=&')) },
    {
      name: 'brackets in names',
      type: form,
      body: Buffer.from(`${filled('[')}=a&${filled('a[b]', 1000)}=c`),
    },
    { name: 'names of many words', type: form, body: Buffer.from(`${filled('name-email_message.')}=a`) },
    ...multiparts(name),
    ...jsons(name),
  ]
}

function multiparts(name: string): readonly HostileBody[] {
  const type = 'multipart/form-data; boundary=x'
  const part = (value: string) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  return [
    { name: 'thousands of parts', type, body: Buffer.from(`${filled(part('a'), 1_000_000)}--x--`) },
    { name: 'almost boundaries', type, body: Buffer.from(`${part(filled('\r\n--', 1_000_000))}--x--`) },
    {
      name: 'a boundary of spaces',
      type: `multipart/form-data; boundary="${' '.repeat(60)}"`,
      body: Buffer.from(filled(' ', 1_000_000)),
    },
    {
      name: 'marks in a part',
      type,
      body: Buffer.from(`${part(`a${filled('\u0301\u0323', 1_000_000)}`)}--x--`),
    },
    { name: 'a part of headers', type, body: Buffer.from(`--x\r\n${filled('a: b;\r\n', 1_000_000)}\r\n`) },
    {
      name: 'a file of 1 MB',
      type,
      body: Buffer.concat([
        Buffer.from('--x\r\ncontent-disposition: form-data; name="f"; filename="f"\r\n\r\n'),
        Buffer.alloc(1_000_000, 0x2d),
        Buffer.from('\r\n--x--'),
      ]),
    },
  ]
}

function jsons(name: string): readonly HostileBody[] {
  const type = 'application/json'
  return [
    { name: 'nested JSON', type, body: Buffer.from('['.repeat(120_000) + ']'.repeat(120_000)) },
    {
      name: 'JSON of many keys',
      type,
      body: Buffer.from(`{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join(',')}}`),
    },
    {
      name: 'JSON of marks',
      type,
      body: Buffer.from(JSON.stringify({ [name]: `a${'\u0301'.repeat(60_000)}${'\u0323'.repeat(60_000)}` })),
    },
    { name: 'JSON of escapes', type, body: Buffer.from(`{"${name}":"${'\\u0301\\u0323'.repeat(20_000)}"}`) },
  ]
}
