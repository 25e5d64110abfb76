/** One way to write a form down, and what it says: fields as name and value, files as name and file name. */
export interface FormSpelling {
  readonly about: string
  readonly contentType: string
  readonly body: string | Uint8Array
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly files?: readonly (readonly [name: string, filename: string])[]
}

const ada = [['name', 'Ada']] as const
const form = 'multipart/form-data; boundary=XX'
const simple = multipart(part('name="name"', 'Ada'))
const webkit = '----WebKitFormBoundary7MA4YWxkTrZu0gW'
const odd = "a'()+_,-./:=?z"
const octets = 'Content-Type: application/octet-stream\r\n'

/** Multipart bodies as RFC 7578, RFC 2046 and the HTML standard allow them, and as clients are known to send them. */
export const multipartSpellings: readonly FormSpelling[] = [
  asAda('plain', {}),
  asAda('boundary in quotes', { contentType: 'multipart/form-data; boundary="XX"' }),
  asAda('no space before the boundary', { contentType: 'multipart/form-data;boundary=XX' }),
  asAda('space before the semicolon', { contentType: 'multipart/form-data ; boundary=XX' }),
  asAda('charset before the boundary', { contentType: 'multipart/form-data; charset=utf-8; boundary=XX' }),
  asAda('charset after the boundary', { contentType: 'multipart/form-data; boundary=XX; charset=utf-8' }),
  asAda('capitals in the type', { contentType: 'Multipart/Form-Data; Boundary=XX' }),
  asAda('a semicolon at the end', { contentType: 'multipart/form-data; boundary=XX;' }),
  asAda('a browser’s boundary', {
    contentType: `multipart/form-data; boundary=${webkit}`,
    body: bounded(webkit),
  }),
  asAda('a boundary of 70 characters', {
    contentType: `multipart/form-data; boundary=${'b'.repeat(70)}`,
    body: bounded('b'.repeat(70)),
  }),
  asAda('every sign in a quoted boundary', {
    contentType: `multipart/form-data; boundary="${odd} z"`,
    body: bounded(`${odd} z`),
  }),
  asAda('every sign in a bare boundary', {
    contentType: `multipart/form-data; boundary=${odd}`,
    body: bounded(odd),
  }),
  asAda('headers in capitals', { body: multipart('CONTENT-DISPOSITION: FORM-DATA; NAME="name"\r\n\r\nAda') }),
  asAda('headers in lower case', {
    body: multipart('content-disposition: form-data; name="name"\r\n\r\nAda'),
  }),
  asAda('headers without spaces', {
    body: multipart('Content-Disposition:form-data;name="name"\r\n\r\nAda'),
  }),
  asAda('a folded header', { body: multipart('Content-Disposition: form-data;\r\n name="name"\r\n\r\nAda') }),
  asAda('a bare name', { body: multipart(part('name=name', 'Ada')) }),
  asAda('a type in the part', {
    body: multipart(part('name="name"', 'Ada', 'Content-Type: text/plain; charset=UTF-8\r\n')),
  }),
  asAda('the type before the name', {
    body: multipart('Content-Type: text/plain\r\nContent-Disposition: form-data; name="name"\r\n\r\nAda'),
  }),
  asAda('the length of the part', { body: multipart(part('name="name"', 'Ada', 'Content-Length: 3\r\n')) }),
  asAda('8bit as transfer encoding', {
    body: multipart(part('name="name"', 'Ada', 'Content-Transfer-Encoding: 8bit\r\n')),
  }),
  asAda('base64 as transfer encoding', {
    body: multipart(part('name="name"', 'QWRh', 'Content-Transfer-Encoding: BASE64\r\n')),
  }),
  asAda('quoted-printable', {
    body: multipart(part('name="name"', '=41d=\r\na', 'Content-Transfer-Encoding: quoted-printable\r\n')),
  }),
  asAda('a preamble', { body: `Ignore this\r\n${simple}` }),
  asAda('an empty line first', { body: `\r\n${simple}` }),
  asAda('an epilogue', { body: `${simple}Ignore this\r\n--XX\r\n` }),
  asAda('no line break at the end', { body: simple.slice(0, -2) }),
  asAda('white space after a delimiter', { body: simple.replace('--XX\r\n', '--XX \t\r\n') }),
  asAda('bare line feeds between the lines', { body: simple.replaceAll('\r\n', '\n') }),
  asAda('a part without a name', { body: multipart('\r\nnobody asked', part('name="name"', 'Ada')) }),
  { about: 'no fields', contentType: form, body: '--XX--\r\n', fields: [] },
  {
    about: 'line breaks in a value',
    contentType: form,
    body: multipart(part('name="m"', 'a\nb\r\nc\r\n')),
    fields: [['m', 'a\nb\r\nc\r\n']],
  },
  { about: 'an empty value', contentType: form, body: multipart(part('name="m"', '')), fields: [['m', '']] },
  { about: 'an empty name', contentType: form, body: multipart(part('name=""', 'x')), fields: [['', 'x']] },
  {
    about: 'what is almost a delimiter',
    contentType: form,
    body: multipart(part('name="m"', 'a\r\n--X\r\n-XX\r\n --XX\r\nb --XX--\r\nc')),
    fields: [['m', 'a\r\n--X\r\n-XX\r\n --XX\r\nb --XX--\r\nc']],
  },
  {
    about: 'UTF-8 in name and value',
    contentType: form,
    body: multipart(part('name="naïve"', 'Zoë 😀')),
    fields: [['naïve', 'Zoë 😀']],
  },
  {
    about: 'a browser’s escapes in a name',
    contentType: form,
    body: multipart(part('name="a%22b%0D%0Ac%41"', 'x')),
    fields: [['a"b\r\nc%41', 'x']],
  },
  {
    about: 'a quote behind a backslash',
    contentType: form,
    body: multipart(part('name="a\\"b"', 'x')),
    fields: [['a"b', 'x']],
  },
  {
    about: 'a backslash at the end of a name',
    contentType: form,
    body: multipart(part('name="a\\"', 'x')),
    fields: [['a\\', 'x']],
  },
  {
    about: 'a semicolon in a name',
    contentType: form,
    body: multipart(part('name="a;b=c"', 'x')),
    fields: [['a;b=c', 'x']],
  },
  {
    about: 'a name twice',
    contentType: form,
    body: multipart(part('name="i"', '1'), part('name="i"', '2')),
    fields: [
      ['i', '1'],
      ['i', '2'],
    ],
  },
  {
    about: 'a name that means something to JavaScript',
    contentType: form,
    body: multipart(part('name="__proto__"', 'x')),
    fields: [['__proto__', 'x']],
  },
  {
    about: 'a file',
    contentType: form,
    body: multipart(part('name="f"; filename="a.txt"', 'bytes', octets), part('name="name"', 'Ada')),
    fields: ada,
    files: [['f', 'a.txt']],
  },
  {
    about: 'a file whose name comes last',
    contentType: form,
    body: multipart(part('filename="a.txt"; name="f"', 'bytes', octets)),
    fields: [],
    files: [['f', 'a.txt']],
  },
  {
    about: 'a file without a type',
    contentType: form,
    body: multipart(part('name="f"; filename="a.txt"', 'bytes')),
    fields: [],
    files: [['f', 'a.txt']],
  },
  {
    about: 'an empty file',
    contentType: form,
    body: multipart(part('name="f"; filename="a.txt"', '', octets)),
    fields: [],
    files: [['f', 'a.txt']],
  },
  {
    about: 'an extended file name',
    contentType: form,
    body: multipart(part('name="f"; filename*=UTF-8\'\'%e2%82%ac.txt', 'bytes', octets)),
    fields: [],
    files: [['f', '€.txt']],
  },
  {
    about: 'both file names',
    contentType: form,
    body: multipart(part('name="f"; filename="e.txt"; filename*=UTF-8\'\'%e2%82%ac.txt', 'bytes', octets)),
    fields: [],
    files: [['f', '€.txt']],
  },
  {
    about: 'a Windows path as file name',
    contentType: form,
    body: multipart(part('name="f"; filename="C:\\docs\\a.txt"', 'bytes', octets)),
    fields: [],
    files: [['f', 'C:\\docs\\a.txt']],
  },
  {
    about: 'a file input that nobody used',
    contentType: form,
    body: multipart(part('name="f"; filename=""', '', octets), part('name="name"', 'Ada')),
    fields: ada,
  },
  {
    about: 'bytes without a file name',
    contentType: form,
    body: multipart(part('name="f"; filename=""', 'x', octets)),
    fields: [],
    files: [['f', '']],
  },
  {
    about: 'ISO-8859-1, said by the part',
    contentType: form,
    body: latin1(multipart(part('name="n"', 'Zo\xeb', 'Content-Type: text/plain; charset=ISO-8859-1\r\n'))),
    fields: [['n', 'Zoë']],
  },
  {
    about: 'ISO-8859-1, said by _charset_',
    contentType: form,
    body: latin1(multipart(part('name="n"', 'Zo\xeb \x92'), part('name="_charset_"', 'ISO-8859-1'))),
    fields: [
      ['n', 'Zoë ’'],
      ['_charset_', 'ISO-8859-1'],
    ],
  },
  {
    about: 'ISO-8859-1, said by the type, and letters that it lacks',
    contentType: `${form}; charset=ISO-8859-1`,
    body: latin1(multipart(part('name="n"', 'Zo\xeb Ll&#375;r'))),
    fields: [['n', 'Zoë Llŷr']],
  },
  {
    about: 'UTF-8 that is declared as ISO-8859-1, by the part and by _charset_',
    contentType: form,
    body: multipart(
      part('name="n"', 'Zoë &#375;', 'Content-Type: text/plain; charset=ISO-8859-1\r\n'),
      part('name="_charset_"', 'ISO-8859-1'),
    ),
    fields: [
      ['n', 'Zoë &#375;'],
      ['_charset_', 'ISO-8859-1'],
    ],
  },
  {
    about: 'windows-1252, and nobody says so',
    contentType: form,
    body: latin1(multipart(part('name="n\xeb"', 'Zo\xeb \x80'))),
    fields: [['në', 'Zoë €']],
  },
]

