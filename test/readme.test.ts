import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { communityMentoring } from '../lib/kinds/community-mentoring.ts'
import { kinds } from '../lib/kinds/kinds.ts'
import { liveTemplate } from './infrastructure/sample-synthesis.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const root = new URL('../', import.meta.url)

describe('the README', () => {
  it('posts the example of community mentoring with its curl', () => {
    const body = /-d '(\{.*?\})'/.exec(readme)?.[1] ?? ''
    expect(JSON.parse(body)).toEqual(communityMentoring.example)
  })

  it.each(kinds)('has a row for $name, with its title and target', ({ name, title, answerWithin }) => {
    const days = `${answerWithin} working day${answerWithin === 1 ? '' : 's'}`
    expect(readme).toContain(`| [\`${name}\`](lib/kinds/${name}.ts) | ${title} | ${days} |`)
  })

  it('leads to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1] ?? '')
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((link) => !existsSync(new URL(link, root)))).toEqual([])
  })

  it('names only scripts that there are', () => {
    const scripts: unknown = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).scripts
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !Object.hasOwn(Object(scripts), name))).toEqual([])
  })

  it('has an entry for every alarm, and none for an alarm that there is not', async () => {
    const template = JSON.stringify(await liveTemplate())
    const sorted = (texts: Iterable<RegExpExecArray>) =>
      [...new Set([...texts].map((match) => match[1]))].sort()
    expect(sorted(readme.matchAll(/^#### (alarm-[a-z-]+)$/gm))).toEqual(
      sorted(template.matchAll(/README\.md#(alarm-[a-z-]+)/g)),
    )
  })
})
