import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Saved, watchSources } from '../../../lib/local/watch/watch-sources.ts'

let root: string
let seen: Saved[]
let watched: { close(): void }

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zwei Häuser '))
  mkdirSync(join(root, 'lib', 'deep'), { recursive: true })
  write('lib/one.ts', 'one')
  write('lib/deep/two.yaml', 'two')
  write('other/three.ts', 'three')
  write('own/own.yaml', 'own')
  seen = []
  watched = watchSources({
    ...{ root, folders: ['lib', 'missing'], files: [join(root, 'own', 'own.yaml')] },
    onSaved: (saved) => seen.push(saved),
  })
})
afterEach(() => {
  watched.close()
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Whatever was noticed until `path` was, which is saved last. */
async function noticed(path: string): Promise<readonly string[]> {
  const all = () => seen.flatMap(({ paths }) => paths)
  await expect.poll(all, { timeout: 10_000 }).toContain(path)
  return [...new Set(all())].toSorted()
}

test.each([
  ['a file that is written', () => write('lib/one.ts', 'ONE'), ['lib/one.ts']],
  [
    'a file that an editor replaces by renaming another',
    () => {
      write('lib/one.ts~', 'ONE')
      renameSync(join(root, 'lib/one.ts~'), join(root, 'lib/one.ts'))
    },
    ['lib/one.ts'],
  ],
  ['a file below', () => write('lib/deep/two.yaml', 'TWO'), ['lib/deep/two.yaml']],
  ['a single file', () => write('own/own.yaml', 'OWN'), ['own/own.yaml']],
  ['a file that is deleted', () => rmSync(join(root, 'lib/one.ts')), ['lib/one.ts']],
  ['a new folder with files', () => write('lib/new/er/four.css', ''), ['lib/new/er/four.css']],
  [
    'a folder that is deleted',
    () => rmSync(join(root, 'lib/deep'), { recursive: true }),
    ['lib/deep/two.yaml'],
  ],
])('%s is noticed', async (_what, save, paths) => {
  const before = performance.now()
  save()
  expect(await noticed(paths[0] ?? '')).toEqual(paths)
  expect(seen[0]?.at).toBeGreaterThanOrEqual(before)
})

test('what is no source, is not watched or is as it was is not noticed', async () => {
  write('lib/.one.ts.swp', 'hidden')
  write('lib/notes.txt', 'no source')
  write('other/three.ts', 'THREE')
  write('own/other.yaml', 'not ours')
  write('lib/deep/two.yaml', 'two')
  write('lib/one.ts', 'ONE')
  expect(await noticed('lib/one.ts')).toEqual(['lib/one.ts'])
})

test('many files saved together are told together, and what is saved later again', async () => {
  for (let number = 0; number < 50; number += 1) write(`lib/many/${number}.ts`, '')
  expect(await noticed('lib/many/49.ts')).toHaveLength(50)
  expect(seen.length).toBeLessThan(10)
  seen.length = 0
  // As a checkout of another branch may do: the folder is another one under the same name.
  rmSync(join(root, 'lib/many'), { recursive: true })
  write('lib/many/7.ts', 'another')
  await expect.poll(() => seen.at(-1)?.paths).toContain('lib/many/8.ts')
  seen.length = 0
  write('lib/many/7.ts', 'seven')
  expect(await noticed('lib/many/7.ts')).toEqual(['lib/many/7.ts'])
})
