import { type Html, html, trusted } from './html.ts'
import type { LocalAnswer } from './local-view.ts'

// Everything the page needs comes from /_local/ itself; mails are shown in frames with a policy of their own.
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

interface LocalPage {
  title: string
  now: number
  main: Html
  status?: number
  /** It takes all the width there is. */
  isWide?: boolean
  /** Without our script, it is loaded again every so many seconds. */
  againAfter?: number | undefined
}

/** A whole page of the local tools, with its headers. */
export function pageAnswer(page: LocalPage): LocalAnswer {
  const document = html`${trusted('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_local/page.css">
${page.againAfter !== undefined && html`<noscript><meta http-equiv="refresh" content="${page.againAfter}"></noscript>`}
<script src="/_local/page.js" defer></script>
</head>
<body${page.isWide && html` class="wide"`}>
<a class="skip" href="#main">Skip to the content</a>
<header>
<div class="bar">
<nav class="places" aria-label="Local stack"><a class="brand" href="/_local/">Inbox</a> <a href="/_local/behind">Behind the scenes</a></nav>
<p class="when" id="header-clock" data-live><span class="quiet">Local time</span> <time datetime="${iso(page.now)}">${longTime(page.now)}</time></p>
</div>
</header>
<main id="main" tabindex="-1">${page.main}</main>
<p id="notice" role="status" aria-live="polite"></p>
</body>
</html>
`
  return {
    status: page.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
    body: document.markup,
  }
}

/** A time as a person in London reads it: `Mon 2 Mar 2026, 09:05:10 GMT`. */
export function longTime(time: number): string {
  const zone = zoneFormat.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return `${dayOf(time)}, ${timeFormat.format(time)} ${zone}`
}

/** A time today as hours and minutes, another day with its date, both in London. */
export function shortTime(time: number, now: number): string {
  const clock = timeFormat.format(time).slice(0, 5)
  return dayOf(time) === dayOf(now) ? clock : `${dayOf(time).replace(/ \d{4}$/, '')} ${clock}`
}

/** ISO 8601. */
export function iso(time: number): string {
  return new Date(time).toISOString()
}

function dayOf(time: number): string {
  return dayFormat.format(time).replaceAll(',', '')
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'Europe/London',
})
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
  timeZone: 'Europe/London',
})
const zoneFormat = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short', timeZone: 'Europe/London' })
