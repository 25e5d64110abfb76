import { defineStored } from '../../stored/document.ts'
import { ENQUIRY_SCHEMA, type Enquiry } from '../enquiry.ts'
import { enquirySchema } from './enquiry-schema.ts'

/** What is kept of an enquiry, by its reference. */
export const storedEnquiry = defineStored<Enquiry>({
  name: 'Enquiry',
  schema: enquirySchema,
  version: ENQUIRY_SCHEMA,
  idOf: ({ reference }) => reference,
})
