import { hostileTexts } from './hostile-texts.ts'

/** A thousand texts that have broken pages, mails and headers elsewhere, or would; each of at most 90 characters. */
export function thousandTexts(): readonly string[] {
  const short = hostileTexts.map((text) => text.slice(0, 90))
  const mixed = kernels.flatMap((kernel) =>
    wrappers.flatMap((wrap) => [wrap(kernel), wrap(kernel.toUpperCase()), wrap(spaced(kernel))]),
  )
  return [...new Set([...short, ...kernels, ...mixed])].filter((text) => text.length <= 90).slice(0, 1000)
}

const kernels: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<a href=//evil.example>x</a>',
  '<a href="javascript:alert(1)">x</a>',
  '<input autofocus onfocus=alert(1)>',
  '<button formaction=//evil.example>',
  '<iframe srcdoc="<b>">',
  '<meta http-equiv=refresh content=0;//evil.example>',
  '<link rel=stylesheet href=//evil.example>',
  '<style>@import "//evil.example"</style>',
  '<form action=//evil.example>',
  '<math><mtext></form><form>',
  '<template><b></template>',
  '<option selected>',
  '<details open ontoggle=alert(1)>',
  '</textarea><b>',
  '</title><b>',
  '</script><b>',
  '</form></main></body></html>',
  '{{7*7}}',
  '{{constructor.constructor("alert(1)")()}}',
  `\${alert(1)}`,
  '#{7*7}',
  '<%= 7*7 %>',
  'javascript:alert(1)',
  'data:text/html,<b>',
  'https://evil.example/?a=1&b=2#c',
  'www.evil.example',
  'bob@evil.example',
  'tel:0900123',
  '&lt;b&gt;&#60;b&#x3e;&amp',
  'url(//evil.example) expression(alert(1))',
  'Bcc: all@evil.example',
  'Content-Type: text/html',
  '=cmd|/C calc!A0',
  '\u202egpj.exe\u2066',
  'עברית عربي',
  '👩🏽‍🌾🏳️‍🌈❤️',
  '__proto__',
  '..%2f..%2fetc/passwd',
  "' OR 1=1 --",
]

const wrappers: readonly ((text: string) => string)[] = [
  (text) => `"${text}`,
  (text) => `'${text}`,
  (text) => `">${text}`,
  (text) => `'>${text}`,
  (text) => `\` x=${text}`,
  (text) => `-->${text}`,
  (text) => `]]>${text}`,
  (text) => `x\r\n${text}`,
  (text) => `x\u2028${text}`,
  (text) => `\u0000${text}`,
  (text) => `\u202e${text}`,
  (text) => `${text}\\`,
  (text) => `"${text}" onmouseover="alert(1)`,
]

function spaced(text: string): string {
  return text.replaceAll('=', '\t=\n').replaceAll('<', '<\u200b').replaceAll(' ', '\f')
}
