import { describe, expect, it } from 'vitest'
import type { OrganisationDraft } from '../../../../lib/core/organisation/organisation-draft.ts'
import { findingsAfter } from '../../../support/given/draft-organisation.ts'

describe('the directory', () => {
  const lisa = { name: 'Lisa', email: 'lisa@charity.example' }
  const omar = { name: 'Omar', email: 'omar@charity.example' }
  it.each<[string, Partial<OrganisationDraft>, string, string]>([
    [
      'an unknown deputy',
      { officers: { lisa: { ...lisa, deputy: 'om' }, omar } },
      'officers.lisa.deputy',
      'There is nobody called "om" under officers, desks or managers.',
    ],
    [
      'a deputy of oneself',
      { officers: { lisa: { ...lisa, deputy: 'lisa' }, omar } },
      'officers.lisa.deputy',
      '"lisa" is their own deputy.',
    ],
    [
      'a deputy with the same address',
      { officers: { lisa: { ...lisa, deputy: 'omar' }, omar: { ...omar, email: 'LISA@charity.example' } } },
      'officers.lisa.deputy',
      '"lisa" and the deputy "omar" have one address, so mail that fails for one fails for both.',
    ],
    [
      'a name used twice',
      { officers: { lisa, omar, ruth: omar } },
      'managers.ruth',
      '"ruth" stands under officers and under managers.',
    ],
    [
      'two names of one number',
      { officers: { lisa, omar, 'frank-webb': lisa, 'lisa-f-smith': omar } },
      'officers.lisa-f-smith',
      '"frank-webb" and "lisa-f-smith" have the same number in links: one would open what is the other’s.',
    ],
    [
      'the name of the enquirer',
      { officers: { lisa, omar, enquirer: omar } },
      'officers.enquirer',
      '"enquirer" means whoever sent an enquiry.',
    ],
    [
      'the name of what is done by itself',
      { officers: { lisa, omar, pipeline: omar } },
      'officers.pipeline',
      '"pipeline" means what is done by itself.',
    ],
    [
      'the name of what nobody has',
      { officers: { lisa, omar, unassigned: omar } },
      'officers.unassigned',
      '"unassigned" means that nobody has an enquiry yet.',
    ],
    [
      'the name of suspected spam',
      { officers: { lisa, omar, quarantined: omar } },
      'officers.quarantined',
      '"quarantined" means that an enquiry looks like spam.',
    ],
    [
      'a working day twice',
      { officers: { lisa: { ...lisa, workingDays: ['monday', 'friday', 'monday'] }, omar } },
      'officers.lisa.workingDays.2',
      '"monday" stands here twice.',
    ],
    [
      'an unknown desk of last resort',
      { lastResort: { desk: 'ruth', manager: 'ruth' } },
      'lastResort.desk',
      'There is no "ruth" under desks.',
    ],
    [
      'a manager of last resort who is none',
      { lastResort: { desk: 'enquiries', manager: 'toString' } },
      'lastResort.manager',
      'There is no "toString" under managers.',
    ],
    [
      'a last resort that ends',
      { managers: { ruth: { name: 'Ruth', email: 'ruth@charity.example', until: '2027-01-01' } } },
      'managers.ruth.until',
      '"ruth" is the last resort: when it ends, enquiries would go to nobody.',
    ],
    [
      'one address for desk and manager',
      { managers: { ruth: { name: 'Ruth', email: 'Enquiries@charity.example' } } },
      'managers.ruth.email',
      'The desk and the manager of last resort have one address, so if it fails nobody is left.',
    ],
    [
      'a date that does not exist',
      { officers: { lisa: { ...lisa, until: '2027-02-29' }, omar } },
      'officers.lisa.until',
      '"2027-02-29" is not a date that exists.',
    ],
    [
      'a bad address',
      { officers: { lisa: { ...lisa, email: 'Lisa <lisa@charity.example>' }, omar } },
      'officers.lisa.email',
      '"Lisa <lisa@charity.example>" is not an email address that mail can be sent to.',
    ],
    [
      'a name with a line break',
      { officers: { lisa: { ...lisa, name: 'Lisa\r\nBcc: x@y.example' }, omar } },
      'officers.lisa.name',
      'This stands in the headers of mails, so it must be one line without hidden characters.',
    ],
    [
      'a title that reads backwards',
      { title: 'Charity \u202etxt.exe' },
      'title',
      'This stands in the headers of mails, so it must be one line without hidden characters.',
    ],
    [
      'a telephone number in words',
      { contact: { email: 'x@charity.example', phone: 'ask Lisa' } },
      'contact.phone',
      '"ask Lisa" is not a telephone number.',
    ],
    [
      'a website that runs a script',
      { contact: { email: 'x@charity.example', website: 'javascript:alert(1)' } },
      'contact.website',
      '"javascript:alert(1)" is not the address of a website.',
    ],
    [
      'a general area of its own',
      { areas: { fenland: 'Fenland', cambridge: 'Cambridge', elsewhere: 'Else' } },
      'areas.elsewhere',
      '"elsewhere" is always offered as an area.',
    ],
    [
      'two areas with the same words',
      { areas: { fenland: 'Fenland', cambridge: 'fenland ' } },
      'areas.cambridge',
      'The areas "fenland" and "cambridge" are both called "fenland ", so nobody can tell them apart.',
    ],
    [
      'a target for an unknown kind',
      { answerWithin: { assets: 3 } },
      'answerWithin.assets',
      'There is no kind of enquiry called "assets".',
    ],
  ])('may not have %s', (_, change, path, problem) => {
    expect(findingsAfter(change).map((found) => found.slice(0, 2))).toContainEqual([path, problem])
  })

  it('may have deputies who stand in for each other, in whatever circle', () => {
    const sam = { name: 'Sam', email: 's@c.example', deputy: 'omar' }
    const officers = { lisa: { ...lisa, deputy: 'omar' }, omar: { ...omar, deputy: 'sam' }, sam }
    expect(findingsAfter({ officers: { ...officers, omar: { ...omar, deputy: 'lisa' } } })).toEqual([])
    expect(findingsAfter({ officers })).toEqual([])
  })

  it('may have somebody who left, accents, apostrophes and other alphabets', () => {
    const officers = {
      lisa: { ...lisa, name: "Zoë O'Neil-Łukasz محمد", until: '2020-02-29', deputy: 'enquiries' },
      omar,
    }
    expect(findingsAfter({ officers })).toEqual([])
  })
})
