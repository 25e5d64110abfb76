import type { StoredMail } from '../ses/stored-mail.ts'
import { iso, shortTime } from './document.ts'
import { type Html, html } from './html.ts'

/** The inbox: newest first, each mail a link. */
export function inboxSection(mails: readonly StoredMail[], now: number): Html {
  return html`<section class="inbox" aria-labelledby="inbox-title">
<div class="head"><h2 id="inbox-title">Inbox</h2> <button type="button" data-call="DELETE /_local/mail">Empty the inbox</button></div>
<div id="inbox" data-live>
${mails.length === 0 ? empty : html`<ol class="mails" reversed>${[...mails].reverse().map((mail) => row(mail, now))}</ol>`}
</div>
</section>`
}

const empty = html`<p class="empty"><strong>No mail yet.</strong> Whatever the functions send through SES appears here; nothing leaves this machine.</p>`

function row(mail: StoredMail, now: number): Html {
  const at = Date.parse(mail.at)
  return html`<li data-mail="${mail.id}"><a href="/_local/mail/${mail.id}">
<span class="line"><span class="to">${mail.to.join(', ')}</span> <time datetime="${iso(at)}">${shortTime(at, now)}</time></span>
<span class="subject">${mail.subject || '(no subject)'}</span>
<span class="preview">${preview(mail.text)}</span>
</a></li>`
}

function preview(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 140)
}
