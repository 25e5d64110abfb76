import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unlinked } from '../../../lib/core/text/unlinked.ts'
import { startCpuTime } from '../../support/cpu-time.ts'
import { hostileTexts } from '../../support/hostile/hostile-texts.ts'

it.each([
  ['https://example.org/a?b=c', 'https[:]//example[.]org/a?b=c'],
  ['Visit WWW.Example.co.uk.', 'Visit WWW[.]Example[.]co[.]uk.'],
  ['write to ada@example.org', 'write to ada[@]example[.]org'],
  ['mailto:ada@example.org', 'mailto[:]ada[@]example[.]org'],
  ['javascript:alert(1)', 'javascript[:]alert(1)'],
  ['file:\\\\host\\share', 'file[:][\\]\\host\\share'],
  ['\\\\host\\share', '[\\]\\host\\share'],
  ['пример.рф and 例え。テスト', 'пример[.]рф and 例え[。]テスト'],
  ['http://192.0.2.7/x', 'http[:]//192[.]0.2.7/x'],
  ['h2://x and http:// x', 'h2[:]//x and http[:]// x'],
  ['💩.la, wait...what and x․com', '💩[.]la, wait...what and x[․]com'],
  ['exa\u200bmple\u00ad.com', 'exa\u200bmple\u00ad[.]com'],
  ['Dear Lisa: it costs £3.50 at 10:30. Thank you.', 'Dear Lisa: it costs £3.50 at 10:30. Thank you.'],
  ['We meet Mon.-Fri., e.g. in the hall', 'We meet Mon.-Fri., e[.]g. in the hall'],
  ['one\n\ntwo', 'one\n\ntwo'],
])('%j becomes %j', (typed, shown) => {
  expect(unlinked(typed)).toBe(shown)
})

// What mail programs look for: a scheme, www., a host with an ending of letters, an address.
const linkable = /\p{L}:\S|www\.[\p{L}\p{N}]|[\p{L}\p{N}-][.。．｡]\p{L}|\S@[\p{L}\p{N}]|\\\\/iu

const pieces = fc.constantFrom(
  ...[
    'https',
    'http',
    'www',
    'mailto',
    ':',
    '//',
    '\\',
    '.',
    '。',
    '@',
    ' ',
    '\n',
    'example',
    'org',
    'a',
    '1',
    'é',
    '-',
  ],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((some) => some.join('')),
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'grapheme' }),
)

it('leaves nothing that a mail program makes a link of, whatever was typed', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(unlinked(text).replace(/\[[^\]]\]/gu, ' ')).not.toMatch(linkable)
    }),
    { numRuns: 5000 },
  )
})

it('leaves what is broken up already as it is, and every character in its place', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const shown = unlinked(text)
      expect(unlinked(shown)).toBe(shown)
      const brackets = /\[([^[\]])\]/gu
      expect(shown.replace(brackets, '$1')).toBe(text.replace(brackets, '$1'))
    }),
  )
})

it('is quick on long runs of what it looks for', () => {
  const cpuTime = startCpuTime()
  for (const piece of ['a.', '1.', ':', '@', '\\', 'a:', '.']) unlinked(piece.repeat(50_000))
  expect(cpuTime()).toBeLessThan(1000)
})
