import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../../core/organisation/check/finding.ts'
import type { Logo } from '../../core/organisation/organisation.ts'

interface LogoReading {
  readonly logo?: Logo
  readonly findings: readonly Finding[]
}

/**
 * The picture that `look` names, from the directory of the organisation's file. Only PNG: an SVG is a document that can
 * carry scripts. A name that is itself among the `findings` is not looked for.
 */
export function readLogo(
  name: string | undefined,
  file: { directory: string; findings: readonly Finding[] },
): LogoReading {
  const isNamedWell = file.findings.every(({ path }) => path[0] !== 'look' || path[1] !== 'logo')
  if (name === undefined || !isNamedWell) return { findings: [] }
  const bytes = readBytes(join(file.directory, name))
  if (bytes === undefined)
    return wrong(`There is no picture "${name}" beside this file.`, 'Put it there, or delete the line.')
  if (bytes.length < 33 || !bytes.subarray(0, signature.length).equals(signature))
    return wrong(`"${name}" is not a PNG picture, whatever its name says.`, 'Save the picture again as PNG.')
  if (bytes.length > maxBytes) {
    const kilobytes = Math.ceil(bytes.length / 1024)
    return wrong(
      `"${name}" has ${kilobytes} KB; 20 KB is the most.`,
      'Save it smaller: 120 pixels high is enough.',
    )
  }
  // The first chunk is always the header, which begins with both: PNG specification, section 11.2.1.
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  return { logo: { base64: bytes.toString('base64'), width, height }, findings: [] }
}

// With the beginning of the first chunk, whose 25 bytes follow it.
const signature = Buffer.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
])
const maxBytes = 20 * 1024

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

function wrong(problem: string, fix: string): LogoReading {
  return { findings: [{ path: ['look', 'logo'], problem, fix }] }
}
