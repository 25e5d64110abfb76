const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '</td></tr></table><h1>Owned</h1>',
  '</style><script>alert(1)</script>',
  '</title><meta http-equiv=refresh content="0;url=https://evil.example">',
  '<a href="https://evil.example">Reply here</a>',
  '<a href=javascript:alert(1)>x</a>',
  '<iframe src="//evil.example"></iframe>',
  '<style>*{display:none}</style>',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example"><input name=q></form>',
  '<table><tr><td>',
  '<!-- comment',
  '--><b>out</b><!--',
  '<!--[if mso]><p>Outlook only</p><![endif]-->',
  '<![CDATA[<b>x</b>]]>',
  '<?xml version="1.0"?>',
  '<plaintext>',
  '<textarea><noscript><xmp>',
  '<<b>>nested<</b>>',
  '<b onmouseover=alert(1)//',
  '<bdo dir=rtl>',
  '<\u200bscript>',
]

const attributes = [
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '` onmouseover=`alert(1)',
  '"><script>alert(1)</script>',
  "'><img src=x>",
  '" style="display:none',
  '" dir="rtl" class="page',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
]

const entities = [
  '&lt;script&gt;',
  '&#60;b&#62;',
  '&amp;amp;',
  '&',
  '&nbsp',
  '&#x3c;img&#x3e;',
  '&quot;&apos;',
  '&unknown;',
]

const templates = [
  '$' + '{7*7}',
  '{{constructor}}',
  '<%= 1 %>',
  '$&',
  '$1',
  "$'",
  '\\u003cb\\u003e',
  '%3Cscript%3E',
]

const headers = [
  'Ada\r\nBcc: everyone@evil.example',
  'Ada\nBcc: everyone@evil.example',
  'Ada\rSubject: other',
  'Ada\u2028Bcc: x@evil.example',
  'Ada\u2029Bcc: x@evil.example',
  'Ada\u0085Bcc: x@evil.example',
  '=?utf-8?q?=0d=0aBcc:_x?=',
  '%0d%0aBcc: x@evil.example',
  'x@example.org?bcc=everyone@evil.example',
  '"a\r\nBcc: b"@example.org',
  '.\r\nQUIT',
]

const scripts = [
  'עדה ביירון',
  'آدا بايرون <b>',
  'Ada (אבג 123) Byron',
  '\u202egnp.exe',
  '\u2066open isolate',
  'close\u2069 isolate\u2069\u2069',
  '\u200f\u200e',
  '👩🏽‍💻🏳️‍🌈',
  'e\u0301'.repeat(40),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
]

const controls = [
  '\u0000<b>',
  'a\u0000b',
  '\u0008\u001b[31mred',
  '\u007f\u009f',
  '\ufffe\uffff',
  '\ud800 lone',
  'lone \udc00<b>',
  '\ufeff<b>',
]

const long = ['A'.repeat(5000), '<'.repeat(5000), '&'.repeat(5000), 'word '.repeat(1000), '"'.repeat(5000)]

/** Texts that have broken mails, pages and headers elsewhere; none with two line breaks in a row. */
export const hostileTexts: readonly string[] = [
  ...markup,
  ...attributes,
  ...entities,
  ...templates,
  ...headers,
  ...scripts,
  ...controls,
  ...long,
]
