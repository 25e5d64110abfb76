import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { leadToMistakes, lookRight } from '../pages-in-a-browser.ts'
import { samplePeoplePages } from './sample-people-pages.ts'

const browser = browserForThisFile()

lookRight(browser, samplePeoplePages)

leadToMistakes(browser, samplePeoplePages, {
  'person-new': 'code',
  'form-wrong': 'name',
  'leaving-wrong': 'until-day',
})
