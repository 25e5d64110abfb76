import { describe, expect, it } from 'vitest'
import type { RecordedAct } from '../../../lib/core/enquiry/act.ts'
import { findOfficer } from '../../../lib/core/organisation/organisation.ts'
import { general } from '../../../lib/kinds/general.ts'
import {
  data,
  greekAnswers,
  greekOrganisation as organisation,
  pseudoCore,
  pseudoKinds,
} from '../../support/given/pseudo-language.ts'
import { cutTexts, strayWords } from '../../support/source/stray-words.ts'
import { hostileTexts } from './hostile-texts.ts'
import { parseMail } from './parsed-mail.ts'
import { dueBy, leaveUrl, sampleReminder, waitingEntry } from './sample-digest.ts'
import { exampleAnswers, sampleEnquiry } from './sample-enquiry.ts'
import { officerUrl } from './sample-mails.ts'

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

describe('a digest of what waits in another language', () => {
  const dates = ['2026-03-31', '2026-04-02', '2026-04-07', '2026-04-08']
  const waiting = pseudoKinds.flatMap((kind, n) =>
    (['owner', 'deputy', 'manager'] as const).flatMap((level) =>
      [[], [atDesk]].map((acts) =>
        waitingEntry({
          ...{ kind, level },
          enquiry: sampleEnquiry(kind, {
            answers: greekAnswers(kind)[0] ?? {},
            acts,
            ...dueBy(dates[n % 4] ?? ''),
          }),
        }),
      ),
    ),
  )
  const many = Array.from({ length: 3 }, () => waiting).flat()
  const mails = ['lisa-chambers', 'priya-nair'].flatMap((id) => {
    const to = { id, role: 'officer', address: `${id}@cambridgeshire.example` } as const
    const digest = { id: `digest-2026-04-07-${id}`, date: '2026-04-07', to: id }
    const shared = { organisation, words: pseudoCore, mayRepeat: true, to, digest }
    return [waiting.slice(0, 1), waiting.slice(1, 3), many].map((some) =>
      sampleReminder({ ...shared, waiting: some }),
    )
  })

  it('has no word but those of the lists', () => {
    const names = organisation.officers.map(({ id }) => findOfficer(organisation, id)?.name ?? '')
    const allowed = [...data, officerUrl, leaveUrl, ...names, organisation.title]
    const stray = mails.flatMap((mail) =>
      [mail.subject, mail.html, mail.text].flatMap((part) => strayWords(part, { allowed })),
    )
    expect([...new Set(stray)]).toEqual([])
  })

  it('shows every text whole', () => {
    for (const mail of mails)
      for (const part of [mail.subject, mail.text, parseMail(mail.html).text]) expect(cutTexts(part)).toBe(0)
  })
})
