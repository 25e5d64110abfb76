import type { Certificate } from '../../core/records/certificate.ts'
import { type Html, html } from '../../core/text/html.ts'
import { longDate, shortStamp } from '../../core/time/dates-in-words.ts'
import type { Instant } from '../../core/time/instant.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { PageWords } from '../words/english.ts'
import type { RightsWords } from '../words/english-rights.ts'
import { ownDocument, ownFacts, ownList } from './own-document.ts'

/** The certificate of an erasure, as a page to keep, and to answer whoever asked with. */
export function renderCertificatePage(
  { words, rights: { certificate: say } }: { readonly words: PageWords; readonly rights: RightsWords },
  certificate: Certificate,
): string {
  const { number, at, erased, left, copies } = certificate
  const day = (moment: Instant) => longDate(londonDate(moment), words.core)
  const { inBackupsUntil, inMailEventsUntil, inCountsUntil } = certificate
  return ownDocument({
    title: say.title,
    language: words.language,
    content: html`${ownFacts([
      { label: say.number, value: number },
      { label: say.at, value: shortStamp(at, words.core) },
    ])}
${ownList(say.erased(erased.length), erased)}
${left.length === 0 ? html`` : ownList(say.left(left.length), left)}
<p>${say.what}</p>
${ownList(say.restTitle, [
  say.backups(day(inBackupsUntil)),
  say.mailEvents(day(inMailEventsUntil)),
  say.counts(day(inCountsUntil)),
  say.suppression,
  say.workQueue,
  say.logs,
])}
<h3>${say.mailboxesTitle}</h3>
<p>${copies.length === 0 ? say.nobody : say.mailboxes}</p>
<ul>
${copies.map(renderCopies)}</ul>`,
  })

  function renderCopies({ officer, address, references }: Certificate['copies'][number]): Html {
    const query = `subject=${encodeURIComponent(say.askSubject)}&body=${encodeURIComponent(say.askBody(references))}`
    return html`<li>${officer}, ${address}: ${references.join(', ')}. <a href="mailto:${encodeURIComponent(address)}?${query}">${say.ask}</a></li>
`
  }
}
