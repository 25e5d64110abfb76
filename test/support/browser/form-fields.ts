import { Parser } from 'htmlparser2'

/** What a browser would send of a page's first form: hidden, typed, checked and selected, in order, by name. */
export function formFields(page: string): readonly (readonly [name: string, value: string])[] {
  const fields: [string, string][] = []
  let area: { name: string; text: string } | undefined
  let select: { name: string; chosen: string | undefined } | undefined
  const parser = new Parser({
    onopentag(tag, attributes) {
      const { name = '', value = '', type = 'text' } = attributes
      if (tag === 'textarea') area = { name, text: '' }
      if (tag === 'select') select = { name, chosen: undefined }
      if (tag === 'option' && select !== undefined)
        if ('selected' in attributes || select.chosen === undefined) select.chosen = value
      const isOption = type === 'radio' || type === 'checkbox'
      if (tag === 'input' && (!isOption || 'checked' in attributes))
        fields.push([name, isOption ? value || 'on' : value])
    },
    ontext: (text) => {
      if (area !== undefined) area.text += text
    },
    onclosetag(tag) {
      // The first line break after the tag is none (HTML, "The textarea element").
      if (tag === 'textarea' && area !== undefined)
        fields.push([area.name, decoded(area.text.replace(/^\r?\n/, ''))])
      if (tag === 'textarea') area = undefined
      if (tag === 'select' && select !== undefined) fields.push([select.name, select.chosen ?? ''])
      if (tag === 'select') select = undefined
    },
  })
  parser.end(page)
  return fields.filter(([name]) => name !== '')
}

// This parser leaves the entities of a textarea as they are.
function decoded(text: string): string {
  return text
    .replace(/&(lt|gt|quot|#39|#96);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll('&amp;', '&')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#96;': '`',
}
