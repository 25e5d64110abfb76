import type { SentFile } from '../enquiry/arrival.ts'
import { toHeaderText } from '../text/text-policy.ts'
import type { FormFile } from './pairs.ts'

const maxFiles = 20

/** In characters; file systems allow 255 bytes. */
const maxNameLength = 200

/**
 * What is kept of files that somebody tried to send, their names cleaned to one line and without folders (old browsers
 * sent them). Of more than 20 the last one stands for all the others, as `+5`, with what they weigh together.
 */
export function readSentFiles(files: readonly FormFile[]): readonly SentFile[] {
  if (files.length <= maxFiles) return files.map(toSentFile)
  const others = files.slice(maxFiles - 1)
  const bytes = others.reduce((sum, file) => sum + file.bytes, 0)
  return [...files.slice(0, maxFiles - 1).map(toSentFile), { name: `+${others.length}`, bytes }]
}

function toSentFile({ filename, bytes }: FormFile): SentFile {
  // Longer than any name: what is cut away needs no cleaning. A name that shows nothing still needs something to show.
  const name = filename.slice(-4 * maxNameLength).replace(/^.*[\\/]/s, '')
  return { name: toHeaderText(name, maxNameLength) || '?', bytes }
}
