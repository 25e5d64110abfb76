import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { sampleGuidePages } from '../guide/sample-guide-pages.ts'
import { leadToMistakes, lookRight } from '../pages-in-a-browser.ts'
import { sampleSignInPages } from '../sign-in/sample-sign-in-pages.ts'
import { sampleOfficerPages } from './sample-officer-pages.ts'

const browser = browserForThisFile()
const pages = { ...sampleOfficerPages, ...sampleSignInPages, ...sampleGuidePages }

lookRight(browser, pages)

leadToMistakes(browser, pages, {
  'page-wrong': 'choice',
  'page-desk-wrong': 'other-name',
  'confirm-pass-on-wrong': 'to',
  'confirm-unsure': 'confirmed',
  'code-wrong': 'code',
  'sign-in-wrong': 'email',
})
