import { readdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { html, toDocument } from '../../lib/core/text/html.ts'

/** Writes `sheet.html` into `after`: each picture of the two directories beside the one of the same name in the other. */
export async function writeContactSheet(before: string, after: string): Promise<void> {
  const names = [...new Set([...(await picturesIn(before)), ...(await picturesIn(after))])].toSorted()
  const from = relative(after, before)
  const picture = (name: string, directory: string) =>
    html`<a href="${join(directory, name)}"><img src="${join(directory, name)}" alt="none" loading="lazy"></a>`
  const sheet = html`<html lang="en"><meta charset="utf-8"><title>Before and after</title>
<style>body{margin:1rem;font-family:sans-serif}table{width:100%;table-layout:fixed}td{vertical-align:top}img{max-width:100%;border:1px solid}</style>
<h1>Before and after</h1>
${names.map(
  (name) => html`<h2>${name.replace('.png', '')}</h2>
<table><tr><th>Before<th>After<tr><td>${picture(name, from)}<td>${picture(name, '.')}</table>
`,
)}</html>
`
  await writeFile(join(after, 'sheet.html'), `<!DOCTYPE html>${toDocument(sheet)}`)
}

async function picturesIn(directory: string): Promise<readonly string[]> {
  return (await readdir(directory)).filter((name) => name.endsWith('.png'))
}
