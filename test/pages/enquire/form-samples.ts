import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import { formSteps } from '../../../lib/core/kind/form-steps.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { general } from '../../../lib/kinds/general.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { renderCheckPage } from '../../../lib/pages/enquire/check-page.ts'
import { type FormPage, renderFormPage } from '../../../lib/pages/enquire/form-page.ts'
import { renderHomePage } from '../../../lib/pages/enquire/home-page.ts'
import { renderSentPage, type SentPage } from '../../../lib/pages/enquire/sent-page.ts'
import { renderProblemPage } from '../../../lib/pages/frame/problem-page.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { sampleLogo, sampleLogoPath, sampleSurroundings } from '../sample-surroundings.ts'
import { hidden, problemsOf, typedExample, typedWrong } from './typed-samples.ts'

/** A page of a form with nothing typed, and what is to be different. */
export function formPage(kind: Kind, changes: Partial<FormPage> = {}): string {
  return renderFormPage(sampleSurroundings, { kind, typed: {}, problems: [], hidden, ...changes })
}

export const sentPage: SentPage = {
  reference: 'ABCD-2345',
  kindTitle: 'Community ownership or management',
  receivedAt: '2026-04-03T15:10:00.000Z',
  answerBy: {
    date: '2026-04-09',
    at: '2026-04-09T16:00:00.000Z',
    working:
      'received Friday 3 April at 16:10 (Good Friday); 3 working days after that; Easter Monday skipped',
    basis: { days: 3 },
  },
  officer: { as: 'person', name: 'Lisa Chambers' },
  statusPath: `/status/${'eyJhbGciOiJIUzI1NiIs'.repeat(6)}`,
  whatHappensNext: [
    'We read what you told us and ring or write to talk through your options and the next step.',
    'Please do not sign anything or pay for advice before we have spoken: much of it can be had free.',
  ],
  signposts: [
    {
      name: 'Plunkett UK',
      about: 'Helps people in rural areas set up and run community businesses.',
      phone: '01993 000 000',
      website: 'https://plunkett.example',
    },
    { name: 'Locality' },
  ],
}

const forms = Object.fromEntries(
  kinds.flatMap((kind) =>
    formSteps(kind).flatMap((step, index) => {
      const name = formSteps(kind).length === 1 ? kind.name : `${kind.name}-${index + 1}`
      const wrong = typedWrong(kind)
      const fields = step.sections.flatMap((section) => section.fields)
      const onPage = (problem: FieldProblem) => fields.includes(problem.field)
      return [
        [`form-${name}`, formPage(kind, { step: step.name })],
        [`form-${name}-filled`, formPage(kind, { step: step.name, typed: typedExample(kind) })],
        [
          `form-${name}-missing`,
          formPage(kind, { step: step.name, problems: problemsOf(kind, {}).filter(onPage) }),
        ],
        [
          `form-${name}-wrong`,
          formPage(kind, { step: step.name, typed: wrong, problems: problemsOf(kind, wrong).filter(onPage) }),
        ],
      ] as const
    }),
  ),
)

const { officer: _, ...nobodyYet } = sentPage
const { phone: __, ...contactWithoutPhone } = sampleOrganisation.contact
const hostile = `<script>alert(1)</script> "O'Neil" & ${'x'.repeat(120)}`

/** Home, every form in every state, the check page, the confirmation and the problem page. */
export const formSamples: Readonly<Record<string, string>> = {
  home: renderHomePage(sampleSurroundings, { kinds }),
  'home-logo': renderHomePage(
    {
      ...sampleSurroundings,
      organisation: { ...sampleOrganisation, look: { logo: sampleLogo } },
      assets: { ...sampleSurroundings.assets, logo: sampleLogoPath },
    },
    { kinds },
  ),
  ...forms,
  'form-unavailable': formPage(general, { typed: typedExample(general), unavailable: true }),
  'form-hostile': formPage(general, {
    typed: Object.fromEntries(
      ['name', 'email', 'phone', 'area', 'message', hostile].map((name) => [name, [hostile]]),
    ),
    problems: [{ field: 'name', code: 'too-long', message: hostile }],
  }),
  check: renderCheckPage(sampleSurroundings, {
    kind: assetTransfer,
    typed: typedExample(assetTransfer),
    hidden,
  }),
  'check-empty': renderCheckPage(sampleSurroundings, {
    kind: assetTransfer,
    typed: {},
    hidden,
    unavailable: true,
  }),
  sent: renderSentPage(sampleSurroundings, sentPage),
  'sent-waiting': renderSentPage(
    { ...sampleSurroundings, organisation: { ...sampleOrganisation, contact: contactWithoutPhone } },
    { ...nobodyYet, signposts: [] },
  ),
  problem: renderProblemPage(sampleSurroundings, { status: 500, reference: 'a1b2'.repeat(9) }),
}
