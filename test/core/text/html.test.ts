import { expect, it } from 'vitest'
import { html, toDocument } from '../../../lib/core/text/html.ts'

it('escapes text for elements and for quoted attributes', () => {
  const text = `<b> & "double" 'single' \`back\``
  expect(toDocument(html`<p title="${text}">${text}</p>`)).toBe(
    '<p title="&lt;b&gt; &amp; &quot;double&quot; &#39;single&#39; &#96;back&#96;">' +
      '&lt;b&gt; &amp; &quot;double&quot; &#39;single&#39; &#96;back&#96;</p>',
  )
})

it('lets markup of its own making through, alone and in lists', () => {
  const items = ['<a>', 'b'].map((text) => html`<li>${text}</li>`)
  expect(toDocument(html`<ul>${items}</ul>${html`<hr>`}`)).toBe('<ul><li>&lt;a&gt;</li><li>b</li></ul><hr>')
})

it('escapes text that only looks like an entity, and never twice', () => {
  expect(toDocument(html`${'&lt;'}${html`${'<'}`}`)).toBe('&amp;lt;&lt;')
})

it('shows the replacement character for what HTML cannot hold', () => {
  expect(toDocument(html`${'\u0000\u001b\u009f\ufffe\ud800\tok\n'}`)).toBe(
    '\ufffd\ufffd\ufffd\ufffd\ufffd\tok\n',
  )
})
