import type { createPipeline } from '../../support/memory-world/create-pipeline.ts'

type Pipeline = ReturnType<typeof createPipeline>

/** What somebody typed into a form, by control. */
export type TypedForm = Readonly<Record<string, string | readonly string[]>>

/** The headers a browser sends with a plain form of our own pages. */
export const fromBrowser = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'content-type': 'application/x-www-form-urlencoded',
}

/** Posts a form as a browser does; where its path leads, the gateway knows. */
export function postForm(
  pipeline: Pipeline,
  path: string,
  typed: TypedForm,
  headers: Readonly<Record<string, string>> = {},
) {
  const pairs = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  )
  const body = new URLSearchParams(pairs).toString()
  const door = path.startsWith('/quarantine/') ? pipeline.officer : pipeline.forms
  return door(path, 'POST', { headers: { ...fromBrowser, ...headers }, body })
}

/** The hidden inputs of a page, by name. */
export function hiddenIn(page: string | undefined): Readonly<Record<string, string>> {
  const inputs = [...(page ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)]
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]))
}

/** What a person ticks where a page asks if they are sure; robots tick nothing. */
export function sureIn(page: string | undefined): Readonly<Record<string, string>> {
  return /<input [^>]*name="confirmed" type="checkbox"/.test(page ?? '') ? { confirmed: 'yes' } : {}
}

/** The words of a page, without its markup. */
export function wordsOf(page: string | undefined): string {
  return (page ?? '')
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ')
}
