import { expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import { whoHasIt } from '../../../lib/core/enquiry/who-has-it.ts'
import { assigned, claimedMail } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const toLisa: Mail = { ...claimedMail, state: 'accepted' }
const toOmar: Mail = { ...toLisa, claim: 'handover-2', to: { ...toLisa.to, id: 'omar-hale', role: 'deputy' } }
const gone = { ...assigned, assignment: { ...assigned.assignment, officer: 'somebody-gone' } }

it.each([
  { given: 'nothing was sent yet', enquiry: assigned, name: 'Lisa Chambers' },
  { given: 'the handover was taken', enquiry: { ...assigned, mails: [toLisa] }, name: 'Lisa Chambers' },
  {
    given: 'the first address refused and the deputy has it',
    enquiry: { ...assigned, mails: [{ ...toLisa, state: 'refused' } as Mail, toOmar] },
    name: 'Omar Hale',
  },
  {
    given: 'a handover to the deputy bounced after one to the officer was taken',
    enquiry: { ...assigned, mails: [toLisa, { ...toOmar, state: 'refused' } as Mail] },
    name: 'Lisa Chambers',
  },
  { given: 'the officer is no longer in the directory', enquiry: gone, name: 'Enquiries desk' },
])('an enquiry is with $name when $given', ({ enquiry, name }) => {
  expect(whoHasIt(enquiry, organisation).name).toBe(name)
})
