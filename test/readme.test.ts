import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { exitCodes, outcomeWords } from '../lib/command-line/exit-codes.ts'
import { asTyped, commandsIn } from '../lib/command-line/program.ts'
import * as fields from '../lib/core/kind/fields.ts'
import { organisationJsonSchema } from '../lib/infrastructure/organisation-file/organisation-shape.ts'
import { communityMentoring } from '../lib/kinds/community-mentoring.ts'
import { kinds } from '../lib/kinds/kinds.ts'
import { liveTemplate } from './infrastructure/sample-synthesis.ts'
import { adminProgram } from './support/running/typed.ts'
import { complaintAbout } from './support/source/readme-commands.ts'
import {
  anchorsOf,
  codeSpansOf,
  commandsOf,
  firstColumn,
  linksOf,
  readmeOf,
  readmes,
  tableOf,
} from './support/source/readmes.ts'

const root = new URL('../', import.meta.url)
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))

describe.each(readmes.map((readme) => [readme.path, readme] as const))('%s', (_path, readme) => {
  it('leads to files and headings that are there', () => {
    const broken = linksOf(readme).filter(({ target, heading }) => {
      const file = new URL(target, root)
      if (isExample(target)) return false
      return !existsSync(file) || (heading !== '' && !anchorsOf(readFileSync(file, 'utf8')).includes(heading))
    })
    expect(broken).toEqual([])
  })

  it('names files and folders that are there', () => {
    const named = codeSpansOf(readme.text).filter((span) =>
      /^(bin|lib|functions|test|\.ci)\/[\w./*-]*$/.test(span),
    )
    const isThere = (path: string) =>
      isExample(path) || globSync(path, { cwd: fileURLToPath(root) }).length > 0
    expect(named.filter((path) => !isThere(path))).toEqual([])
  })

  it('shows commands that what they start understands', () => {
    const complaints = commandsOf(readme.text).flatMap((command) => {
      const complaint = complaintAbout(command, scripts)
      return complaint === undefined ? [] : [`${command}: ${complaint}`]
    })
    expect(complaints).toEqual([])
  })
})

/** Whoever has an organisation of their own may delete the examples. */
function isExample(path: string): boolean {
  return /(^|\/)lib\/organisations\/(cambridgeshire|cheshire-east)\.yaml$/.test(path)
}

/** Each map of a README, and the folder whose rooms it names. */
const maps = [
  ['.', 'Room | What it is', 'lib', 'lib/'],
  ['.', 'Room | What it is', 'functions', 'functions/'],
  ['lib/core', 'Room | What is in it | Start at', 'lib/core', ''],
  ['lib/pages', 'Room | What is in it', 'lib/pages', ''],
  ['lib/infrastructure', 'Room | What is in it', 'lib/infrastructure', ''],
  ['test', 'Folder | Shows', 'test', ''],
] as const

test.each(maps)('the map of %s under "%s" names exactly the rooms of %s', (home, columns, folder, prefix) => {
  const rooms = readdirSync(new URL(`${folder}/`, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${prefix}${name}/`)
  const named = firstColumn(readmeOf(home), columns).filter(
    (cell) => cell.startsWith(prefix) && cell.endsWith('/'),
  )
  expect(named.toSorted()).toEqual(rooms.toSorted())
})

describe('the README at the top', () => {
  it('takes ten minutes: it has at most 160 lines', () => {
    expect(readmeOf('.').split('\n').length - 1).toBeLessThanOrEqual(160)
  })

  it('posts the example of community mentoring with its curl', () => {
    const body = /-d '(\{.*?\})'/.exec(readmeOf('.'))?.[1] ?? ''
    expect(JSON.parse(body)).toEqual(communityMentoring.example)
  })
})

describe('the README of kinds', () => {
  it.each(kinds)('has a row for $name, with its title and target', ({ name, title, answerWithin }) => {
    const days = `${answerWithin} working day${answerWithin === 1 ? '' : 's'}`
    expect(readmeOf('lib/kinds')).toContain(`| [\`${name}\`](${name}.ts) | ${title} | ${days} |`)
  })

  it('has a row for each sort of field', () => {
    const rows = firstColumn(readmeOf('lib/kinds'), 'Field | What people can give')
    expect(rows.toSorted()).toEqual(Object.keys(fields).toSorted())
  })
})

test('the README of organisations has a row for each line of the file', () => {
  const rows = firstColumn(readmeOf('lib/organisations'), 'Line | What it says | If you leave it out')
  expect(rows).toEqual(Object.keys(Object(organisationJsonSchema()['properties'])))
})

describe('the README of infrastructure', () => {
  it('has a row for every command of an admin, as its help has it', () => {
    const rows = commandsIn(adminProgram()).map((command) => `| \`${asTyped(command)}\` | ${command.says} |`)
    expect(tableOf(readmeOf('lib/infrastructure'), 'Command | What it does')).toBe(rows.join('\n'))
  })

  it('has a row for every exit code', () => {
    const rows = Object.entries(outcomeWords).map(([outcome, says]) => {
      return `| ${exitCodes[outcome as keyof typeof exitCodes]} | ${says} |`
    })
    expect(tableOf(readmeOf('lib/infrastructure'), 'Code | It means')).toBe(rows.join('\n'))
  })
})

test('the README of watching has an entry for every alarm that leads there, and none for an alarm that there is not', async () => {
  const template = JSON.stringify(await liveTemplate())
  const alarms = template.matchAll(/lib\/infrastructure\/watching\/README\.md#(alarm-[a-z-]+)/g)
  const entries = anchorsOf(readmeOf('lib/infrastructure/watching')).filter((one) => one.startsWith('alarm-'))
  expect(entries.toSorted()).toEqual([...new Set([...alarms].map(([, id]) => id))].toSorted())
})
