import { renderProblemPage } from '../../lib/pages/problem-page.ts'
import { renderNoStatusPage, renderStatusPage } from '../../lib/pages/status-page.ts'
import { sampleOrganisation } from '../support/sample-organisation.ts'

const words = {
  reference: 'ABCD-2345',
  kindTitle: 'Community ownership or management',
  receivedAt: '2026-04-03T15:10:00.000Z',
  answerBy: {
    date: '2026-04-09',
    working: 'received Friday 3 April at 16:10; Good Friday and Easter Monday skipped',
  },
}

const { phone: _, ...contactWithoutPhone } = sampleOrganisation.contact

/** Every page there is, in each of its forms. */
export const samplePages: Readonly<Record<string, string>> = {
  assigned: renderStatusPage({ ...words, officerName: 'Lisa Chambers' }, sampleOrganisation),
  waiting: renderStatusPage(words, sampleOrganisation),
  hostile: renderStatusPage(
    {
      ...words,
      officerName: `<script>alert(1)</script> "O'Neil" & ${'x'.repeat(120)}`,
      kindTitle: '</style>',
    },
    { ...sampleOrganisation, title: 'עמותה <b>&</b> Co', contact: contactWithoutPhone },
  ),
  'no-status': renderNoStatusPage(sampleOrganisation),
  problem: renderProblemPage(
    { title: 'Something went wrong', detail: `Tell us this reference: ${'a1b2'.repeat(9)}` },
    sampleOrganisation,
  ),
}
