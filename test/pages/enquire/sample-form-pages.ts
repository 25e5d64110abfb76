import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import { formSteps } from '../../../lib/core/kind/form-steps.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { renderCheckPage } from '../../../lib/pages/enquire/check-page.ts'
import {
  renderCorrectAddressPage,
  renderTooLateToCorrectPage,
} from '../../../lib/pages/enquire/correct-address-page.ts'
import { type FormPage, renderFormPage } from '../../../lib/pages/enquire/form-page.ts'
import { renderHomePage } from '../../../lib/pages/enquire/home-page.ts'
import { renderSentPage, type SentPage } from '../../../lib/pages/enquire/sent-page.ts'
import { renderProblemPage } from '../../../lib/pages/frame/problem-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import { sampleLogo, sampleLogoPath, sampleSurroundings } from '../sample-surroundings.ts'
import { hidden, problemsOf, typedExample, typedWrong } from './typed-samples.ts'

/** A page of a form with nothing typed, and what is to be different. */
export function formPage(
  kind: Kind,
  changes: Partial<FormPage> = {},
  surroundings = sampleSurroundings,
): string {
  return renderFormPage(surroundings, { kind, typed: {}, problems: [], hidden, ...changes })
}

export const sentPage: SentPage = {
  reference: 'ABCD-2345',
  receivedAt: '2026-04-03T15:10:00.000Z',
  answerBy: {
    date: '2026-04-09',
    at: '2026-04-09T16:00:00.000Z',
    working:
      'received Friday 3 April at 16:10 (Good Friday); 3 working days after that; Easter Monday skipped',
    basis: { days: 3 },
  },
  officer: { as: 'person', name: 'Lisa Chambers' },
  hasAddress: true,
  address: { masked: 'b•••l@btinternet.example', mayCorrect: true },
  correctPath: `/sent/${'eyJhbGciOiJIUzI1NiIs'.repeat(6)}/address`,
  statusPath: `/status/${'eyJhbGciOiJIUzI1NiIs'.repeat(6)}`,
  whatHappensNext: [
    'We’ll talk you through your options and the next step.',
    'Please don’t sign anything or pay for advice until you’ve spoken to us. Advice is often free.',
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

/** What the pages about forms are made of. */
export interface FormWorld {
  readonly surroundings: PageSurroundings
  /** Each with an example in words of the same language as everything else. */
  readonly kinds: readonly Kind[]
  readonly sent: SentPage
  /** What is typed where nothing fits, and said of it. */
  readonly hostile: string
}

/** Home, every form in every state, the check page, the confirmation and every problem page. */
export function everyFormPage(world: FormWorld): Readonly<Record<string, string>> {
  const { surroundings: around, kinds, sent, hostile } = world
  const { organisation } = around
  const { officer: _, ...nobodyYet } = sent
  const { address: ___, ...withoutAddress } = sent
  const correct = { token: 'eyJhbGciOiJIUzI1NiIs'.repeat(6) }
  const { phone: __, ...contactWithoutPhone } = organisation.contact
  const form = (kind: Kind, changes: Partial<FormPage> = {}) => formPage(kind, changes, around)
  const general = kindNamed(kinds, 'general')
  const checked = kindNamed(kinds, 'asset-transfer')
  const withLogo: PageSurroundings = {
    ...around,
    organisation: { ...organisation, look: { logo: sampleLogo } },
    assets: { ...around.assets, logo: sampleLogoPath },
  }
  return {
    home: renderHomePage(around, { kinds }),
    'home-logo': renderHomePage(withLogo, { kinds }),
    ...Object.fromEntries(kinds.flatMap((kind) => formsOf(kind, form))),
    'form-unsent': form(general, { typed: typedExample(general), unsent: true }),
    'form-unavailable': form(general, { typed: typedExample(general), unavailable: true }),
    'form-hostile': form(general, {
      typed: Object.fromEntries(
        ['name', 'email', 'phone', 'area', 'message', hostile].map((name) => [name, [hostile]]),
      ),
      problems: [{ field: 'name', code: 'too-long', message: hostile }],
      extras: [
        { name: hostile, value: hostile },
        { name: '?', value: `${hostile}\n\n${hostile}` },
      ],
    }),
    'check-extras': renderCheckPage(around, {
      ...{ kind: checked, typed: typedExample(checked), hidden },
      extras: [{ name: hostile, value: `${hostile}\n\n${hostile}` }],
    }),
    check: renderCheckPage(around, { kind: checked, typed: typedExample(checked), hidden }),
    'check-empty': renderCheckPage(around, { kind: checked, typed: {}, hidden, unavailable: true }),
    sent: renderSentPage(around, sent),
    'sent-by-phone': renderSentPage(around, { ...withoutAddress, hasAddress: false }),
    'sent-corrected': renderSentPage(around, {
      ...sent,
      address: { masked: sent.address?.masked ?? '', mayCorrect: false },
    }),
    'correct-address': renderCorrectAddressPage(around, correct),
    'correct-address-wrong': renderCorrectAddressPage(around, {
      ...{ ...correct, typed: hostile },
      problems: [{ field: 'email', code: 'invalid', message: around.words.privateProblems.find.badEmail }],
    }),
    'correct-address-unavailable': renderCorrectAddressPage(around, { ...correct, unavailable: true }),
    'correct-address-too-late': renderTooLateToCorrectPage(around, { ...correct, reference: sent.reference }),
    'sent-waiting': renderSentPage(
      { ...around, organisation: { ...organisation, contact: contactWithoutPhone } },
      { ...nobodyYet, signposts: [] },
    ),
    problem: renderProblemPage(around, { status: 500, reference: 'a1b2'.repeat(9) }),
    ...Object.fromEntries(
      Object.keys(around.words.problemPages).map((status) => [
        `problem-${status}`,
        renderProblemPage(around, { status: Number(status) }),
      ]),
    ),
  }
}

/** Empty, filled in, with nothing answered and with everything wrong, page by page. */
function formsOf(kind: Kind, form: (kind: Kind, changes: Partial<FormPage>) => string) {
  const steps = formSteps(kind)
  const wrong = typedWrong(kind)
  return steps.flatMap(({ name: step, sections }, index) => {
    const name = steps.length === 1 ? kind.name : `${kind.name}-${index + 1}`
    const fields = sections.flatMap((section) => section.fields)
    const onPage = ({ field }: FieldProblem) => fields.includes(field)
    return [
      [`form-${name}`, form(kind, { step })],
      [`form-${name}-filled`, form(kind, { step, typed: typedExample(kind) })],
      [`form-${name}-missing`, form(kind, { step, problems: problemsOf(kind, {}).filter(onPage) })],
      [
        `form-${name}-wrong`,
        form(kind, { step, typed: wrong, problems: problemsOf(kind, wrong).filter(onPage) }),
      ],
    ] as const
  })
}

function kindNamed(kinds: readonly Kind[], name: string): Kind {
  const kind = kinds.find((one) => one.name === name)
  if (kind === undefined) throw new Error(`There is no kind called ${name}`)
  return kind
}

/** The same for the sample organisation, with an answer that is not kindly meant. */
export const sampleFormPages = everyFormPage({
  surroundings: sampleSurroundings,
  kinds,
  sent: sentPage,
  hostile: `<script>alert(1)</script> "O'Neil" & ${'x'.repeat(120)}`,
})
