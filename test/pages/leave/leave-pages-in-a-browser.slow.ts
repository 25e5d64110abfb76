import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { leadToMistakes, lookRight } from '../pages-in-a-browser.ts'
import { sampleLeavePages } from './sample-leave-pages.ts'

const browser = browserForThisFile()

lookRight(browser, sampleLeavePages)

leadToMistakes(browser, sampleLeavePages, {
  'page-wrong': 'from-day',
  'page-no-end': 'end',
  'confirm-wrong': 'answer',
})
