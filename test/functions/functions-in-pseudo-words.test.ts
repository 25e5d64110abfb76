import { expect, test } from 'vitest'
import { tokenPath } from '../../functions/shared/http/routes.ts'
import { mailPurposes } from '../../lib/core/delivery/mail.ts'
import { maskedAddress } from '../../lib/core/text/email-address.ts'
import { unlinked } from '../../lib/core/text/unlinked.ts'
import {
  data,
  pseudoKinds as kinds,
  greekOrganisation as organisation,
} from '../support/given/pseudo-language.ts'
import { readSourceFiles } from '../support/source/source-files.ts'
import { cutTexts, strayWords } from '../support/source/stray-words.ts'
import type { Folder } from './pseudo-functions.ts'
import { corrected, manyLinks, tellInPseudoWords } from './pseudo-story.ts'

const { said, asked, mails, enquiries, references } = await tellInPseudoWords()

const allowed = [
  ...[
    ...data,
    ...references,
    ...manyLinks.split(' '),
    ...manyLinks.split(' ').map(unlinked),
    ...organisation.officers.map(({ email }) => email),
  ],
  ...[corrected, ...[corrected, ...data].map(maskedAddress)],
  ...kinds.flatMap(({ name, fields }) => [name, ...Object.keys(fields)]),
  ...['GET', 'HEAD', 'POST', '/none', '/v1/none', '/assets/none'],
]

test.each([...said.keys()])('no word of %s stands outside the word lists', (name) => {
  const text = said.get(name) ?? ''
  expect(text).not.toBe('')
  expect(strayWords(text, { allowed })).toEqual([])
  expect(cutTexts(text)).toBe(0)
})

test.each(
  mailPurposes,
)('no word of the mails of %s stands outside the word lists, and there are some', (purpose) => {
  const sent = mails.filter(({ tags }) => tags.claim.startsWith(`${purpose}-`))
  expect(sent).not.toHaveLength(0)
  for (const { subject, html, text } of sent) {
    const links = text.match(/https:\/\/api\.example\/\S+/g) ?? []
    for (const part of [subject, html, text])
      expect(strayWords(part, { allowed: [...allowed, ...links] })).toEqual([])
  }
})

test('no word of what is kept of an enquiry stands outside the word lists', () => {
  const kept = enquiries.flatMap((enquiry) => [
    enquiry.answerBy.working,
    enquiry.urgent?.reason ?? '',
    enquiry.stage === 'assigned' ? enquiry.assignment.reason : '',
    ...(enquiry.spam?.reasons ?? []),
  ])
  expect(enquiries.filter(({ urgent }) => urgent !== undefined)).not.toHaveLength(0)
  expect(enquiries.filter(({ spam }) => spam !== undefined)).not.toHaveLength(0)
  expect(kept.flatMap((sentence) => strayWords(sentence, { allowed: data }))).toEqual([])
})

test.each<[Folder, readonly string[]]>([
  // The kit and the script have tests of their own; the way on to the board and what crawlers read have no words; nor have pictures.
  ['forms', ['/embed', '/embed.js', '/officer', '/robots.txt', '/sitemap.xml']],
  ['officer', ['/officer/help/list.webp']],
  // OpenAPI is for engineers, and in English.
  ['intake', ['/openapi.json', '/health']],
])('every path of %s was asked for, so that a new one is', (folder, others) => {
  const paths = [...asked.filter((one) => one.folder === folder).map(({ path }) => path), ...others]
  const routes = readSourceFiles(`functions/${folder}`).flatMap(({ text }) =>
    [...text.matchAll(/path: (?:\/(\^.+\$)\/|tokenPath\('([^']+)'(?:, '([^']+)')?\)),/g)].map(
      ([, written, before = '', after]) =>
        written === undefined ? tokenPath(before, after) : new RegExp(written),
    ),
  )
  expect(routes.length).toBeGreaterThan(4)
  expect(routes.filter((route) => !paths.some((path) => route.test(path)))).toEqual([])
})
