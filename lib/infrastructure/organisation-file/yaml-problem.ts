import type { ErrorCode } from 'yaml'

/** What a YAML error means to somebody who has never heard of YAML. */
export function yamlProblem(code: ErrorCode, message: string): { problem: string; fix: string } {
  if (isOpenQuote(message)) return openQuote
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return openBracket
  return (
    words[code] ?? { problem: `This is not YAML: ${message}.`, fix: 'Compare it with the lines around it.' }
  )
}

/** The parser notices a quote that nobody closed at the end of the file only. */
export function isOpenQuote(message: string): boolean {
  return /^Missing closing ["']quote/.test(message)
}

const openQuote = {
  problem: 'This quote is not closed.',
  fix: 'Put the same sign at the end of the text; inside single quotes write an apostrophe twice.',
}

const openBracket = {
  problem: 'A bracket is not closed before this line.',
  fix: 'Put ] or } at the end of the list or group above.',
}

const quoting = 'If the text has a colon, or starts with a sign, put all of it in quotes.'

const words: Partial<Record<ErrorCode, { problem: string; fix: string }>> = {
  TAB_AS_INDENT: {
    problem: 'This line starts with a tab.',
    fix: 'Use spaces: two for each step to the right.',
  },
  BAD_INDENT: {
    problem: 'This line starts too far to the left or to the right.',
    fix: 'Put it exactly under the lines it belongs with.',
  },
  DUPLICATE_KEY: {
    problem: 'This name stands here a second time, and only one of them would count.',
    fix: 'Delete one of them, or put the two together.',
  },
  MISSING_CHAR: {
    problem: 'Something is missing here: a colon with a space after it, a comma or a closing bracket.',
    fix: 'Look at this line and the one before it, and add what is missing.',
  },
  MULTILINE_IMPLICIT_KEY: {
    problem: 'This text goes on over the end of its line, or its colon is missing.',
    fix: 'Write a name, a colon and a space, then the value, all on one line.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    problem: 'There are two colons in this line, or the lines under it are too far to the right.',
    fix: quoting,
  },
  UNEXPECTED_TOKEN: { problem: 'There is a sign here that does not belong.', fix: quoting },
  BAD_SCALAR_START: { problem: 'Text cannot start with this sign.', fix: quoting },
  BAD_DQ_ESCAPE: {
    problem: 'A backslash in double quotes means something else.',
    fix: 'Use single quotes around the text, or delete the backslash.',
  },
  BAD_ALIAS: { problem: 'Text that starts with * or & means something else in YAML.', fix: quoting },
  TAG_RESOLVE_FAILED: { problem: 'Text that starts with ! means something else in YAML.', fix: quoting },
  MULTIPLE_DOCS: {
    problem: 'A line of three hyphens ends the file before its end.',
    fix: 'Delete that line: a file holds one organisation.',
  },
}
