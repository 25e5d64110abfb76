import { readFileSync } from 'node:fs'

/** What is wrong with a file as a whole. */
interface FileFault {
  readonly line: number
  readonly column: number
  readonly problem: string
  readonly fix: string
}

/** The text of a file, or why it has none. */
export function fileText(path: string): { readonly text: string } | FileFault {
  try {
    return bytesAsText(readFileSync(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const problem = code === 'ENOENT' ? 'There is no such file.' : `This file cannot be read (${code}).`
    const fix = 'Check the name of the organisation; its file stands in lib/organisations.'
    return { line: 1, column: 1, problem, fix }
  }
}

/** The same of its bytes: only plain text in UTF-8 is one, and whatever else people save by mistake is called by its name. */
function bytesAsText(bytes: Uint8Array): { readonly text: string } | FileFault {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400))
  const wrong = saved.find(({ begins }) => begins.test(start))
  if (wrong !== undefined) return { line: 1, column: 1, problem: wrong.problem, fix: wrong.fix }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return notUtf8(bytes)
  }
}

const asText =
  'Save it as plain text with the encoding UTF-8 and a name that ends in .yaml: in Word, Save As, Plain Text; in Notepad, Save as, Encoding UTF-8.'

// By the first bytes that each of these programs writes.
const saved: readonly { begins: RegExp; problem: string; fix: string }[] = [
  {
    begins: /^PK[^ -~]{2}/,
    problem: 'This is a Word or other office document, not plain text.',
    fix: asText,
  },
  { begins: /^\xd0\xcf[^ -~]\xe0/, problem: 'This is an old Word document, not plain text.', fix: asText },
  { begins: /^\{\\rtf/, problem: 'This is a rich text document (RTF), not plain text.', fix: asText },
  { begins: /^%PDF/, problem: 'This is a PDF, not plain text.', fix: asText },
  {
    begins: /^(\xff\xfe|\xfe\xff|[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/,
    problem: 'This file is in the encoding UTF-16, which Notepad calls Unicode.',
    fix: 'Save it again with the encoding UTF-8.',
  },
  {
    begins: /^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|div|p)\b/i,
    problem: 'This is a web page around the file, not the file.',
    fix: 'Copy only the lines of the file into a new one; on GitHub, press Raw first.',
  },
]

/** Older programs on Windows save letters such as é, ’ and £ as one byte each, which UTF-8 never has. */
function notUtf8(bytes: Uint8Array): FileFault {
  const lines = new TextDecoder('windows-1252').decode(bytes).split('\n')
  const whole = new TextDecoder('utf-8').decode(bytes).split('\n')
  const index = Math.max(
    0,
    whole.findIndex((line) => line.includes('\ufffd')),
  )
  const column = (whole[index] ?? '').indexOf('\ufffd') + 1
  const seen = (lines[index] ?? '').trim().slice(0, 60)
  return {
    ...{ line: index + 1, column: Math.max(1, column) },
    problem: `This file is not UTF-8 text: see "${seen}".`,
    fix: 'Save it again with the encoding UTF-8.',
  }
}
