import type { StoredMail } from '../ses/stored-mail.ts'
import { longTime, pageAnswer } from './document.ts'
import { type Html, html } from './html.ts'
import type { LocalAnswer } from './local-view.ts'

/** One mail to read: rendered in a frame of 600 or 320 pixels, light or dark, then its text, tags and headers. */
export function mailPage(mail: StoredMail, now: number): LocalAnswer {
  const main = html`<article class="mail">
<p><a href="/_local/">← Inbox</a></p>
<h1>${mail.subject || '(no subject)'}</h1>
<dl class="facts">
${fact('From', mail.from)}${fact('To', mail.to.join(', '))}
${mail.replyTo.length > 0 && fact('Reply-To', mail.replyTo.join(', '))}
${fact('Sent', longTime(Date.parse(mail.at)))}
${tagList(mail.tags)}
</dl>
${mail.html !== '' && frame(mail)}
<section aria-labelledby="text-title"><h2 id="text-title">Text part</h2>
${mail.text === '' ? html`<p class="empty">This mail has no text part.</p>` : html`<pre class="text">${mail.text}</pre>`}
</section>
<details><summary>Headers</summary>
<dl class="headers">${Object.entries(mail.headers).map(([name, value]) => fact(name, value))}</dl></details>
<p><a href="/_local/mail/${mail.id}.eml" download>Download the raw message</a></p>
</article>`
  return pageAnswer({ title: `${mail.subject || '(no subject)'} – Local stack`, now, main })
}

// A mail is a stranger's document: no script, no form, no request, no origin. Links open beside it.
const framePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; " +
  "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

/** The HTML part by itself, with the policy that keeps it harmless. */
export function mailFrameAnswer(mail: StoredMail): LocalAnswer {
  const base = '<base target="_blank">'
  const opened = mail.html.replace(/<head(\s[^>]*)?>/i, (head) => head + base)
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': framePolicy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
    body: opened === mail.html ? base + mail.html : opened,
  }
}

/** The raw message, as a file. */
export function rawMailAnswer(mail: StoredMail): LocalAnswer {
  return {
    status: 200,
    headers: {
      'content-type': 'message/rfc822',
      'content-disposition': `attachment; filename="${mail.id.replace(/[^A-Za-z0-9-]/g, '')}.eml"`,
      'x-content-type-options': 'nosniff',
    },
    body: mail.raw,
  }
}

function frame(mail: StoredMail): Html {
  return html`<section class="viewer" aria-labelledby="html-title"><h2 id="html-title">As it looks</h2>
<div class="switches">
<fieldset><legend>Width</legend>
<label><input type="radio" name="width" value="600" checked> 600</label>
<label><input type="radio" name="width" value="320"> 320</label></fieldset>
<fieldset><legend>Colours</legend>
<label><input type="radio" name="scheme" value="light" checked> Light</label>
<label><input type="radio" name="scheme" value="dark"> Dark</label></fieldset>
</div>
<div class="screen"><iframe title="The HTML part of this mail" src="/_local/mail/${mail.id}.html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></div>
</section>`
}

function tagList(tags: Readonly<Record<string, string>>): Html | false {
  const entries = Object.entries(tags)
  if (entries.length === 0) return false
  const list = entries.map(([name, value]) => html`<span class="tag">${name}: ${value}</span> `)
  return html`<div><dt>Tags</dt><dd>${list}</dd></div>`
}

function fact(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}
