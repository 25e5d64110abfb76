import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { kinds } from '../../lib/kinds/kinds.ts'
import { collapsed } from '../core/mails/parsed-mail.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'
import { readOpenApi } from '../support/source/open-api.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The one new file. */
const repairCafe = `import { choice, text } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** Things are mended together instead of thrown away. */
export const repairCafe = defineKind({
  name: 'repair-cafe',
  title: 'Repair café',
  description: 'Something of yours is broken, or you are good at mending things.',
  fields: {
    thing: text({ label: 'Thing', required: 'Enter what it is' }),
    part: choice({
      label: 'Part',
      required: 'Select whether you bring it or mend it',
      options: { bring: 'Bringing it', mend: 'Mending it' },
    }),
  },
  answerWithin: 4,
  example: { name: 'Olu Bright', email: 'olu@example.org', area: 'fenland', thing: 'Toaster', part: 'bring' },
  subject: (answers) => answers.thing,
  urgency: ({ thing }) => (thing === 'Kettle' ? { reason: 'there is no tea', answerWithin: 1 } : undefined),
  acknowledgement: () => ({ whatHappensNext: ['We tell you when the next repair café is, and where.'] }),
})
`

describe('a tenth kind', () => {
  let home = ''
  afterAll(() => rm(home, { recursive: true, force: true }))
  const app = stackForThisFile(async () => {
    home = await mkdtemp(join(tmpdir(), 'tenth-kind-'))
    for (const name of ['bin', 'lib', 'functions', 'package.json'])
      await cp(join(root, name), join(home, name), { recursive: true })
    await symlink(join(root, 'node_modules'), join(home, 'node_modules'))
    await writeFile(join(home, 'lib/kinds/repair-cafe.ts'), repairCafe)
    const list = join(home, 'lib/kinds/kinds.ts')
    await writeFile(list, withOneMore(await readFile(list, 'utf8')))
    // The copy checks its organisation, bundles itself and writes its own template, as anybody's checkout does.
    await promisify(execFile)(
      process.execPath,
      ['bin/app.ts', '-c', `organisation=${join(root, 'test/organisations/cambridgeshire.yaml')}`],
      {
        cwd: home,
      },
    )
    return { assemblyDirectory: join(home, 'cdk.out') }
  })

  it('is listed, and has a JSON Schema', async () => {
    const { kinds: listed } = Object(await get('/v1/kinds'))
    expect(listed).toHaveLength(kinds.length + 1)
    expect(await get('/v1/kinds/repair-cafe')).toMatchObject({
      title: 'Repair café',
      properties: { thing: { title: 'Thing' }, part: { enum: ['bring', 'mend'] } },
      required: ['name', 'thing', 'part'],
    })
  })

  it('has a place on the first page, and a form with its own questions', async () => {
    const html = { headers: { accept: 'text/html' } }
    expect(await (await fetch(app.url, html)).text()).toMatch(/Something else.*Repair café/s)
    const form = await (await fetch(`${app.url}/enquire/repair-cafe`, html)).text()
    expect(form).toMatch(/<label[^>]*for="thing">Thing<.*Mending it.*Send/s)
  })

  it('is validated in its own words', async () => {
    const { status, body } = await app.post('repair-cafe', {
      name: 'Olu',
      email: 'olu@example.org',
      area: 'fenland',
    })
    expect([status, body['errors']]).toEqual([
      422,
      [
        { field: 'thing', code: 'missing', message: 'Enter what it is' },
        { field: 'part', code: 'missing', message: 'Select whether you bring it or mend it' },
      ],
    ])
  })

  it('is documented, and answered as documented', async () => {
    const api = readOpenApi(await get('/openapi.json'))
    const operation = api.operations.find(({ id }) => id === 'postRepairCafe')
    if (operation === undefined) throw new Error('It is not documented')
    expect(operation.requests).toHaveLength(2)
    expect(api.schemaFindings('RepairCafe', operation.requests[0]?.value)).toBe('')
    expect(api.schemaFindings('RepairCafe', {})).not.toBe('')
    const { status, headers, body } = await app.post('repair-cafe', operation.requests[1]?.value)
    const contentType = headers.get('content-type') ?? ''
    expect([status, api.undocumented(operation, { status, contentType, body })]).toEqual([202, ''])
    await app.quiet()
    await app.forget()
  })

  it('is routed by the last rule, handed over and acknowledged', async () => {
    const answers = {
      name: 'Olu Bright',
      email: 'olu@example.org',
      area: 'fenland',
      thing: 'Kettle',
      part: 'mend',
    }
    const { body } = await app.post('repair-cafe', answers)
    await app.quiet()
    const [handover, acknowledgement] = await app.mails()
    expect(handover?.to).toEqual(['enquiries@cambridgeshire.example'])
    expect(handover?.subject).toBe(`Urgent: Kettle, Fenland – Repair café [${body['reference']}]`)
    expect(handover?.text).toContain('Part: Mending it')
    expect(collapsed(handover?.text ?? '')).toContain('Kind of enquiry: Repair café')
    expect(acknowledgement?.to).toEqual(['olu@example.org'])
    expect(acknowledgement?.text).toContain('We tell you when the next repair café is, and where.')
  })

  async function get(path: string): Promise<unknown> {
    return (await fetch(app.url + path)).json()
  }
})

/** One line in the list, with the import that it needs. */
function withOneMore(list: string): string {
  const more = list
    .replace(/^export const kinds.*\n/m, (line) => `${line}  repairCafe,\n`)
    .replace(/^import \{/m, "import { repairCafe } from './repair-cafe.ts'\nimport {")
  if (more.split('\n').length !== list.split('\n').length + 2) throw new Error('The list has another shape')
  return more
}
