import { describe, expect, test } from 'vitest'
import { readSourceFiles, type SourceFile } from '../support/source/source-files.ts'
import { textsOfSource } from './texts-of-source.ts'
import { unwelcome } from './unwelcome-words.ts'

/** Every file in which words stand that people read. */
const files = readSourceFiles('lib/core/words', 'lib/pages/words', 'lib/kinds').filter(({ path }) =>
  path.endsWith('.ts'),
)

test.each(files)('$path says it in plain English', (file) => {
  expect(complaintsAbout(file)).toEqual([])
})

describe('the texts of a file', () => {
  test('are what is said in it, without comments, code and names for programs', () => {
    const source = [
      '/** The mail. */ export const words = {',
      "  // It's a mail.",
      "  send: 'Send it', name: 'send-mail', to: (who: string) => `To ${" +
        "who === '' ? 'us all' : who}, soon`,",
      '  own: "It’s \\"ours\\"", mail: `a\n  b`, button: \'Mail\' }',
    ].join('\n')
    expect(textsOfSource(source)).toEqual(['Send it', 'To …, soon', 'us all', 'It’s "ours"', 'a b', 'Mail'])
  })

  test('are all looked at', () => {
    const all = files.flatMap(({ text }) => textsOfSource(text))
    expect(files.length).toBeGreaterThan(40)
    expect(all.length).toBeGreaterThan(1200)
    for (const known of ['Have you heard from us?', 'Check your inbox', 'Sign out'])
      expect(all).toContain(known)
  })
})

test.each([
  'We mail you a link',
  'Mail me a link',
  'Ring us',
  'Is it by telephone?',
  'You can log in',
  'You took this on',
  'Gone, or somebody else has it',
  "It's right as it is",
])('"%s" is unwelcome', (text) => {
  expect(unwelcome.some(({ what }) => what.test(text))).toBe(true)
})

test.each([
  'We’ll email you a link',
  'The mailbox is full',
  'A strong offer',
  'help@mail.example',
  'Call us',
])('"%s" is welcome', (text) => {
  expect(unwelcome.filter(({ what }) => what.test(text))).toEqual([])
})

function complaintsAbout({ text }: SourceFile): readonly string[] {
  return textsOfSource(text).flatMap((said) =>
    unwelcome.filter(({ what }) => what.test(said)).map(({ instead }) => `"${said}": say "${instead}"`),
  )
}
