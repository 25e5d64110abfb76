import { toKeptPurpose } from '../../delivery/new-purpose.ts'
import { defineStored } from '../../stored/document.ts'
import { ENQUIRY_SCHEMA, type Enquiry } from '../enquiry.ts'
import { keptAs, keptRequest } from './act-schema.ts'
import { enquirySchema } from './enquiry-schema.ts'
import { toKeptType } from './new-type.ts'

/** What is kept of an enquiry, by its reference. */
export const storedEnquiry = defineStored<Enquiry>({
  name: 'Enquiry',
  schema: enquirySchema,
  version: ENQUIRY_SCHEMA,
  idOf: ({ reference }) => reference,
  toKept,
})

/** Words of lists that the release before does not know are kept so that it reads them: two are at work while one is deployed. */
function toKept(enquiry: Enquiry): object {
  const { mails, updates, withheldMails, acts, codeRequests, beforeReopening } = enquiry
  return {
    ...enquiry,
    mails: mails.map(toKeptPurpose),
    ...(updates && { updates: updates.map(toKeptType) }),
    ...(withheldMails && { withheldMails: withheldMails.map(toKeptPurpose) }),
    ...(acts && { acts: acts.map(keptAs) }),
    ...(codeRequests && { codeRequests: codeRequests.map(keptRequest) }),
    ...(beforeReopening && {
      beforeReopening: { ...beforeReopening, acts: beforeReopening.acts.map(keptAs) },
    }),
  }
}
