import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SynthesisRefused } from '../../../lib/infrastructure/organisation-file/synthesis-refused.ts'
import {
  organisationNames,
  whichOrganisation,
} from '../../../lib/infrastructure/organisation-file/which-organisation.ts'

const root = mkdtempSync(join(tmpdir(), 'organisations-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const own = 'title: Ours\n'
const example = '# one to copy from\nexample: true\ntitle: Theirs\n'

describe('Which organisation is meant', () => {
  it('is the only one of one’s own, whatever examples stand beside it', () => {
    const directory = folder({ anford: example, upwell: own, zeal: example })
    expect(whichOrganisation(undefined, { directory })).toMatchObject({ name: 'upwell', example: false })
    expect(whichOrganisation(undefined, { directory, orExample: true })).toMatchObject({ name: 'upwell' })
  })

  it('is one of one’s own although its file has mistakes, which are told when it is read', () => {
    const directory = folder({ anford: example, upwell: '\ttitle Ours' })
    expect(whichOrganisation(undefined, { directory })).toMatchObject({ name: 'upwell' })
  })

  it('is an example where nothing else is there and one will do', () => {
    const directory = folder({ anford: example, zeal: example })
    expect(whichOrganisation(undefined, { directory, orExample: true })).toMatchObject({
      name: 'anford',
      example: true,
    })
  })

  it.each([
    [
      'only examples are there',
      { anford: example, zeal: example },
      'Whose is it? There are only examples here: anford, zeal. Copy one to a name of your own, take its line "example: true" out, and say -c organisation=NAME.',
    ],
    [
      'several are one’s own',
      { anford: own, upwell: own, zeal: example },
      'Whose is it? There are anford, upwell. Say which: -c organisation=anford.',
    ],
  ])('is asked where %s', (_, files, sentence) => {
    const directory = folder(files)
    expect(refusal(undefined, directory)).toEqual([sentence])
  })

  it('is asked even to try things out where several are one’s own', () => {
    const directory = folder({ anford: own, upwell: own })
    expect(() => whichOrganisation(undefined, { directory, orExample: true })).toThrow(
      'There are anford, upwell',
    )
  })

  it('is the one that is named, an example too, by its name or by the path of a file elsewhere', () => {
    const directory = folder({ anford: example, upwell: own })
    expect(whichOrganisation('anford', { directory })).toMatchObject({ name: 'anford', example: true })
    const elsewhere = join(folder({ ours: own }), 'ours.yaml')
    expect(whichOrganisation(elsewhere, { directory })).toMatchObject({ name: 'ours', example: false })
  })

  it('is refused where nothing has that name, with the one that was probably meant', () => {
    const directory = folder({ anford: example, upwell: own })
    expect(refusal('upwel', directory)).toEqual([
      'There is no organisation "upwel"; did you mean upwell? There are: anford, upwell. It is the name of a file in lib/organisations without .yaml, or a path that ends with it.',
    ])
    expect(refusal('../x', directory)).toEqual([expect.stringMatching(/^There is no organisation "..\/x"\./)])
    expect(refusal('nowhere/ours.yaml', directory)).toEqual([
      expect.stringMatching(/^There is no file nowhere\/ours.yaml/),
    ])
  })

  it('is looked for among files that end with .yaml', () => {
    const directory = folder({ 'b-side': own, 'a-side': own })
    writeFileSync(join(directory, 'notes.md'), '')
    expect(organisationNames(directory)).toEqual(['a-side', 'b-side'])
  })
})

let folders = 0

function folder(files: Readonly<Record<string, string>>): string {
  const directory = join(root, String(++folders))
  mkdirSync(directory)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, `${name}.yaml`), text)
  return directory
}

function refusal(named: string | undefined, directory: string): readonly string[] {
  try {
    whichOrganisation(named, { directory })
  } catch (error) {
    if (error instanceof SynthesisRefused) return error.findings
    throw error
  }
  return []
}
