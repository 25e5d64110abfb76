/**
 * Ways to write an address that looks like one on `https://www.example.org`, `https://volunteers.example.org:8443` or
 * `http://localhost:4000` and is none, or that browsers are known to read otherwise than servers.
 */
export function openRedirects(): readonly string[] {
  const good = 'www.example.org'
  const evil = 'evil.example'
  const schemes = [
    '',
    '/',
    '//',
    '///',
    '////',
    '\\',
    '\\\\',
    '/\\',
    '\\/',
    '//\\',
    '/\\/',
    '\\/\\/',
    './',
    '../',
    '%2f%2f',
  ]
  const relative = schemes.flatMap((start) => [
    `${start}${evil}`,
    `${start}${evil}/${good}`,
    `${start}${good}@${evil}`,
  ])
  const starts = apart(`https: https:/ https:/// https://// https:\\\\ https:/\\ https:\\/ https://\\`)
  const crooked = starts.flatMap((start) => [`${start}${evil}`, `${start}${good}`, `${start}${good}@${evil}`])
  const credentials = apart(`@ :@ :x@ %40 %2540 \\@ /@ ?@ #@ ;@ &@ %00@ %0a@ %5c@ %23@ %3f@`)
    .map((between) => `https://${good}${between}${evil}`)
    // With / ? # first the host is the good one: that is a page of theirs.
    .filter((payload) => !/^https:\/\/www\.example\.org[/?#]/.test(payload))
  const empty = ['https://@', 'https://:@', 'https://x@', 'https://x:y@', 'https://%20@', 'https://@@'].map(
    (start) => `${start}${good}/`,
  )
  const hosts = [
    ...apart(
      `${evil} ${good}.${evil} ${evil}.${good} x${good} ${good}x ${good}. .${good} ${good}.. ${good}-`,
    ),
    ...apart(`example.org www.example.or www.example.com wwwexample.org www-example.org www.example.org.uk`),
    ...apart(
      `xn--www.example.org www.xn--example-9ua.org www.еxample.org www.exаmple.org ＷＷＷ.example.org`,
    ),
    ...apart(`www。example。org www．example．org www｡example｡org www%2eexample%2eorg www.example%2eorg
    %77ww.example.org`),
    ...apart(`${good}%00.${evil} ${good}%0d%0a.${evil} ${good}%2f.${evil} ${good}%5c.${evil}
    ${good}%23.${evil} ${good}%3f.${evil}`),
    ...[
      `${good}\\.${evil}`,
      `${good}\t.${evil}`,
      `${good}\n.${evil}`,
      `${good}\r.${evil}`,
      `${good} .${evil}`,
      `${good}\0.${evil}`,
    ],
    ...apart(`${good};${evil} ${good},${evil} ${good}&${evil} ${good}+${evil} ${good}'${evil} ${good}"${evil}
    (${good})`),
    ...apart(`127.0.0.1 2130706433 0x7f000001 0177.0.0.1 127.1 [::1] [::ffff:127.0.0.1] 0 localhost
    localhost:4000`),
    ...[
      `${good}:80`,
      `${good}:444`,
      `${good}:0`,
      `${good}:8443`,
      `${good}:443x`,
      `${good}:-443`,
      `${good}:99999`,
      `${good}: 443`,
      `${good}:443@${evil}`,
    ],
    ...apart(`volunteers.example.org volunteers.example.org:443 volunteers.example.org:844
    volunteers.example.org:84430 example.org:8443`),
    ...[
      '*',
      '*.example.org',
      'www.*',
      '',
      ':443',
      '[',
      ']',
      '[]',
      '[www.example.org]',
      '<>',
      '{}',
      '^',
      '|',
      '`',
      '$',
      '!',
      '~',
    ],
  ]
  const absolute = hosts.flatMap((host) => [`https://${host}/`, `//${host}/`])
  const insecure = apart(`http://${good} http://${good}/ HTTP://${good}/ http://${good}:443/ http://${evil}/
    http://localhost/ http://localhost:4001/ http://127.0.0.1:4000/
    http://localhost:4000@evil.example/ http://localhost:4000.evil.example/ https://localhost:4000/`)
  const otherSchemes = [
    'javascript',
    'JaVaScRiPt',
    'java\tscript',
    'java\nscript',
    ' javascript',
    '\u0001javascript',
    'data',
    'vbscript',
    'file',
    'ftp',
    'ftps',
    'blob',
    'about',
    'view-source',
    'mailto',
    'tel',
    'sms',
    'ws',
    'wss',
    'filesystem',
    'intent',
    'chrome',
    'feed',
    'jar',
    'android-app',
    'x',
    'httpss',
    'hhttps',
    'https2',
  ].flatMap((scheme) => [`${scheme}://${good}/%0aalert(1)`, `${scheme}:alert(1)//${good}`])
  const whiteSpace = [
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\f',
    '\v',
    '\0',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\u3000',
    '\ufeff',
    '\u200b',
    '\u202e',
    '\u00ad',
    '\u0085',
    '\u001b',
    '\ud800',
  ].flatMap((space) => [
    `${space}https://${good}/`,
    `https:${space}//${good}/`,
    `https://${good}/${space}`,
    `https://${space}${evil}/`,
    `h${space}ttps://${good}/`,
    `https://${good}${space}@${evil}/`,
  ])
  const headers = [
    `https://${good}/\r\nLocation: https://${evil}`,
    `https://${good}/\nSet-Cookie: a=b`,
    `https://${good}/\r\n\r\n<script>`,
    `https://${good}/a\\..\\${evil}`,
    `https://${good}\\${evil}`,
    `https://${good}/\\${evil}`,
  ]
  const encoded = [
    `https%3a%2f%2f${good}`,
    `https:%2f%2f${good}`,
    `https%3A//${good}`,
    `%68ttps://${good}`,
    `https&colon;//${good}`,
    `https://${good}`.replaceAll('/', '&#47;'),
    `//${good}%2f@${evil}`,
    '',
    '.',
    '..',
    '?',
    '#',
    '?next=/',
    'thanks.html',
    '/thanks',
    '/thanks?x',
    'www.example.org',
    'www.example.org/thanks',
    'null',
    'undefined',
    '[object Object]',
    'https',
    'https:',
    'https://',
    'https://?',
    'https://#',
    'https:///',
    'https://user:pass',
    'https://www.example.org,https://evil.example',
    'https://www.example.org https://evil.example',
  ]
  return [
    ...new Set([
      ...relative,
      ...crooked,
      ...credentials,
      ...empty,
      ...absolute,
      ...insecure,
      ...otherSchemes,
      ...whiteSpace,
      ...headers,
      ...encoded,
    ]),
  ]
}

/** What stands between the spaces. */
function apart(text: string): string[] {
  return text.split(/\s+/)
}
