import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { renderCertificatePage } from '../../../lib/pages/rights/certificate-page.ts'
import { renderCopyPage } from '../../../lib/pages/rights/copy-page.ts'
import type { PageWords } from '../../../lib/pages/words/english.ts'
import type { RightsWords } from '../../../lib/pages/words/english-rights.ts'
import { held } from '../private/sample-private-pages.ts'

/** What is given to whoever asks for their data or to be erased, in each form; `typed` stands for all that anybody typed. */
export function everyRightsPage(world: {
  readonly organisation: Organisation
  readonly words: PageWords
  readonly rights: RightsWords
  readonly kindTitle: string
  readonly typed: string
}): Readonly<Record<string, string>> {
  const { kindTitle, typed } = world
  const { reference, receivedAt, answerBy } = held
  const bare = {
    ...{ reference, kind: kindTitle, area: typed, receivedAt, answerBy, state: 'open' as const },
    ...{ isRestricted: false, told: [], spam: [], added: [], notes: [], story: [] },
  }
  const full = {
    ...{ ...bare, state: 'closed' as const, outcome: typed, urgent: typed, spam: [typed] },
    ...{ keptUntil: receivedAt, told: [{ label: typed, value: typed }] },
    added: [{ at: receivedAt, type: 'note' as const, text: typed }],
    notes: [{ at: receivedAt, by: typed, text: typed }],
    story: [{ at: receivedAt, sentence: typed, became: typed }],
  }
  const certificate = {
    ...{ number: '1234', at: receivedAt, erased: [reference], left: [], copies: [] },
    ...{ inBackupsUntil: receivedAt, inMailEventsUntil: receivedAt, inCountsUntil: receivedAt },
  }
  const copies = [{ officer: typed, address: 'omega@example.org', references: [reference] }]
  return {
    nothing: renderCopyPage(world, { copies: [], at: receivedAt }),
    copy: renderCopyPage(world, { copies: [bare, full, { ...bare, isRestricted: true }], at: receivedAt }),
    certificate: renderCertificatePage(world, certificate),
    'certificate-of-a-part': renderCertificatePage(world, { ...certificate, left: [reference], copies }),
  }
}
