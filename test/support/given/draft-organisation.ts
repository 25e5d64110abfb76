import { choice, choices } from '../../../lib/core/kind/fields.ts'
import { checkOrganisation } from '../../../lib/core/organisation/check/check-organisation.ts'
import type { Finding } from '../../../lib/core/organisation/check/finding.ts'
import type { OrganisationDraft } from '../../../lib/core/organisation/organisation-draft.ts'
import { defineKind } from '../../../lib/kinds/define-kind.ts'

const asset = defineKind({
  name: 'asset',
  title: 'Asset',
  description: '',
  fields: {
    interest: choice({
      label: 'Interest',
      required: 'Say which',
      options: { owning: 'Owning', running: 'Running' },
    }),
    topics: choices({ label: 'Topics', options: { money: 'Money', law: 'Law' } }),
  },
  answerWithin: 2,
  example: {},
  subject: () => undefined,
  acknowledgement: () => ({ whatHappensNext: [] }),
})
/** Two kinds: `asset` with options to route on, and `general` without. */
export const draftKinds = [asset, { ...asset, name: 'general', fields: {} }]

/** An organisation without a finding. */
export const wellDraft: OrganisationDraft = {
  title: 'A charity',
  sender: { name: 'A charity', address: 'no-reply@charity.example' },
  contact: {
    email: 'hello@charity.example',
    phone: '+44 1223 000000',
    website: 'https://charity.example/help?x=1',
  },
  areas: { fenland: 'Fenland', cambridge: 'Cambridge' },
  officers: {
    lisa: { name: 'Lisa', email: 'lisa@charity.example', deputy: 'omar' },
    omar: { name: 'Omar', email: 'omar@charity.example' },
  },
  desks: { enquiries: { name: 'Enquiries', email: 'enquiries@charity.example' } },
  managers: { ruth: { name: 'Ruth', email: 'ruth@charity.example' } },
  lastResort: { desk: 'enquiries', manager: 'ruth' },
  routes: [{ kinds: ['asset'], to: ['lisa'] }, { to: ['enquiries'] }],
  keepMonths: 24,
}

/** What is found wrong with it after a change: path with dots, problem, fix. */
export function findingsAfter(
  change: Partial<OrganisationDraft>,
): [path: string, problem: string, fix: string][] {
  return checkOrganisation({ ...wellDraft, ...change }, draftKinds).map((finding) => [
    pathOf(finding),
    finding.problem,
    finding.fix,
  ])
}

/** A path with dots, to compare and to read. */
export function pathOf(finding: Finding): string {
  return finding.path.join('.')
}
