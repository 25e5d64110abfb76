import { readFileSync } from 'node:fs'
import type { Player } from '../demonstration/player.ts'
import type { Faults } from '../faults/faults.ts'
import type { AlarmView, MetricView } from '../metrics/views.ts'
import type { MailQuery } from '../ses/mailbox.ts'
import type { SesSettings } from '../ses/ses-settings.ts'
import type { StoredMail } from '../ses/stored-mail.ts'
import { clockSection, faultsSection, sesSection } from './control-sections.ts'
import { threadOf } from './conversations.ts'
import { pageAnswer } from './document.ts'
import { html } from './html.ts'
import { inboxSection, mailboxesSection } from './inbox.ts'
import { type Introduction, introductionSection, isPlaying } from './introduction.ts'
import type { FunctionView, LocalAnswer, QueueView } from './local-view.ts'
import { mailFrameAnswer } from './mail-frame.ts'
import { mailPage, rawMailAnswer } from './mail-page.ts'
import { createWhoIs, type KnownPeople } from './people.ts'
import {
  alarmsSection,
  functionsSection,
  metricsSection,
  queuesSection,
  tryItSection,
} from './watch-sections.ts'

/** What the page and its JSON are made from. */
export interface LocalView {
  url: string
  mails(query?: MailQuery): Promise<readonly StoredMail[]>
  queues(): Promise<readonly QueueView[]>
  functions(): readonly FunctionView[]
  /** Epoch milliseconds on the local clock. */
  now(): number
  faults: Faults
  ses: SesSettings
  metrics(): readonly MetricView[]
  alarms(): readonly AlarmView[] | Promise<readonly AlarmView[]>
  /** Example command lines. */
  tryIt: readonly string[]
  introduction: Introduction
  people: KnownPeople
  player?: Player | undefined
  /** The mails that somebody has opened here. */
  opened: Set<string>
}

// So many of the newest are looked through for the inbox; the JSON has all.
const newestMails = 1_000

/** Answers the GET side of `/_local/`; undefined where the path is not one of its own. */
export async function answerLocalPage(
  view: LocalView,
  request: { method: string; path: string },
): Promise<LocalAnswer | undefined> {
  if (request.method !== 'GET') return undefined
  const { pathname, searchParams } = new URL(request.path, 'http://localhost')
  switch (pathname) {
    case '/_local':
      return { status: 308, headers: { location: '/_local/' }, body: '' }
    case '/_local/':
      return inboxPage(view, searchParams)
    case '/_local/behind':
      return behindPage(view)
    case '/_local/page.css':
      return asset(['frame.css', 'parts.css', 'inbox.css', 'mail.css'], 'text/css')
    case '/_local/page.js':
      return asset(['page.js'], 'text/javascript')
    case '/_local/mail':
      return json((await view.mails(readQuery(searchParams))).map(({ raw: _raw, ...mail }) => mail))
    case '/_local/queues':
      return json(await view.queues())
    case '/_local/functions':
      return json(view.functions())
    case '/_local/metrics':
      return json(view.metrics())
    case '/_local/alarms':
      return json(await view.alarms())
    case '/_local/faults':
      return json(view.faults.list())
    default:
      return oneMail(view, pathname, searchParams)
  }
}

async function inboxPage(view: LocalView, search: URLSearchParams): Promise<LocalAnswer> {
  const found = await view.mails({ latest: newestMails + 1 })
  const mails = found.slice(-newestMails)
  const now = view.now()
  const page = Number(search.get('page') ?? 1)
  const inbox = {
    ...{ mails, now, opened: view.opened, whoIs: createWhoIs(view.people, mails) },
    mailbox: search.get('mailbox') ?? undefined,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    hasOlder: found.length > mails.length,
  }
  const main = html`${introductionSection(view.introduction, view.player)}
<noscript><p class="hint">Reading works without JavaScript; the clock, “Empty the inbox” and the automatic refresh need it.</p></noscript>
<div class="columns">${mailboxesSection(inbox)}${inboxSection(inbox)}${clockSection(now)}</div>`
  const againAfter = isPlaying(view.player) ? 3 : undefined
  return pageAnswer({ title: 'Inbox – Local stack', now, main, againAfter })
}

async function behindPage(view: LocalView): Promise<LocalAnswer> {
  const [queues, alarms] = await Promise.all([view.queues(), view.alarms()])
  const now = view.now()
  const main = html`<h1>What is going on at ${view.url}</h1>
<noscript><p class="hint">Reading works without JavaScript; the buttons and the automatic refresh need it.</p></noscript>
<div class="halves">
<div>${queuesSection(queues)}${functionsSection(view.functions())}${alarmsSection(alarms)}${tryItSection(view.tryIt)}</div>
<div>${clockSection(now)}${faultsSection(view.faults.list())}${sesSection(view.ses)}${metricsSection(view.metrics())}</div>
</div>`
  return pageAnswer({ title: 'Behind the scenes – Local stack', now, main })
}

async function oneMail(
  view: LocalView,
  pathname: string,
  search: URLSearchParams,
): Promise<LocalAnswer | undefined> {
  const found = /^\/_local\/mail\/([A-Za-z0-9-]+)(\.html|\.eml)?$/.exec(pathname)
  if (!found) return undefined
  const mail = (await view.mails({ id: found[1] })).find((one) => one.id === found[1])
  const now = view.now()
  if (!mail) {
    const main = html`<h1>No such mail</h1><p>It may have been cleared. <a href="/_local/">Back to the inbox</a></p>`
    return pageAnswer({ title: 'No such mail', now, main, status: 404 })
  }
  const scheme = search.get('scheme')
  if (found[2] === '.html') {
    return mailFrameAnswer(mail, scheme === 'dark' || scheme === 'light' ? scheme : undefined)
  }
  if (found[2] === '.eml') return rawMailAnswer(mail)
  view.opened.add(mail.id)
  const mails = await view.mails({ latest: newestMails })
  const conversation = mails.filter((one) => threadOf(one) === threadOf(mail))
  const mailbox = search.get('mailbox') ?? undefined
  return mailPage({ mail, conversation, whoIs: createWhoIs(view.people, mails), now, mailbox })
}

function readQuery(search: URLSearchParams): MailQuery {
  const latest = Number(search.get('latest') ?? Number.NaN)
  return {
    to: search.get('to') ?? undefined,
    latest: Number.isInteger(latest) && latest > 0 ? latest : undefined,
  }
}

function asset(names: readonly string[], type: string): LocalAnswer {
  return {
    status: 200,
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' },
    body: Buffer.concat(names.map((name) => readFileSync(new URL(name, import.meta.url)))),
  }
}

function json(value: unknown): LocalAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  }
}
