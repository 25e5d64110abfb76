/**
 * Of a style sheet the rules that can touch a document when it stands on a screen, as text: those of whose classes it has all,
 * and of custom properties those that are used. Rules of elements and states count as touching.
 */
export function rulesFor(css: string, document: string): string {
  const classes = new Set(
    [...document.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  )
  const touching = (heads: string) =>
    heads
      .split(',')
      .some((head) => [...head.matchAll(/\.([a-z][\w-]*)/g)].every(([, name = '']) => classes.has(name)))
  const text = kept(css, touching)
  return withoutUnused(text)
}

function kept(css: string, touching: (heads: string) => boolean): string {
  return rulesIn(css)
    .map(({ head, body }) => {
      if (!head.startsWith('@')) return touching(head) ? `${head}{${body}}\n` : ''
      if (/print|forced-colors|prefers-contrast/.test(head)) return ''
      const inside = kept(body, touching)
      return inside === '' ? '' : `${head}{${inside}}\n`
    })
    .join('')
}

/** Each `head{body}` of the outermost level; a body may hold more of them. */
function rulesIn(css: string): readonly { readonly head: string; readonly body: string }[] {
  const rules: { head: string; body: string }[] = []
  let depth = 0
  let start = 0
  let open = 0
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) open = at
    if (css[at] === '}' && --depth === 0) {
      rules.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, at) })
      start = at + 1
    }
  }
  return rules
}

/** A custom property may be used by another one, so this goes on until nothing more falls away. */
function withoutUnused(css: string): string {
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name))
  const left = css.replace(/(--[\w-]+):[^;}]*;?/g, (declaration, name: string) =>
    used.has(name) ? declaration : '',
  )
  return left === css ? css : withoutUnused(left)
}
