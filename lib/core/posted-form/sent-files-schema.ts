import * as v from 'valibot'
import type { SentFile } from '../enquiry/arrival.ts'
import { toHeaderText } from '../text/text-policy.ts'
import type { FormFile, FormPair } from './pairs.ts'

/** How many files an enquiry tells of, and how much of the name of each, in characters: its item stays small. */
export const maxFiles = 20
export const maxFileNameLength = 60

/** The field that tells of files which did not come along, as JSON: `[{ "name": "cv.pdf", "bytes": 120000 }]`. */
const toldFilesName = '_files'

/**
 * What is kept of files that somebody tried to send: those that came, and those that the embed script left out or our own
 * page was told of before. Their names are cleaned to one line and without folders (old browsers sent them). Of more
 * than 20 the last one stands for all the others, as `+5`, with what they weigh together. Never throws.
 */
export function readSentFiles(files: readonly FormFile[], pairs: readonly FormPair[]): readonly SentFile[] {
  const came = files.map(({ filename, bytes }) => ({ name: filename, bytes }))
  const all = [...readToldFiles(pairs), ...came].map(cleaned)
  if (all.length <= maxFiles) return all
  const others = all.slice(maxFiles - 1)
  const bytes = others.reduce((sum, file) => sum + file.bytes, 0)
  return [...all.slice(0, maxFiles - 1), { name: `+${others.length}`, bytes }]
}

/** The hidden field by which our page tells of them again. */
export function carriedFiles(files: readonly SentFile[]): readonly FormPair[] {
  return files.length === 0 ? [] : [{ name: toldFilesName, value: JSON.stringify(files) }]
}

function readToldFiles(pairs: readonly FormPair[]): readonly SentFile[] {
  const told = pairs.find(({ name }) => name === toldFilesName)?.value ?? ''
  const reading = v.safeParse(TOLD, told)
  return reading.success ? reading.output : []
}

const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const TOLD = v.pipe(
  v.string(),
  v.maxLength(64 * 1024),
  v.parseJson(),
  v.array(v.object({ name: v.string(), bytes })),
)

function cleaned({ name, bytes }: SentFile): SentFile {
  // Longer than any name: what is cut away needs no cleaning. A name that shows nothing still needs something to show.
  const last = name.slice(-4 * maxFileNameLength).replace(/^.*[\\/]/s, '')
  return { name: toHeaderText(last, maxFileNameLength) || '?', bytes }
}
