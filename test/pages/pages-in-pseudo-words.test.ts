import { describe, expect, test } from 'vitest'
import { english } from '../../lib/pages/words/english.ts'
import { rightsWords } from '../../lib/pages/words/english-rights.ts'
import {
  data,
  greekAnswers,
  greekOrganisation as organisation,
  pseudoKinds,
} from '../support/given/pseudo-language.ts'
import { pseudoWords } from '../support/given/pseudo-words.ts'
import { importsOf, readSourceFiles } from '../support/source/source-files.ts'
import { cutTexts, strayWords } from '../support/source/stray-words.ts'
import { everyBoardPage } from './board/sample-board-pages.ts'
import { everyEmbedPage, service } from './enquire/sample-embed-pages.ts'
import { everyFormPage, sentPage } from './enquire/sample-form-pages.ts'
import { everyGuidePage } from './guide/sample-guide-pages.ts'
import { everyLeavePage } from './leave/sample-leave-pages.ts'
import { everyOfficerPage } from './officer/sample-officer-pages.ts'
import { everyPeoplePage } from './people/sample-people-pages.ts'
import { everyPrivatePage, held, sampleAssets, talkative } from './private/sample-private-pages.ts'
import { everyRightsPage } from './rights/sample-rights-pages.ts'
import { everySignInPage } from './sign-in/sample-sign-in-pages.ts'

const surroundings = { organisation, words: pseudoWords(english), assets: sampleAssets }
const kinds = pseudoKinds.map((kind) => ({ ...kind, example: greekAnswers(kind)[0] ?? {} }))
const team = { as: 'person-of-team', name: 'Άλφα', team: 'Ομάδα Κήπων' } as const
const [name, typed, kindTitle] = ['Άλφα Βήτα', 'Καλημέρα', 'Κήπος']
const people = [{ name: 'lisa-chambers', title: name }]

/** Every page of each room, in a language that has no letter of ours; what anybody typed is Greek. */
const pages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  board: everyBoardPage({ surroundings, kinds, name, typed, kindTitle, people }),
  embed: everyEmbedPage(surroundings, kinds),
  enquire: everyFormPage({
    ...{ surroundings, kinds, hostile: typed },
    sent: {
      ...{ ...sentPage, officer: team, whatHappensNext: [typed] },
      address: { masked: 'ω•••α', mayCorrect: true },
      signposts: [{ name: 'Λέσχη', about: 'Για όλους.', phone: '01354 000 003' }],
    },
  }),
  guide: everyGuidePage(surroundings),
  people: everyPeoplePage({ surroundings, name, successor: 'Γάμμα Δέλτα', team: 'Ομάδα' }),
  leave: everyLeavePage({ surroundings, name, cover: 'Γάμμα Δέλτα', typed: '2027' }),
  officer: everyOfficerPage({
    ...{ surroundings, kindTitle, people },
    outcomes: [{ name: 'answered', title: 'Χαίρετε' }],
    typed: { otherName: 'Ωμέγα', reason: typed },
  }),
  private: everyPrivatePage({
    quiet: surroundings,
    talkative: {
      ...surroundings,
      organisation: {
        ...organisation,
        contact: { email: 'help@cambridgeshire.example' },
        privacy: { ...talkative.privacy, controller: 'Κοινότητα' },
        accessibility: { ...talkative.accessibility, limits: ['Χαίρετε.'] },
      },
    },
    enquiry: {
      ...{ ...held, kindTitle, heldBy: team },
      happened: held.happened.map((event) => (event.what === 'passed' ? { ...event, to: team } : event)),
    },
    stranger: { as: 'team', name: 'Ομάδα Κήπων' },
    typed: { note: typed, reference: held.reference, email: 'omega@example.org' },
    reasons: ['Χαίρετε'],
  }),
  rights: everyRightsPage({
    ...{ organisation, kindTitle, typed, words: surroundings.words, rights: pseudoWords(rightsWords) },
  }),
  'sign-in': everySignInPage(surroundings, { typed: 'omega@example.org' }),
}

const allowed = [
  ...data,
  // How a date was calculated is kept as it was said.
  ...[held.answerBy.working, sentPage.answerBy.working],
  ...['omega@hotmial.com', 'omega@hotmail.com', 'ABCD-2346', 'ABCD-2347', 'ABCD-2348', 'ABCD-2349'],
  ...['data@cambridgeshire.example', 'access@cambridgeshire.example', 'ZA000000', 'a1b2'.repeat(9)],
  // What a website's author pastes or writes into a policy.
  ...[service, 'script-src', 'connect-src', 'form-action', ...organisation.websites],
  ...['enquiry-summary', 'enquiry-error', 'enquiry-status', 'enquiry-sent'],
  ...'accept-charset autocapitalize autocomplete inputmode spellcheck tabindex preventDefault'.split(' '),
  ...'acceptCharset autoCapitalize autoComplete inputMode spellCheck tabIndex'.split(' '),
]

describe.each(Object.entries(pages))('of %s', (_room, all) => {
  test.each(
    Object.entries(all),
  )('the page %s has no word outside the word lists, and none cut off', (_, page) => {
    expect(page).not.toMatch(/<html (?!lang="en-XA")/)
    const shown = withoutMarkupToPaste(page)
    expect(strayWords(shown, { allowed })).toEqual([])
    expect(cutTexts(shown)).toBe(0)
  })
})

test('every page there is has a sample, and every sample is looked at here', () => {
  const [self] = readSourceFiles('test/pages').filter(({ path }) =>
    path.endsWith('/pages-in-pseudo-words.test.ts'),
  )
  const samples = readSourceFiles('test/pages').filter(({ path }) => /\/sample-[a-z-]+-pages\.ts$/.test(path))
  const lookedAt = new Set(self && importsOf(self).map(({ target }) => target))
  expect(samples.map(({ path }) => path).filter((path) => !lookedAt.has(path))).toEqual([])
  const sampled = samples.map(({ text }) => text).join('\n')
  const renderers = readSourceFiles('lib/pages')
    .filter(({ path }) => path.endsWith('.ts') && path !== 'lib/pages/frame/page.ts')
    .flatMap(({ text }) => [...text.matchAll(/^export function (render\w+)[\s\S]*?\): (\w+) \{$/gm)])
    .flatMap(([, renderer = '', gives]) => (gives === 'string' ? [renderer] : []))
  expect(renderers.length).toBeGreaterThan(30)
  expect(renderers.filter((renderer) => !sampled.includes(`${renderer}(`))).toEqual([])
})

/** What the embed kit shows as markup is looked at as the pages `lines-…`. */
function withoutMarkupToPaste(page: string): string {
  return page
    .replace(/<textarea class[^>]*readonly[^>]*>[\s\S]*?<\/textarea>/g, '')
    .replace(/<code>&lt;(input|script|br)[\s\S]*?<\/code>/g, '')
}
