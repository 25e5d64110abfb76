import { describe, expect, it } from 'vitest'
import type { RecordedAct } from '../../../lib/core/enquiry/act.ts'
import { general } from '../../../lib/kinds/general.ts'
import { hostileTexts } from './hostile-texts.ts'
import { parseMail } from './parsed-mail.ts'
import { sampleReminder, waitingEntry } from './sample-digest.ts'
import { exampleAnswers, sampleEnquiry } from './sample-enquiry.ts'

const atDesk: RecordedAct = {
  act: 'accept',
  id: 'k1',
  at: '2026-04-03T09:00:00.000Z',
  by: 'enquiries-desk',
  name: 'Ωμέγα',
}

describe('hostile text in a digest of what waits', () => {
  const withName = (name: string) =>
    sampleReminder({
      waiting: [
        waitingEntry({
          enquiry: sampleEnquiry(general, {
            answers: { ...exampleAnswers(general), name, area: name },
            acts: [{ ...atDesk, name }],
          }),
        }),
      ],
    })
  const harmless = parseMail(withName('harmless').html)

  it('brings no element, attribute, link or header of its own', () => {
    const intruders = hostileTexts.filter((payload) => {
      const mail = withName(payload)
      const { skeleton, links } = parseMail(mail.html)
      const isBroken = [mail.subject, ...Object.values(mail.headers)].some((value) =>
        /\p{Cc}|[\u2028\u2029]/u.test(value),
      )
      return (
        isBroken ||
        skeleton.join('\n') !== harmless.skeleton.join('\n') ||
        links.join() !== harmless.links.join()
      )
    })
    expect(intruders).toEqual([])
  })
})
