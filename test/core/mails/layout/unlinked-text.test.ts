import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toUnlinkedText } from '../../../../lib/core/mails/layout/unlinked-text.ts'
import { startCpuTime } from '../../../support/cpu-time.ts'
import { hostileTexts } from '../hostile-texts.ts'

it.each([
  ['https://example.org/a?b=c', 'https[:]//example[.]org/a?b=c'],
  ['Visit WWW.Example.co.uk.', 'Visit WWW[.]Example[.]co[.]uk.'],
  ['write to ada@example.org', 'write to ada[@]example[.]org'],
  ['mailto:ada@example.org', 'mailto[:]ada[@]example[.]org'],
  ['javascript:alert(1)', 'javascript[:]alert(1)'],
  ['file:\\\\host\\share', 'file[:][\\]\\host\\share'],
  ['\\\\host\\share', '[\\]\\host\\share'],
  ['пример.рф and 例え。テスト', 'пример[.]рф and 例え[。]テスト'],
  ['http://192.0.2.7/x', 'http[:]//192.0.2.7/x'],
  ['Dear Lisa: it costs £3.50 at 10:30. Thank you.', 'Dear Lisa: it costs £3.50 at 10:30. Thank you.'],
  ['We meet Mon.-Fri., e.g. in the hall', 'We meet Mon.-Fri., e[.]g. in the hall'],
  ['one\n\n\ntwo\u202ethree', 'one two three'],
])('%j becomes %j', (typed, shown) => {
  expect(toUnlinkedText(typed, 300)).toBe(shown)
})

// What mail programs look for: a scheme, www., a host with an ending of letters, an address.
const linkable = /\p{L}:\S|www\.[\p{L}\p{N}]|[\p{L}\p{N}-][.。．｡]\p{L}|\S@\S|\\\\/iu

it('leaves nothing that a mail program makes a link of, whatever was typed', () => {
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
  fc.assert(
    fc.property(texts, (text) => {
      expect(toUnlinkedText(text, 300).replace(/\[[^\]]\]/gu, ' ')).not.toMatch(linkable)
    }),
    { numRuns: 5000 },
  )
})

it('is cut after so many characters, and is quick on a long run of dots', () => {
  expect(toUnlinkedText('x'.repeat(5000), 300)).toBe(`${'x'.repeat(299)}…`)
  const cpuTime = startCpuTime()
  toUnlinkedText('a.'.repeat(50_000), 100_000)
  expect(cpuTime()).toBeLessThan(1000)
})
