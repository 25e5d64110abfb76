import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { findOfficer, organisationIn } from '../../../lib/core/organisation/organisation.ts'
import { english } from '../../../lib/core/words/english.ts'
import {
  describeFindings,
  readOrganisationFile,
  readOrganisationText,
} from '../../../lib/infrastructure/organisation-file/organisation-file.ts'
import { organisationJsonSchema } from '../../../lib/infrastructure/organisation-file/organisation-shape.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'

const shipped = fileURLToPath(new URL('../../organisations/cambridgeshire.yaml', import.meta.url))
const good = readFileSync(shipped, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'organisation-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the organisation that ships', () => {
  const reading = readOrganisationFile(shipped, kinds)
  const organisation = reading.ok ? organisationIn(english, reading.organisation) : undefined

  it('is whole, with its areas and the three general ones', () => {
    expect(reading).toMatchObject({ ok: true })
    expect(organisation?.name).toBe('cambridgeshire')
    expect(organisation?.areas.map((area) => area.title)).toEqual([
      'Cambridge',
      'East Cambridgeshire',
      'Fenland',
      'Huntingdonshire',
      'South Cambridgeshire',
      'Peterborough',
      'The whole area',
      'Somewhere else',
      'Not sure',
    ])
  })

  it('has Lisa Chambers for mentoring and assets, and the desk for the rest', () => {
    expect(organisation?.routes).toEqual([
      { position: 1, kinds: ['community-mentoring', 'asset-transfer'], to: ['lisa-chambers'] },
      { position: 2, to: ['enquiries'] },
    ])
    expect(organisation && findOfficer(organisation, 'lisa-chambers')).toMatchObject({
      role: 'officer',
      name: 'Lisa Chambers',
    })
    expect(organisation?.lastResort).toEqual({ desk: 'enquiries', manager: 'margaret-hollis' })
  })

  it('has only addresses that are reserved for examples', () => {
    const addresses = good.match(/\S+@\S+/g) ?? []
    expect(addresses.length).toBeGreaterThan(4)
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
  })

  it('has targets in hours, closed days and a cut-off in the second example', () => {
    const second = readOrganisationFile(shipped.replace('cambridgeshire', 'cheshire-east'), kinds)
    expect(second.ok && second.organisation).toMatchObject({
      answerWithin: { 'vcfse-support': { hours: 8 }, 'business-volunteering': 5 },
      closedDays: [
        { date: '2026-12-29', name: 'Christmas closing' },
        { date: '2026-12-30', name: 'Christmas closing' },
        { date: '2026-12-31', name: 'Christmas closing' },
      ],
      cutOff: '16:00',
    })
  })

  it('points an editor to the JSON Schema beside it', () => {
    expect(good.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../../lib/organisations/organisation.schema.json',
    )
  })
})

describe('what a file need not say', () => {
  it('is that no other website is let in and names are told in full', () => {
    const short = good.slice(0, good.indexOf('# Your websites.'))
    const reading = readOrganisationText(short, { path: 'cambridgeshire.yaml', kinds })
    const organisation = reading.ok ? organisationIn(english, reading.organisation) : undefined
    expect(organisation).toMatchObject({ websites: [], showOfficer: 'full-name' })
    expect(Object.keys(organisation ?? {})).not.toContain('look')
  })

  it('can be said as the comments say it', () => {
    const said = good.replace(/^# {3}((?:privacy|accessibility):(?:\n# {5,}.*)+)/gm, (_, lines: string) =>
      lines.replace(/^# {3}/gm, ''),
    )
    const withoutTwin = said.replace(/^privacy:\n {2}website.*\n/gm, '')
    expect(withoutTwin).toMatch(/^ {2}lawfulBasis/m)
    const reading = readOrganisationText(withoutTwin, { path: 'cambridgeshire.yaml', kinds })
    expect(reading.ok ? reading.organisation : describeFindings(reading.findings)).toMatchObject({
      privacy: { lawfulBasis: 'legitimate-interests', registration: 'ZA000000' },
      accessibility: { preparedOn: '2026-11-22', limits: [expect.stringMatching(/^Our leaflets/)] },
    })
  })
})

describe('the JSON Schema', () => {
  const schema: unknown = JSON.parse(
    readFileSync(new URL('../../../lib/organisations/organisation.schema.json', import.meta.url), 'utf8'),
  )

  it('is what the reader reads', () => {
    expect(schema).toEqual(organisationJsonSchema())
  })

  it('describes every part', () => {
    expect(undescribed(schema, '')).toEqual([])
  })
})

describe('the version', () => {
  it('is that of the content: other comments and layout keep it, other content does not', () => {
    const version = versionOf(good)
    expect(version).toMatch(/^[0-9a-f]{12}$/)
    expect(versionOf(good.replace(/^#.*$/gm, '# other words').replaceAll('\n', '\r\n'))).toBe(version)
    expect(
      versionOf(
        good.replace(
          '[community-mentoring, asset-transfer]',
          '\n      - "community-mentoring"\n      - asset-transfer',
        ),
      ),
    ).toBe(version)
    expect(versionOf(good.replace('Daniel', 'David'))).not.toBe(version)
    expect(versionOf(good.replace('keepMonths: 24', 'keepMonths: 25'))).not.toBe(version)
    expect(versionOf(good.replace("'#0a5f63'", "'#0a5f64'"))).not.toBe(version)
  })
})

describe('a file', () => {
  it('that is not there, is a folder or is not UTF-8 is a finding', () => {
    expect(linesFor(join(folder, 'nowhere.yaml'))).toEqual([
      'nowhere.yaml:1:1 There is no such file. Check the name of the organisation; its file stands in lib/organisations.',
    ])
    expect(linesFor(folder)[0]).toContain('This file cannot be read (EISDIR).')
    const latin = join(folder, 'latin.yaml')
    writeFileSync(latin, Buffer.from('title: Caf\xe9\n', 'latin1'))
    expect(linesFor(latin)).toEqual([
      'latin.yaml:1:11 This file is not UTF-8 text: see "title: Café". Save it again with the encoding UTF-8.',
    ])
  })

  it('with a name that cannot be one is a finding', () => {
    const reading = readOrganisationText(good, { path: 'lib/organisations/My Council.yaml', kinds })
    expect(reading.ok ? [] : reading.findings.map((finding) => finding.fix)).toEqual([
      'Rename the file, like cambridgeshire.yaml.',
    ])
  })
})

function linesFor(path: string): string[] {
  const reading = readOrganisationFile(path, kinds)
  return reading.ok ? [] : describeFindings(reading.findings).map((line) => line.replace(`${folder}/`, ''))
}

function versionOf(text: string): string | undefined {
  const reading = readOrganisationText(text, { path: 'cambridgeshire.yaml', kinds })
  return reading.ok ? reading.organisation.version : undefined
}

/** The places of a schema that allow something without a word about it. */
function undescribed(schema: unknown, place: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'type' in schema && !('description' in schema) ? [place] : []
  return [...own, ...Object.entries(schema).flatMap(([name, part]) => undescribed(part, `${place}/${name}`))]
}
