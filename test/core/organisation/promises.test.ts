import { expect, test } from 'vitest'
import { promisesFor } from '../../../lib/core/organisation/promises.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { findingsAfter } from '../../support/given/draft-organisation.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { collapsed } from '../mails/parsed-mail.ts'
import { sampleAcknowledgement } from '../mails/sample-mails.ts'

const organisation = {
  ...sampleOrganisation,
  promises: {
    'community-mentoring': [
      { say: 'We’ll call you.' },
      { say: 'We’ll look for a hall.', when: { need: ['seek-help'] } },
      { say: 'We’ll ask an accountant.', when: { topics: ['funding', 'governance'] } },
    ],
  },
}
const promised = (answers: Readonly<Record<string, string | readonly string[]>>) =>
  promisesFor(organisation, 'community-mentoring', answers)

test('an enquirer is promised what the file says for these answers, in its order', () => {
  expect(promised({})).toEqual(['We’ll call you.'])
  expect(promised({ need: 'seek-help' })).toEqual(['We’ll call you.', 'We’ll look for a hall.'])
  expect(promised({ need: 'offer-help', topics: ['energy', 'funding'] })).toEqual([
    'We’ll call you.',
    'We’ll ask an accountant.',
  ])
})

test('nothing is promised where the file says nothing, whatever the kind is called', () => {
  for (const kind of ['general', 'constructor', '__proto__'])
    expect(promisesFor(organisation, kind, {})).toEqual([])
  const { promises: _, ...silent } = organisation
  expect(promisesFor(silent, 'community-mentoring', {})).toEqual([])
})

test('the acknowledgement tells it, and without it promises nothing but the date', () => {
  expect(collapsed(sampleAcknowledgement(communityMentoring, { organisation }).text)).toContain(
    'We’ll look for a hall.',
  )
  const silent = sampleAcknowledgement(communityMentoring, {
    organisation: { ...organisation, promises: {} },
  })
  expect(silent.text).not.toMatch(/We’ll (?!stop)/)
})

test('a promise for a kind, a question or an option that does not exist is found before it is deployed', () => {
  const say = 'We’ll call you.'
  expect(findingsAfter({ promises: { asset: [{ say, when: { interest: ['owning'] } }] } })).toEqual([])
  expect(findingsAfter({ promises: { pets: [{ say }] } })).toEqual([
    ['promises.pets', 'There is no kind of enquiry called "pets".', 'Use one of: asset, general.'],
  ])
  expect(findingsAfter({ promises: { asset: [{ say }, { say, when: { interest: ['renting'] } }] } })).toEqual(
    [
      [
        'promises.asset.1.when.interest.0',
        'There is no answer to interest called "renting".',
        'Use one of: owning, running.',
      ],
    ],
  )
  expect(findingsAfter({ promises: { general: [{ say, when: { interest: ['owning'] } }] } })).toEqual([
    [
      'promises.general.0.when.interest',
      'There is no question "interest" with options in general.',
      'Delete this condition: general asks no question with options.',
    ],
  ])
})
