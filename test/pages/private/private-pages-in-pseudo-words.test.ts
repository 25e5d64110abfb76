import { english } from '../../../lib/pages/words/english.ts'
import { data, greekOrganisation } from '../../support/given/pseudo-language.ts'
import { pseudoWords } from '../../support/given/pseudo-words.ts'
import { sayOnlyWhatIsListed } from '../page-promises.ts'
import { everyPrivatePage, held, sampleAssets, talkative } from './sample-private-pages.ts'

const quiet = { organisation: greekOrganisation, words: pseudoWords(english), assets: sampleAssets }
const team = { as: 'person-of-team', name: 'Άλφα', team: 'Ομάδα Κήπων' } as const

const pages = everyPrivatePage({
  quiet,
  talkative: {
    ...quiet,
    organisation: {
      ...greekOrganisation,
      contact: { email: 'help@cambridgeshire.example' },
      privacy: { ...talkative.privacy, controller: 'Κοινότητα' },
      accessibility: { ...talkative.accessibility, limits: ['Χαίρετε.'] },
    },
  },
  enquiry: {
    ...held,
    kindTitle: 'Κήπος',
    answerBy: { ...held.answerBy, working: 'χαίρετε' },
    heldBy: team,
    happened: held.happened.map((event) => (event.what === 'passed' ? { ...event, to: team } : event)),
  },
  stranger: { as: 'team', name: 'Ομάδα Κήπων' },
  typed: { note: 'Καλημέρα', reference: 'ABCD-2345', email: 'omega@example.org' },
  reasons: ['Χαίρετε'],
})

const allowed = [...data, 'data@cambridgeshire.example', 'access@cambridgeshire.example', 'ZA000000']

sayOnlyWhatIsListed(pages, allowed)
