import { type Html, html, trusted } from './html.ts'
import type { LocalAnswer } from './local-view.ts'

// Everything the page needs comes from /_local/ itself; mails are shown in frames with a policy of their own.
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** A whole page of the local tools, with its headers. */
export function pageAnswer(page: { title: string; now: number; main: Html; status?: number }): LocalAnswer {
  const document = html`${trusted('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_local/page.css">
<script src="/_local/page.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<div class="bar">
<p class="brand"><a href="/_local/">Local stack</a></p>
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

/** A time as a person reads it, in UTC: `Mon 2 Mar 2026, 09:05:10 UTC`. */
export function longTime(time: number): string {
  return `${dayFormat.format(time).replaceAll(',', '')}, ${timeFormat.format(time)} UTC`
}

/** A time today as hours and minutes, another day with its date. */
export function shortTime(time: number, now: number): string {
  const today = new Date(time).toISOString().slice(0, 10) === new Date(now).toISOString().slice(0, 10)
  const clock = timeFormat.format(time)
  return today
    ? clock
    : `${dayFormat
        .format(time)
        .replaceAll(',', '')
        .replace(/ \d{4}$/, '')} ${clock.slice(0, 5)}`
}

/** ISO 8601. */
export function iso(time: number): string {
  return new Date(time).toISOString()
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
  timeZone: 'UTC',
})
