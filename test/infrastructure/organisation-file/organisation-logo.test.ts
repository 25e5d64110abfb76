import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  describeFindings,
  readOrganisationFile,
} from '../../../lib/infrastructure/organisation-file/organisation-file.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { goodFile } from '../../support/given/broken-organisation.ts'

const folder = mkdtempSync(join(tmpdir(), 'logo-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** One transparent pixel, as a whole PNG file. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

describe('the logo of an organisation', () => {
  it('is a PNG picture beside the file, with its size, and counts for the version', () => {
    const reading = read('logo.png', pixel)
    expect(reading).toMatchObject({
      organisation: { look: { logo: { base64: pixel.toString('base64'), width: 1, height: 1 } } },
    })
    const other = read('logo.png', Buffer.concat([pixel, Buffer.from('x')]))
    expect(versionOf(other)).not.toBe(versionOf(reading))
  })

  it.each([
    [
      'is not there',
      'nowhere.png',
      undefined,
      '37:9 There is no picture "nowhere.png" beside this file. Put it there, or delete the line.',
    ],
    [
      'is no PNG picture',
      'script.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      '37:9 "script.png" is not a PNG picture, whatever its name says. Save the picture again as PNG.',
    ],
    [
      'is cut off',
      'cut.png',
      pixel.subarray(0, 12),
      '37:9 "cut.png" is not a PNG picture, whatever its name says. Save the picture again as PNG.',
    ],
    [
      'is cut off in its header',
      'header.png',
      pixel.subarray(0, 20),
      '37:9 "header.png" is not a PNG picture, whatever its name says. Save the picture again as PNG.',
    ],
    [
      'is too large',
      'large.png',
      Buffer.concat([pixel, Buffer.alloc(20 * 1024)]),
      '37:9 "large.png" has 21 KB; 20 KB is the most. Save it smaller: 120 pixels high is enough.',
    ],
    [
      'is an SVG picture',
      'logo.svg',
      undefined,
      '37:9 "logo.svg" is not written as it must be here. Write it like cambridgeshire.png.',
    ],
    [
      'lies elsewhere',
      '../../etc/passwd',
      undefined,
      '37:9 "../../etc/passwd" is not written as it must be here. Write it like cambridgeshire.png.',
    ],
  ])('that %s is refused with its line, what is wrong and what to do', (_, name, bytes, expected) => {
    const reading = read(name, bytes)
    const lines = reading.ok ? [] : describeFindings(reading.findings)
    expect(lines.map((line) => line.replace(`${folder}/charity.yaml:`, ''))).toEqual([expected])
  })
})

function read(name: string, bytes: Buffer | undefined) {
  if (bytes !== undefined) writeFileSync(join(folder, name), bytes)
  const path = join(folder, 'charity.yaml')
  writeFileSync(path, `${goodFile}look:\n  logo: ${name}\n`)
  return readOrganisationFile(path, kinds)
}

function versionOf(reading: ReturnType<typeof read>): string | undefined {
  return reading.ok ? reading.organisation.version : undefined
}
