import { kinds } from '../../lib/kinds/kinds.ts'
import { everySortOfMail } from '../core/mails/pictures/every-sort-of-mail.ts'
import { everyBoardPage } from '../pages/board/sample-board-pages.ts'
import { everyEmbedPage } from '../pages/enquire/sample-embed-pages.ts'
import { everyFormPage, sentPage } from '../pages/enquire/sample-form-pages.ts'
import { everyGuidePage } from '../pages/guide/sample-guide-pages.ts'
import { everyLeavePage } from '../pages/leave/sample-leave-pages.ts'
import { everyOfficerPage } from '../pages/officer/sample-officer-pages.ts'
import { everyPeoplePage } from '../pages/people/sample-people-pages.ts'
import { everyPrivatePage, held, surroundings, talkative } from '../pages/private/sample-private-pages.ts'
import { sampleSurroundings } from '../pages/sample-surroundings.ts'
import { everySignInPage } from '../pages/sign-in/sample-sign-in-pages.ts'
import { seenOf } from '../support/source/stray-words.ts'
import { sentencesIn } from './reading-age.ts'

/** What one sort of reader reads. */
interface Reading {
  readonly what: string
  /** In years: the reading age that it should not be above. */
  readonly target: number
  /** Its pages or emails by name, each as its sentences, in order. */
  readonly texts: Readonly<Record<string, readonly string[]>>
}

/** Visitors may be twelve; whoever works with it all day, or builds a website, thirteen. */
const visitors = 12
const colleagues = 13

/** Every page and email in English, by who reads it, about people who are kindly meant and type no full stop. */
export function everyEnglishText(): readonly Reading[] {
  const pages = parted(privatePages(), /^(no-)?release/)
  const mails = parted(friendlyMails(), /acknowledgement|^status-link|^closing|^have-you-heard/)
  const embed = everyEmbedPage(sampleSurroundings, kinds)
  return [
    { what: 'visitors’ pages', target: visitors, texts: read({ ...formPages(), ...pages.rest }) },
    { what: 'visitors’ emails', target: visitors, texts: read(mails.fitting) },
    { what: 'officers’ pages', target: colleagues, texts: read({ ...officersPages(), ...pages.fitting }) },
    { what: 'officers’ emails', target: colleagues, texts: read(mails.rest) },
    {
      what: 'pages for website builders',
      target: colleagues,
      texts: read({ kit: withoutMarkupToPaste(embed['kit'] ?? '') }),
    },
  ]
}

/** Each sentence of them once: what stands on forty pages is as hard as what stands on one. */
export function sentencesOf({ texts }: Reading): readonly string[] {
  return [...new Set(Object.values(texts).flat())]
}

function read(documents: Readonly<Record<string, string>>): Reading['texts'] {
  return Object.fromEntries(
    Object.entries(documents).map(([name, document]) => [name, seenOf(document).flatMap(sentencesIn)]),
  )
}

const name = 'Lisa Chambers'
const typed = 'Our treasurer has left'
const people = [
  { name: 'lisa-chambers', title: name },
  { name: 'omar-hale', title: 'Omar Hale' },
]
const { kindTitle } = held

function formPages(): Readonly<Record<string, string>> {
  // What happens next is each kind's own, and read in its email.
  const sent = { ...sentPage, whatHappensNext: [] }
  return everyFormPage({ surroundings: sampleSurroundings, kinds, sent, hostile: typed })
}

function privatePages(): Readonly<Record<string, string>> {
  return everyPrivatePage({
    quiet: surroundings,
    talkative: {
      ...surroundings,
      organisation: { ...talkative, accessibility: { preparedOn: '2026-11-20' } },
    },
    enquiry: held,
    stranger: { as: 'person', name },
    typed: { note: typed, reference: held.reference, email: 'ada@example.org' },
    reasons: [surroundings.words.core.spam.manyLinks],
  })
}

function officersPages(): Readonly<Record<string, string>> {
  const outcomes = [{ name: 'answered', title: 'Answered' }]
  const answers = { otherName: name, reason: typed }
  return {
    ...everyBoardPage({ surroundings, kinds, name, typed, kindTitle, people }),
    ...everyOfficerPage({ surroundings, kindTitle, people, outcomes, typed: answers }),
    ...everyLeavePage({ surroundings, name, cover: 'Omar Hale', typed: '2027' }),
    ...everyPeoplePage({ surroundings, name, successor: 'Omar Hale', team: 'Community assets team' }),
    ...everySignInPage(surroundings, { typed: 'ada@example.org' }),
    ...everyGuidePage(surroundings),
  }
}

function friendlyMails(): Readonly<Record<string, string>> {
  const friendly = Object.entries(everySortOfMail()).filter(
    ([name]) => !/^stranger|hostile|shortened/.test(name),
  )
  return Object.fromEntries(friendly.map(([name, { html }]) => [name, html]))
}

function withoutMarkupToPaste(page: string): string {
  return page.replace(/<textarea[^>]*>[\s\S]*?<\/textarea>/g, '')
}

/** Those whose name fits, and the rest. */
function parted(documents: Readonly<Record<string, string>>, pattern: RegExp) {
  const named = (fits: boolean) => Object.entries(documents).filter(([name]) => pattern.test(name) === fits)
  return { fitting: Object.fromEntries(named(true)), rest: Object.fromEntries(named(false)) }
}
