import { describe, expect, test } from 'vitest'
import { readFormBody } from '../../../../functions/shared/form/read-form-body.ts'
import { readFormSubmission } from '../../../../lib/core/posted-form/read-form-submission.ts'
import { kinds } from '../../../../lib/kinds/kinds.ts'
import { type FormSnippet, formSnippets, postOf, withAction } from '../../../support/given/form-snippets.ts'
import { sampleOrganisation } from '../../../support/given/sample-organisation.ts'

describe('forms of other sites', () => {
  test('are thirty, of four styles and every kind', () => {
    expect(formSnippets).toHaveLength(30)
    const styles = formSnippets.map(({ name }) => name.split('-')[0] ?? '')
    expect([...new Set(styles)].sort()).toEqual(['basin', 'formspree', 'netlify', 'wordpress'])
    expect([...new Set(formSnippets.map(({ kind }) => kind))].sort()).toEqual(
      kinds.map(({ name }) => name).sort(),
    )
  })

  test.each(formSnippets)('$name is taken with the answers that its visitor gave', async (snippet) => {
    const { answers, problems, extras } = await read(snippet)
    expect(problems).toEqual([])
    expect(answers).toEqual(snippet.answers)
    expect(Object.fromEntries(extras.map(({ name, value }) => [name, value]))).toEqual(snippet.extras)
  })

  test.each(formSnippets)('$name is told what is missing when it is sent empty', async (snippet) => {
    const { answers, problems, control } = await read({ ...snippet, filling: {} })
    expect(answers).toBeUndefined()
    expect(problems.map(({ field }) => field)).toContain('email')
    expect(control.honeypot).not.toBe('filled')
  })

  test('only change their action', () => {
    for (const snippet of formSnippets) {
      const changed = withAction(snippet, 'https://enquiries.example/enquire/general')
      expect(changed).toContain('<form action="https://enquiries.example/enquire/general"')
      expect(changed.match(/\saction=/g)).toHaveLength(1)
      expect(changed.replace(/\s+action="[^"]*"/, '').replace(/\s/g, '')).toBe(
        snippet.html.replace(/\s+action=("[^"]*"|'[^']*')/, '').replace(/\s/g, ''),
      )
    }
  })

  test('say where their visitor lands, and whether the trap was touched', async () => {
    const classic = formSnippets.filter(({ name }) => ['formspree-classic', 'basin-redirect'].includes(name))
    const controls = await Promise.all(classic.map(async (snippet) => (await read(snippet)).control))
    expect(controls).toEqual([
      { door: 'site', honeypot: 'absent', next: 'https://www.example.org/thank-you' },
      { door: 'site', honeypot: 'empty', next: 'https://www.example.org/thanks' },
    ])
  })
})

async function read(snippet: FormSnippet) {
  const { contentType, body } = await postOf(snippet)
  const request = {
    method: 'POST',
    path: '/',
    requestId: 'r',
    headers: { 'content-type': contentType },
    body,
  }
  const kind = kinds.find(({ name }) => name === snippet.kind)
  if (kind === undefined) throw new Error(`There is no kind ${snippet.kind}`)
  return readFormSubmission({
    kind,
    ...(await readFormBody(request, 'anybody')),
    organisation: sampleOrganisation,
  })
}
