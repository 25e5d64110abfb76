import { english as core } from '../../core/words/english.ts'
import { accessibilityWords } from './english-accessibility.ts'
import { checkWords } from './english-check.ts'
import { embedWords } from './english-embed.ts'
import { formWords } from './english-form.ts'
import { frameWords } from './english-frame.ts'
import { homeWords } from './english-home.ts'
import { privacyWords } from './english-privacy.ts'
import { privateWords } from './english-private.ts'
import { privateProblems } from './english-private-problems.ts'
import { problemPages, problemReference } from './english-problem-pages.ts'
import { sentWords } from './english-sent.ts'
import { addWords } from './officers/english-add.ts'
import { boardWords } from './officers/english-board.ts'
import { guideWords } from './officers/english-guide.ts'
import { leaveWords } from './officers/english-leave.ts'
import { officerWords } from './officers/english-officer.ts'
import { peopleWords } from './officers/english-people.ts'
import { signInWords } from './officers/english-sign-in.ts'

/**
 * Every word that people see on a page and that comes neither from the organisation nor from the kind. Another language
 * is another object of this type. A sentence with something in it is a function; what is a link in it comes in as HTML.
 */
export const english = {
  /** Of the `lang` attribute. */
  language: 'en-GB',
  /** For dates, and how a date was calculated. */
  core,
  frame: frameWords,
  home: homeWords,
  form: formWords,
  check: checkWords,
  sent: sentWords,
  private: privateWords,
  privateProblems,
  officer: officerWords,
  board: boardWords,
  add: addWords,
  signIn: signInWords,
  leave: leaveWords,
  people: peopleWords,
  guide: guideWords,
  /** The two notices that the law asks for. */
  notices: { privacy: privacyWords, accessibility: accessibilityWords },
  embed: embedWords,
  problemPages,
  problemReference,
}

export type PageWords = typeof english
