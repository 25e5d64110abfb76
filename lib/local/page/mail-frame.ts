import type { StoredMail } from '../ses/stored-mail.ts'
import type { LocalAnswer } from './local-view.ts'

/** How a screen is set. */
export type Scheme = 'light' | 'dark'

// A mail is a stranger's document: no script, no form, no request, no origin. Links open beside it.
const framePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; " +
  "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

/** The HTML part by itself, with the policy that keeps it harmless; as a screen of that scheme shows it, whatever this one is. */
export function mailFrameAnswer(mail: StoredMail, scheme?: Scheme): LocalAnswer {
  const shown = scheme === undefined ? mail.html : inScheme(mail.html, scheme)
  const added = `<base target="_blank">${scheme !== undefined && knowsSchemes(mail.html) ? schemeSheet(scheme) : ''}`
  const opened = shown.replace(/<head(\s[^>]*)?>/i, (head) => head + added)
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': framePolicy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
    body: opened === shown ? added + shown : opened,
  }
}

// A frame takes the scheme of the browser, and not every browser lets the page around it say another: so the condition is
// answered here, in the mail's own style sheets and nowhere else.
function inScheme(html: string, scheme: Scheme): string {
  return html.replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, (sheet) =>
    sheet.replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi, (_, asked: string) =>
      asked.toLowerCase() === scheme ? '(min-width: 0)' : '(max-width: 0)',
    ),
  )
}

// A mail that says nothing of schemes is left light by programs that do not change its colours.
function knowsSchemes(html: string): boolean {
  return /\bcolor-scheme\b/i.test(html)
}

function schemeSheet(scheme: Scheme): string {
  return `<style>:root { color-scheme: ${scheme} !important; }</style>`
}
