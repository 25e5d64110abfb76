import type { StoredMail } from '../ses/stored-mail.ts'
import { type Conversation, conversationsOf } from './conversations.ts'
import { iso, shortTime } from './document.ts'
import { type Html, html } from './html.ts'
import { inboxAddress, mailAddress } from './inbox-address.ts'
import { type Person, readNamed } from './people.ts'
import { previewText } from './preview-text.ts'

/** What the inbox is made of. */
interface InboxView {
  /** Oldest first. */
  readonly mails: readonly StoredMail[]
  readonly now: number
  readonly opened: ReadonlySet<string>
  readonly whoIs: (address: string) => Person
  /** Only what was sent to this address. */
  readonly mailbox?: string | undefined
  /** From 1. */
  readonly page: number
  /** There are more, older than `mails`. */
  readonly hasOlder: boolean
}

const conversationsOnPage = 50
const shownMailboxes = 30

/** The mailboxes that got something, colleagues before others and the latest first, with how much of it nobody has opened. */
export function mailboxesSection({ mails, mailbox, whoIs, opened }: InboxView): Html {
  const boxes = new Map<string, { person: Person; unread: number }>()
  for (const mail of [...mails].reverse()) {
    for (const to of mail.to) {
      const key = to.toLowerCase()
      const box = boxes.get(key) ?? { person: whoIs(to), unread: 0 }
      boxes.set(key, box)
      if (!opened.has(mail.id)) box.unread++
    }
  }
  const isColleague = ([, { person }]: [string, { person: Person }]) => person.isColleague === true
  const [own, others] = [[...boxes].filter(isColleague), [...boxes].filter((box) => !isColleague(box))]
  const all = [...own, ...others].slice(0, shownMailboxes)
  const unread = mails.filter(({ id }) => !opened.has(id)).length
  const more = boxes.size - all.length
  return html`<nav class="mailboxes" aria-labelledby="mailboxes-title"><h2 id="mailboxes-title">Mailboxes</h2>
<div id="mailboxes" data-live><ul>
${mailboxItem({ name: 'Everybody', role: 'All mailboxes', address: '' }, { unread, isOpen: mailbox === undefined })}
${all.map(([key, box]) => mailboxItem(box.person, { unread: box.unread, isOpen: mailbox?.toLowerCase() === key }))}
</ul>${more > 0 && html`<p class="hint">And ${more} more.</p>`}</div></nav>`
}

function mailboxItem(person: Person, { unread, isOpen }: { unread: number; isOpen: boolean }): Html {
  const mailbox = person.address === '' ? undefined : person.address
  return html`<li><a href="${inboxAddress({ mailbox })}"${isOpen && html` aria-current="page"`}>
<span class="name">${person.name}</span>${unread > 0 && html` <span class="count">${unread}<span class="hidden"> unread</span></span>`}
<span class="role">${person.role}</span></a></li>`
}

/** The list, newest first: who, subject, preheader and time; what is not opened yet in bold; mails that belong together in one place. */
export function inboxSection(view: InboxView): Html {
  const wanted = view.mailbox?.toLowerCase()
  const mails =
    wanted === undefined
      ? view.mails
      : view.mails.filter(({ to }) => to.some((one) => one.toLowerCase() === wanted))
  const conversations = conversationsOf(mails)
  const first = (view.page - 1) * conversationsOnPage
  const shown = conversations.slice(first, first + conversationsOnPage)
  const title = view.mailbox === undefined ? 'Inbox' : `Inbox of ${view.whoIs(view.mailbox).name}`
  return html`<section class="inbox" aria-labelledby="inbox-title">
<div class="head"><h2 id="inbox-title" tabindex="-1">${title}</h2> <button type="button" data-call="DELETE /_local/mail">Empty the inbox</button></div>
<div id="inbox" data-live>
${shown.length === 0 ? empty : html`<ol class="mails">${shown.map((one) => conversationItem(one, view))}</ol>`}
${pageLinks(view, first + conversationsOnPage < conversations.length)}
</div>
</section>`
}

const empty = html`<p class="empty"><strong>No mail yet.</strong> Whatever the functions send appears here; nothing leaves this machine.</p>`

function conversationItem(conversation: Conversation, view: InboxView): Html {
  const [latest, ...earlier] = conversation
  const unread = earlier.filter(({ id }) => !view.opened.has(id)).length
  return html`<li>${mailRow(latest, view)}${
    earlier.length > 0 &&
    html`<details id="thread-${latest.id}"><summary>${earlier.length} earlier${unread > 0 && html`, <b>${unread} unread</b>`}</summary>
<ol>${earlier.map((mail) => html`<li>${mailRow(mail, view)}</li>`)}</ol></details>`
  }</li>`
}

function mailRow(mail: StoredMail, view: InboxView): Html {
  const sent = Date.parse(mail.at)
  const isUnread = !view.opened.has(mail.id)
  return html`<a class="row${isUnread && ' unread'}" id="mail-${mail.id}" data-mail="${mail.id}" href="${mailAddress(mail.id, view)}">
<span class="who">${isUnread && html`<span class="hidden">Unread. </span>`}${whoOf(mail, view)}</span>
<span class="what"><span class="subject">${mail.subject || '(no subject)'}</span><span class="preview">${previewText(mail)}</span></span>
<time datetime="${iso(sent)}">${shortTime(sent, view.now)}</time>
</a>`
}

/** In one person's mailbox, who wrote; elsewhere, who got it. */
function whoOf(mail: StoredMail, { mailbox, whoIs }: InboxView): Html {
  if (mailbox !== undefined) {
    const from = readNamed(mail.from)
    const reply = readNamed(mail.replyTo[0] ?? mail.from)
    const name = from.name || from.address
    return html`<span class="name">${name}</span><span class="role">${
      reply.address === from.address || reply.name === from.name
        ? ''
        : `Replies go to ${reply.name || reply.address}`
    }</span>`
  }
  const [first, ...others] = mail.to.map(whoIs)
  if (first === undefined) return html`<span class="name">Nobody</span>`
  return html`<span class="name"><span class="hidden">To </span>${first.name}${others.length > 0 && ` and ${others.length} more`}</span>
<span class="role">${first.role}</span>`
}

function pageLinks({ page, mailbox, hasOlder }: InboxView, isMore: boolean): Html | false {
  if (page === 1 && !isMore && !hasOlder) return false
  return html`<p class="pages">${page > 1 && html`<a href="${inboxAddress({ mailbox, page: page - 1 })}">Newer</a> `}${
    isMore && html`<a href="${inboxAddress({ mailbox, page: page + 1 })}">Older</a> `
  }${hasOlder && !isMore && html`<span class="hint">All emails, also the older ones, are at <a href="/_local/mail">/_local/mail</a>.</span>`}</p>`
}
