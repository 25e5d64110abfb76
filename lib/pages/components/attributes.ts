import { type Html, html } from '../../core/text/html.ts'

/** Attributes to stand behind a tag's name, each with a space before it; those that are undefined or false are left out. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): Html {
  return html`${Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === false) return []
    return value === true ? html` ${name}` : html` ${name}="${value}"`
  })}`
}
