import { describe, expect, it } from 'vitest'
import { communityMentoring } from '../../../../lib/kinds/community-mentoring.ts'
import { hostileTexts } from '../../../support/hostile/hostile-texts.ts'
import { parseMail } from '../parsed-mail.ts'
import { sampleReminder, waitingEntry } from '../sample-digest.ts'
import { exampleAnswers, sampleEnquiry } from '../sample-enquiry.ts'

const withAnswers = (answers: { readonly name?: string; readonly hall?: string }) =>
  sampleReminder({
    waiting: [
      waitingEntry({
        kind: communityMentoring,
        enquiry: sampleEnquiry(communityMentoring, {
          answers: { ...exampleAnswers(communityMentoring), ...answers },
        }),
      }),
    ],
  })

describe.each(['name', 'hall'] as const)('hostile text as the %s in a morning’s email', (field) => {
  const shapeOf = (text: string) => {
    const { skeleton, links } = parseMail(withAnswers({ [field]: text }).html)
    return [...skeleton, ...links].join('\n')
  }
  // What may stand in no sentence of ours is left out.
  const harmless = [shapeOf('harmless'), shapeOf('')]

  it('brings no element, attribute, link or header of its own', () => {
    const intruders = hostileTexts.filter((payload) => {
      const mail = withAnswers({ [field]: payload })
      const isBroken = [mail.subject, ...Object.values(mail.headers)].some((value) =>
        /\p{Cc}|[\u2028\u2029]/u.test(value),
      )
      return isBroken || !harmless.includes(shapeOf(payload))
    })
    expect(intruders).toEqual([])
  })
})
