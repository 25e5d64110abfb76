import type { Random } from './damage-yaml.ts'

/** What a hand does to a file without meaning to. */
export interface HumanSlip {
  readonly name: string
  /** The text after it, and its line from 1; undefined where there is nothing to do it to. */
  readonly make: (
    text: string,
    random: Random,
  ) => { readonly text: string; readonly line: number } | undefined
}

/** The slips of people who edit in Notepad, Word or a browser, each in one place. */
export const humanSlips: readonly HumanSlip[] = [
  onLine('a tab for spaces', /^ {2}/, (line) =>
    line.replace(/^( {2})+/, (spaces) => '\t'.repeat(spaces.length / 2)),
  ),
  onLine('one tab for all the spaces', /^ {2}/, (line) => line.replace(/^ +/, '\t')),
  onLine('a space too many', /\S/, (line) => ` ${line}`),
  onLine('two spaces too many', /\S/, (line) => `  ${line}`),
  onLine('a space too few', /^ /, (line) => line.slice(1)),
  onLine('two spaces too few', /^ {2}/, (line) => line.slice(2)),
  onLine('no spaces', /^ /, (line) => line.trimStart()),
  onLine('the colon forgotten', /\w:( |$)/, (line) => line.replace(':', '')),
  onLine('the colon at once', /\w: \S/, (line) => line.replace(': ', ':')),
  onLine('a comma for the colon', /\w: \S/, (line) => line.replace(':', ',')),
  onLine('a semicolon for the colon', /\w:( |$)/, (line) => line.replace(':', ';')),
  onLine('an equals sign for the colon', /\w: \S/, (line) => line.replace(': ', ' = ')),
  onLine('the hyphen forgotten', /^ *- /, (line) => line.replace('- ', '')),
  onLine('the hyphen made a space', /^ *- /, (line) => line.replace('- ', '  ')),
  onLine('the hyphen at once', /^ *- /, (line) => line.replace('- ', '-')),
  onLine('a dash by Word', /^ *- /, (line) => line.replace('- ', '– ')),
  onLine('a bullet', /^ *- /, (line) => line.replace('- ', '• ')),
  onLine('a hyphen too many', /^ +\w/, (line) => line.replace(/^( +)/, '$1- ')),
  onLine('a quote in front', /: [A-Za-z]/, (line) => line.replace(': ', ': "')),
  onLine('a quote behind', /: [A-Za-z][^'"]*$/, (line) => `${line}"`),
  onLine('a quote deleted', /'$/, (line) => line.replace(/'$/, '')),
  onLine('curly quotes by Word', /: [A-Za-z][^'"]*$/, (line) => line.replace(/: (.*)$/, ': “$1”')),
  onLine('curly quotes for straight ones', /'[^']*'/, (line) => line.replace(/'([^']*)'/, '‘$1’')),
  onLine('an apostrophe in quotes', /: [A-Za-z][^'"]*$/, (line) => line.replace(/: (.*)$/, ": 'The $1's'")),
  onLine('an apostrophe', /name: [A-Za-z][^'"]*$/, (line) => line.replace(/(\w)$/, "$1's")),
  onLine('a bracket forgotten at the end', /\]$/, (line) => line.slice(0, -1)),
  onLine('a bracket forgotten in front', /\[/, (line) => line.replace('[', '')),
  onLine('brackets forgotten', /\[\w.*\]/, (line) => line.replace(/[[\]]/g, '')),
  onLine('round brackets', /\[\w.*\]/, (line) => line.replace('[', '(').replace(']', ')')),
  onLine('a comma forgotten', /\[\S+, /, (line) => line.replace(', ', ' ')),
  onLine('a comma at the end', /: \S/, (line) => `${line},`),
  onLine('spaces at the end', /\S/, (line) => `${line}   `),
  onLine('no-break spaces in front', /^ {2}/, (line) =>
    line.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length)),
  ),
  onLine('a no-break space in the text', /: \S+ \S/, (line) => line.replace(/(: \S+) /, '$1\u00a0')),
  onLine('a no-break space after the colon', /: \S/, (line) => line.replace(': ', ':\u00a0')),
  onLine('a zero-width space', /: \w{3}/, (line) => line.replace(/(: \w\w)/, '$1\u200b')),
  onLine('a soft hyphen', /: \w{3}/, (line) => line.replace(/(: \w\w)/, '$1\u00ad')),
  onLine('a direction mark', /: \S/, (line) => `${line}\u200e`),
  onLine('a note without its sign', /^#/, (line) => line.replace(/^# ?/, '')),
  onLine('a line made a note', /^ *\w/, (line) => `# ${line}`),
  onLine('a note behind a value', /: [A-Za-z][^'"]*$/, (line) => `${line} # ask Jo`),
  onLine('a number sign in a name', /name: /, (line) => `${line} #2`),
  onLine('a colon in a text', /(name|title|about|say|team): /, (line) => line.replace(/: (\S+)/, ': $1:')),
  onLine('a name in a line misspelt', /^ *(- )?\w+:/, (line, random) =>
    line.replace(/\w+(?=:)/, (word) => misspelt(word, random)),
  ),
  onLine('a name in a line in capitals', /^ *(- )?[a-z]+:/, (line) =>
    line.replace(/\w/, (letter) => letter.toUpperCase()),
  ),
  onLine('the name of an entry misspelt', /^ {2}[a-z-]+:$/, (line, random) =>
    line.replace(/[a-z-]+/, (word) => misspelt(word, random)),
  ),
  onLine('a name in brackets misspelt', /\[[a-z-]{4}/, (line, random) =>
    line.replace(/(?<=\[)[a-z-]+/, (word) => misspelt(word, random)),
  ),
  onLine('somebody misspelt', /(to|deputy|desk|manager): [a-z-]+$/, (line, random) =>
    line.replace(/[a-z-]+$/, (word) => misspelt(word, random)),
  ),
  onLine('somebody by their whole name', /(to|deputy|desk|manager): [a-z]+-[a-z]+$/, (line) =>
    line.replace(/[a-z]+-[a-z]+$/, (id) =>
      id
        .split('-')
        .map((word) => word[0]?.toUpperCase() + word.slice(1))
        .join(' '),
    ),
  ),
  onLine('a capital in brackets', /\[[a-z]/, (line) => line.replace(/\[[a-z]/, (text) => text.toUpperCase())),
  onLine('an address without its @', /@/, (line) => line.replace('@', '.')),
  onLine('an address with a space', /@/, (line) => line.replace('@', ' @')),
  onLine('an address with a comma', /@.*\.example/, (line) => line.replace('.example', ',example')),
  onLine('an address in brackets', /email: /, (line) => line.replace(/email: (.*)/, 'email: Somebody <$1>')),
  onLine('a telephone number without spaces', /phone: /, (line) =>
    line.replace(/\d[\d ]+/, (number) => number.replaceAll(' ', '')),
  ),
  onLine('a telephone number with letters', /phone: /, (line) => line.replace(/0(?=\d*$)/, 'O')),
  onLine('a date as people write it', /\d{4}-\d\d-\d\d/, (line) =>
    line.replace(/(\d{4})-(\d\d)-(\d\d)/, '$3/$2/$1'),
  ),
  onLine('a time of the afternoon', /'1\d:/, (line) =>
    line.replace(/'1(\d):(\d\d)'/, (_, hour, minutes) => `${Number(hour) - 2}.${minutes}pm`),
  ),
  onLine('a time with a point', /'\d\d:/, (line) => line.replace(/'(\d\d):(\d\d)'/, '$1.$2')),
  onLine('a number in words', /: \d+$/, (line) => line.replace(/\d+$/, 'two')),
  onLine('a number with its unit', /: \d+$/, (line) => `${line} months`),
  onLine('a website without https', /https:\/\//, (line) => line.replace('https://', '')),
  onLine('a value deleted', /: \S/, (line) => line.replace(/: .*/, ':')),
  onLine('an answer without quotes', /\['\w+'\]/, (line) => line.replaceAll("'", '')),
  onLine('a colour without quotes', /'#/, (line) => line.replaceAll("'", '')),
  onLine('a tab after the colon', /: \S/, (line) => line.replace(': ', ':\t')),
  onLine(
    'a line joined with the next',
    /: \S/,
    (line) => line,
    (lines, index) => lines.toSpliced(index, 2, `${lines[index]} ${(lines[index + 1] ?? '').trim()}`),
  ),
  onLine('a line broken in two', /: \S+ \S/, (line) => line.replace(/(: \S+) /, '$1\n')),
  onLine(
    'a line deleted',
    /\S/,
    (line) => line,
    (lines, index) => lines.toSpliced(index, 1),
  ),
  onLine(
    'a line doubled',
    /\S/,
    (line) => line,
    (lines, index) => lines.toSpliced(index, 0, lines[index] ?? ''),
  ),
  onLine(
    'a line moved down',
    /\S/,
    (line) => line,
    (lines, index) => lines.toSpliced(index, 2, lines[index + 1] ?? '', lines[index] ?? ''),
  ),
  onLine(
    'a block pasted a step too far in',
    /^ *[\w-]+:$/,
    (line) => line,
    (lines, index) => shifted(lines, index, 2),
  ),
  onLine(
    'a block pasted a step too far out',
    /^ +[\w-]+:$/,
    (line) => line,
    (lines, index) => shifted(lines, index, -2),
  ),
  onLine(
    'a block doubled',
    /^ *[\w-]+:$/,
    (line) => line,
    (lines, index) => lines.toSpliced(index, 0, ...blockAt(lines, index)),
  ),
  onLine(
    'a block deleted',
    /^ *[\w-]+:$/,
    (line) => line,
    (lines, index) => lines.toSpliced(index, blockAt(lines, index).length),
  ),
  onLine(
    'a block moved to the end',
    /^ *[\w-]+:$/,
    (line) => line,
    (lines, index) => {
      const block = blockAt(lines, index)
      return [...lines.toSpliced(index, block.length), ...block]
    },
  ),
  onLine('a line of a web page', /^\w/, (line) => `\`\`\`\n${line}`),
  onLine('a line of hyphens', /^\w/, (line) => `-----\n${line}`),
  onLine('a quote of a reply', /\S/, (line) => `> ${line}`),
]

function onLine(
  name: string,
  on: RegExp,
  change: (line: string, random: Random) => string,
  inLines: (lines: readonly string[], index: number) => readonly string[] = (lines) => lines,
): HumanSlip {
  return {
    name,
    make(text, random) {
      const lines = text.split('\n')
      const fitting = lines.flatMap((line, index) =>
        on.test(line) && (name.includes('note') || !line.startsWith('#')) ? [index] : [],
      )
      const index = fitting[random(Math.max(1, fitting.length))]
      if (index === undefined) return undefined
      const changed = lines.with(index, change(lines[index] ?? '', random))
      const mended = inLines(changed, index).join('\n')
      return mended === text ? undefined : { text: mended, line: index + 1 }
    },
  }
}

/** A letter too many, too few, wrong, or two swapped. */
function misspelt(word: string, random: Random): string {
  const at = random(word.length - 1)
  const [one = '', two = ''] = [word[at], word[at + 1]]
  const others = [two + one, one, two, one + one + two, `${one}e`]
  return word.slice(0, at) + others[random(others.length)] + word.slice(at + 2)
}

function blockAt(lines: readonly string[], index: number): readonly string[] {
  const depth = (lines[index] ?? '').search(/\S/)
  const rest = lines.slice(index + 1)
  const end = rest.findIndex((line) => line.trim() !== '' && line.search(/\S/) <= depth)
  return lines.slice(index, end < 0 ? lines.length : index + 1 + end)
}

function shifted(lines: readonly string[], index: number, by: number): readonly string[] {
  const block = blockAt(lines, index)
  const moved = block.map((line) =>
    line.trim() === '' ? line : by > 0 ? ' '.repeat(by) + line : line.slice(-by),
  )
  return lines.toSpliced(index, block.length, ...moved)
}
