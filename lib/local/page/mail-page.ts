import type { StoredMail } from '../ses/stored-mail.ts'
import { iso, longTime, pageAnswer, shortTime } from './document.ts'
import { type Html, html } from './html.ts'
import { inboxAddress, mailAddress } from './inbox-address.ts'
import type { LocalAnswer } from './local-view.ts'
import type { Scheme } from './mail-frame.ts'
import type { Person } from './people.ts'

/** What a mail's page is made of. */
interface MailView {
  readonly mail: StoredMail
  /** All of its conversation, itself included, oldest first. */
  readonly conversation: readonly StoredMail[]
  readonly whoIs: (address: string) => Person
  readonly now: number
  /** The mailbox it was opened from. */
  readonly mailbox?: string | undefined
}

/** One mail to read: light, dark, on a phone and as text beside each other, its conversation, its headers. */
export function mailPage(view: MailView): LocalAnswer {
  const { mail, now } = view
  const subject = mail.subject || '(no subject)'
  const main = html`<article class="mail">
<p class="back"><a href="${inboxAddress(view)}">← Inbox</a></p>
<div class="letterhead">
<div class="about"><h1>${subject}</h1>
<dl class="facts">
${fact('From', mail.from)}
<div><dt>To</dt><dd>${mail.to.map((address) => personText(view.whoIs(address)))}</dd></div>
${mail.replyTo.length > 0 && fact('Replies go to', mail.replyTo.join(', '))}
${fact('Sent', longTime(Date.parse(mail.at)))}
</dl></div>
${conversationList(view)}
</div>
<div class="views">
${mail.html === '' ? html`<p class="empty">This mail has no HTML part.</p>` : html`${frame(mail, lightView)}${frame(mail, darkView)}${frame(mail, phoneView)}`}
<section class="view" aria-labelledby="text-title"><h2 id="text-title">Plain text</h2>
${mail.text === '' ? html`<p class="empty">This mail has no text part.</p>` : html`<pre class="text" tabindex="0">${mail.text}</pre>`}
</section>
</div>
<details class="raw"><summary>Headers and tags</summary>
<dl class="headers">${Object.entries(mail.tags).map(([name, value]) => fact('Tag', `${name}: ${value}`))}${Object.entries(mail.headers).map(([name, value]) => fact(name, value))}</dl>
<p><a href="/_local/mail/${mail.id}.eml" download>Download the raw message</a></p></details>
</article>`
  return pageAnswer({ title: `${subject} – Local stack`, now, main, isWide: true })
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

interface FrameView {
  readonly name: string
  readonly title: string
  readonly scheme: Scheme
}

const lightView: FrameView = { name: 'light', title: 'Light', scheme: 'light' }
const darkView: FrameView = { name: 'dark', title: 'Dark', scheme: 'dark' }
// The width of most iPhones since 2014, and the narrowest of what people still buy.
const phoneView: FrameView = { name: 'phone', title: 'Phone, 375 pixels wide', scheme: 'light' }

function frame(mail: StoredMail, { name, title, scheme }: FrameView): Html {
  const address = `/_local/mail/${mail.id}.html?scheme=${scheme}`
  return html`<section class="view ${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">${title}</h2>
<iframe title="${title}" src="${address}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></section>`
}

function conversationList(view: MailView): Html | false {
  const { conversation, mail, whoIs, now } = view
  if (conversation.length < 2) return false
  const items = conversation.map((one) => {
    const sent = Date.parse(one.at)
    const to = one.to.map((address) => whoIs(address).name).join(', ')
    const inner = html`<span class="name">${to}</span> <time datetime="${iso(sent)}">${shortTime(sent, now)}</time><span class="subject">${one.subject || '(no subject)'}</span>`
    return html`<li><a href="${mailAddress(one.id, view)}"${one.id === mail.id && html` aria-current="page"`}>${inner}</a></li>`
  })
  return html`<nav class="conversation" aria-labelledby="conversation-title"><h2 id="conversation-title">${conversation.length} emails in this conversation</h2><ol>${items}</ol></nav>`
}

function personText({ name, role, address }: Person): Html {
  const isNamed = name !== address
  return html`<span class="person"><b>${name}</b>${isNamed && html` &lt;${address}&gt;`}${role !== '' && html` <span class="role">${role}</span>`}</span> `
}

function fact(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}