const urlencoded = 'application/x-www-form-urlencoded'

/** Urlencoded bodies as the URL standard has them, and in the character sets of old pages. */
export const urlencodedSpellings: readonly FormSpelling[] = [
  { about: 'plain', contentType: urlencoded, body: 'name=Ada', fields: ada },
  { about: 'with a charset', contentType: `${urlencoded}; charset=UTF-8`, body: 'name=Ada', fields: ada },
  {
    about: 'without a space, in capitals',
    contentType: 'Application/X-WWW-Form-URLencoded;charset=utf-8',
    body: 'name=Ada',
    fields: ada,
  },
  { about: 'nothing', contentType: urlencoded, body: '', fields: [] },
  {
    about: 'spaces as plus and as %20',
    contentType: urlencoded,
    body: 'a+b=c+d%20e%2Bf',
    fields: [['a b', 'c d e+f']],
  },
  {
    about: 'empty names, empty values, neither',
    contentType: urlencoded,
    body: '&&a=&=b&c&=&',
    fields: [
      ['a', ''],
      ['', 'b'],
      ['c', ''],
      ['', ''],
    ],
  },
  {
    about: 'a name twice',
    contentType: urlencoded,
    body: 'i=1&i=2',
    fields: [
      ['i', '1'],
      ['i', '2'],
    ],
  },
  { about: 'further equals signs', contentType: urlencoded, body: 'a=b=c==', fields: [['a', 'b=c==']] },
  {
    about: 'wrong escapes',
    contentType: urlencoded,
    body: 'a=100%&b=%zz&c=%4&d=%',
    fields: [
      ['a', '100%'],
      ['b', '%zz'],
      ['c', '%4'],
      ['d', '%'],
    ],
  },
  {
    about: 'UTF-8, escaped and raw',
    contentType: urlencoded,
    body: 'na%C3%AFve=Zoë+%F0%9F%98%80',
    fields: [['naïve', 'Zoë 😀']],
  },
  { about: 'line breaks', contentType: urlencoded, body: 'm=a%0D%0Ab%0Ac', fields: [['m', 'a\r\nb\nc']] },
  { about: 'NUL', contentType: urlencoded, body: 'm=%00', fields: [['m', '\0']] },
  {
    about: 'brackets in a name',
    contentType: urlencoded,
    body: 'i%5B%5D=1&i[]=2',
    fields: [
      ['i[]', '1'],
      ['i[]', '2'],
    ],
  },
  {
    about: 'ISO-8859-1, said by the type',
    contentType: `${urlencoded}; charset=ISO-8859-1`,
    body: 'n=Zo%EB',
    fields: [['n', 'Zoë']],
  },
  {
    about: 'ISO-8859-1, said by _charset_',
    contentType: urlencoded,
    body: 'n=Zo%EB&_charset_=ISO-8859-1',
    fields: [
      ['n', 'Zoë'],
      ['_charset_', 'ISO-8859-1'],
    ],
  },
  {
    about: 'windows-1252, and nobody says so',
    contentType: urlencoded,
    body: 'n=Zo%EB+%80',
    fields: [['n', 'Zoë €']],
  },
  ...['ISO-8859-1', 'ISO-8859-15', 'windows-1252', 'us-ascii', 'windows-1251'].map((charset) => ({
    about: `UTF-8 that is declared as ${charset}`,
    contentType: `${urlencoded}; charset=${charset}`,
    body: 'n=Si%C3%A2n&m=It%E2%80%99s+caf%C3%A9&plain=T%26%23375%3B',
    fields: [
      ['n', 'Siân'],
      ['m', 'It’s café'],
      ['plain', 'T&#375;'],
    ] as const,
  })),
  {
    about: 'one field of another character set in a body of UTF-8',
    contentType: `${urlencoded}; charset=ISO-8859-1`,
    body: 'n=Si%C3%A2n&m=Zo%EB',
    fields: [
      ['n', 'Siân'],
      ['m', 'Zoë'],
    ],
  },
  {
    about: 'Chinese whose short name could be UTF-8',
    contentType: `${urlencoded}; charset=gb2312`,
    body: 'n=%CE%A4%D0%A1&m=%B5%E7%BB%B0',
    fields: [
      ['n', '韦小'],
      ['m', '电话'],
    ],
  },
  {
    about: 'letters that its old page could not write',
    contentType: urlencoded,
    body: 'name=Si%E2n+Ll%26%23375%3Br&message=T%26%23375%3B+g%26%23x175%3Byl+%26%23128512%3B',
    fields: [
      ['name', 'Siân Llŷr'],
      ['message', 'Tŷ gŵyl 😀'],
    ],
  },
  {
    about: 'nothing but such letters, and a declared character set',
    contentType: `${urlencoded}; charset=windows-1252`,
    body: 'name=Ll%26%23375%3Br',
    fields: [['name', 'Llŷr']],
  },
  {
    about: 'what only looks like such letters',
    contentType: `${urlencoded}; charset=ISO-8859-1`,
    body: 'm=%26%2360%3B+%26lt%3B+%26%23xd800%3B+%26%231114112%3B+%26%23375+%26%23%3B',
    fields: [['m', '&#60; &lt; &#xd800; &#1114112; &#375 &#;']],
  },
  {
    about: 'a reference that somebody typed on a page in UTF-8',
    contentType: urlencoded,
    body: 'm=Write+%26%23375%3B+for+%C5%B7&n=%26%23375%3B',
    fields: [
      ['m', 'Write &#375; for ŷ'],
      ['n', '&#375;'],
    ],
  },
  {
    about: 'a reference that somebody typed, and nothing to tell by',
    contentType: urlencoded,
    body: 'm=Write+%26%23375%3B',
    fields: [['m', 'Write &#375;']],
  },
  {
    about: 'a charset that nobody knows',
    contentType: `${urlencoded}; charset=klingon`,
    body: 'n=Zo%C3%AB',
    fields: [['n', 'Zoë']],
  },
  {
    about: 'UTF-16, which is not looked for',
    contentType: `${urlencoded}; charset=utf-16le`,
    body: 'n=Zo%C3%AB',
    fields: [['n', 'Zoë']],
  },
  {
    about: 'a semicolon is no separator',
    contentType: urlencoded,
    body: 'a=1;b=2',
    fields: [['a', '1;b=2']],
  },
]

function part(disposition: string, value: string, headers = ''): string {
  return `Content-Disposition: form-data; ${disposition}\r\n${headers}\r\n${value}`
}

function multipart(...parts: readonly string[]): string {
  return `${parts.map((one) => `--XX\r\n${one}\r\n`).join('')}--XX--\r\n`
}

function bounded(boundary: string): string {
  return multipart(part('name="name"', 'Ada')).replaceAll('--XX', `--${boundary}`)
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

/** A spelling that says one thing: the name is Ada. */
function asAda(
  about: string,
  { contentType = form, body = simple }: Partial<Pick<FormSpelling, 'contentType' | 'body'>>,
): FormSpelling {
  return { about, contentType, body, fields: ada }
}
