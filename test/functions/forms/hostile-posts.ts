import type { AcceptedMail } from '../../../lib/adapters/memory/memory-mailer.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { hasForbiddenCharacter, isBlank } from '../../../lib/core/text/text-policy.ts'
import { parseMail } from '../../core/mails/parsed-mail.ts'
import { pageStructure } from '../../support/browser/page-structure.ts'
import { thousandTexts } from '../../support/hostile/thousand-texts.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { postForm, type TypedForm } from './posted-form.ts'

/** A thousand texts, as many to a post as the shortest field takes; every field of a post has other ones. */
export const packs = packed(thousandTexts(), 95)

/** The packs that change what the page that shows them again is made of: none should. */
export async function intrudersInPages(kind: Kind, numbers: readonly number[]): Promise<readonly number[]> {
  const pipeline = createPipeline()
  const harmless = new Map<string, string>()
  const intruders: number[] = []
  for (const n of numbers) {
    const typed = everyControl(kind, n)
    const plain = mapped(typed, harmlessFor)
    const key = JSON.stringify(plain)
    const expected = harmless.get(key) ?? (await structureOf(plain))
    harmless.set(key, expected)
    if (!expected.startsWith('[422,') || (await structureOf(typed)) !== expected) intruders.push(n)
  }
  return intruders

  async function structureOf(typed: TypedForm): Promise<string> {
    const { statusCode, body = '' } = await postForm(pipeline, `/enquire/${kind.name}`, typed)
    return JSON.stringify([statusCode, pageStructure(body)])
  }
}

/** The packs that change what the mails are made of: none should. */
export async function intrudersInMails(kind: Kind, numbers: readonly number[]): Promise<readonly number[]> {
  const harmless = new Map<string, string>()
  const intruders: number[] = []
  let pipeline = createPipeline()
  for (const [index, n] of numbers.entries()) {
    // What is kept grows, and looking through it with it.
    if (index % 20 === 0) pipeline = createPipeline()
    const hostile = Object.fromEntries(
      Object.entries(textsIn(kind, n)).map(([name, text]) => [name, cleaned(text)]),
    )
    const plain = Object.fromEntries(
      Object.entries(hostile).map(([name, text]) => [name, linesOf(text).replaceAll('x', `a ${name}`)]),
    )
    const key = JSON.stringify(plain)
    const expected = harmless.get(key) ?? (await mailsFor(pipeline, kind, plain))
    harmless.set(key, expected)
    if ((await mailsFor(pipeline, kind, hostile)) !== expected) intruders.push(n)
  }
  return intruders
}

/** Read alike: nothing, nothing but signs, words, or what has digits enough to be called by; as long, for a date's boxes. */
function harmlessFor(text: string): string {
  if (isBlank(text)) return ''
  if (text.replace(/\P{Nd}/gu, '').length >= 6) return 'x123456'
  return (/[\p{L}\p{N}]/u.test(text) ? 'x' : '-').repeat(Math.min(5, text.trim().length))
}

/** Held back and let through by the desk, all of them, so that each handover has the same words about spam. */
async function mailsFor(pipeline: Pipeline, kind: Kind, typed: TypedForm): Promise<string> {
  const email = `person${pipeline.enquiries().length}@example.org`
  const form = { ...exampleForm(kind), ...typed, email, _gotcha: 'x' }
  const { statusCode } = await postForm(pipeline, `/enquire/${kind.name}`, form)
  await deliverAll(pipeline)
  const reference = pipeline.enquiries().at(-1)?.reference ?? ''
  const before = pipeline.mails().length
  await postForm(pipeline, `/quarantine/${await pipeline.releaseLinks.sign(reference)}`, { sure: 'yes' })
  await deliverAll(pipeline)
  const mails = pipeline.mails().slice(before)
  if (statusCode !== 303 || mails.length !== 2) return `${statusCode}, ${mails.length} mails of ${kind.name}`
  return JSON.stringify(mails.map(mailStructure))
    .replaceAll(reference, 'REFERENCE')
    .replaceAll(email, 'EMAIL')
}

type Pipeline = ReturnType<typeof createPipeline>

/** Every control of a form, hidden ones and one that nobody knows among them, each with another pack. */
function everyControl(kind: Kind, n: number): TypedForm {
  const names = Object.entries(kind.fields).flatMap(([name, { control }]) =>
    control === 'date' ? [name, `${name}-day`, `${name}-month`, `${name}-year`] : [name],
  )
  const all = [...names, '_key', '_rendered', '_next', '_changing']
  // The parts of a date make one answer together.
  const room = (name: string) => (/-(day|month|year)$/.test(name) ? 60 : 95)
  const filled = all.map((name, place) => [name, packAt(n, place).join(' ').slice(0, room(name))])
  return {
    ...Object.fromEntries(filled),
    [`other ${packAt(n, all.length).join(' ')}`]: packAt(n, 50).join('\n'),
  }
}

/** The fields that take any text, and one that nobody knows. */
function textsIn(kind: Kind, n: number): Readonly<Record<string, string>> {
  const names = Object.keys(kind.fields).filter((name) => kind.fields[name]?.control === 'text')
  return {
    ...Object.fromEntries(names.map((name, place) => [name, packAt(n, place).join(' ')])),
    message: packAt(n, 20).join('\n'),
    other: packAt(n, 50).join('\n'),
  }
}

/** Steps of 7 are far enough apart that no two fields of a post have the same. */
function packAt(n: number, place: number): readonly string[] {
  return packs[(n + place * 7) % packs.length] ?? []
}

function packed(all: readonly string[], room: number): readonly (readonly string[])[] {
  const done: string[][] = []
  let pack: string[] = []
  for (const text of all) {
    if ([...pack, text].join(' ').length > room) {
      done.push(pack)
      pack = []
    }
    pack.push(text)
  }
  return [...done, pack]
}

function exampleForm(kind: Kind): TypedForm {
  return Object.fromEntries(
    Object.entries(kind.example).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value),
    ]),
  )
}

/** Without the characters that would have it refused; never blank. */
function cleaned(text: string): string {
  const clean = [...text.toWellFormed()].filter((character) => !hasForbiddenCharacter(character)).join('')
  return isBlank(clean) ? 'x' : clean
}

/** As many lines, and nothing on them to be afraid of. */
function linesOf(text: string): string {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => (line.trim() === '' ? '' : 'x'))
  return lines.join('\n')
}

function mapped<Value extends string | readonly string[]>(
  typed: Readonly<Record<string, Value>>,
  change: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, change(String(value))]))
}

function mailStructure({ subject, headers, html, to }: AcceptedMail): unknown {
  const { skeleton, links } = parseMail(html)
  const isOneLine = [subject, ...Object.values(headers)].every(
    (value) => !/\p{Cc}|[\u2028\u2029]/u.test(value),
  )
  const leadsTo = links.map((link) => link.replace(/\?subject=[\w%.~!*'()-]+$/, '').replace(/-token-\d+/, ''))
  const fixed = skeleton.filter((one) => !MAY_VARY.test(one))
  // Sorted, because a long message stands below the button.
  return { to, isOneLine, skeleton: fixed.toSorted(), leadsTo: leadsTo.toSorted() }
}

/** What is quoted in a sentence may be left out there, and a line at the end says that addresses were broken up. */
const MAY_VARY = /^(?:span \{"dir":"auto"\}|p \{"class":"muted",)/

async function deliverAll(pipeline: Pipeline): Promise<void> {
  while ((await pipeline.deliver()) > 0);
}
