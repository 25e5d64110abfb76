import * as v from 'valibot'
import { weekdays } from '../core/organisation/organisation.ts'

const targetTime = v.union([v.number(), v.object({ hours: v.number() })])
const texts = v.array(v.string())
const contact = v.object({ phone: v.exactOptional(v.string()), email: v.string() })

const officer = v.object({
  id: v.string(),
  role: v.picklist(['officer', 'desk', 'manager']),
  name: v.string(),
  email: v.string(),
  phone: v.exactOptional(v.string()),
  team: v.exactOptional(v.string()),
  deputy: v.exactOptional(v.string()),
  until: v.exactOptional(v.string()),
  workingDays: v.exactOptional(v.array(v.picklist(weekdays))),
})

const route = v.object({
  position: v.number(),
  kinds: v.exactOptional(texts),
  areas: v.exactOptional(texts),
  when: v.exactOptional(v.record(v.string(), texts)),
  to: texts,
})

/** Of the organisation what is compared: what a release before or after this one wrote besides is left out. */
const organisation = v.object({
  name: v.string(),
  version: v.string(),
  title: v.string(),
  sender: v.object({ name: v.string(), address: v.string() }),
  contact,
  districts: v.array(v.object({ name: v.string(), title: v.string() })),
  officers: v.array(officer),
  routes: v.array(route),
  lastResort: v.object({ desk: v.string(), manager: v.string() }),
  answerWithin: v.record(v.string(), targetTime),
  closedDays: v.array(v.object({ date: v.string(), name: v.string() })),
  cutOff: v.exactOptional(v.string()),
  keepMonths: v.number(),
  websites: texts,
  showOfficer: v.picklist(['full-name', 'first-name', 'team']),
})

/** What the stack writes down of itself under `EnquiryPipeline`, in a shape that has a number. */
export const pipelineSchema = v.object({
  shape: v.literal(1),
  organisation,
  /** How soon each kind there is is answered, in the organisation's word or its own. */
  targets: v.record(v.string(), targetTime),
  deployment: v.exactOptional(
    v.object({
      stage: v.exactOptional(v.string()),
      place: v.exactOptional(v.object({ account: v.string(), region: v.string() })),
    }),
  ),
})

/** A CloudFormation template as far as it is looked at. */
export const templateSchema = v.object({
  Resources: v.record(
    v.string(),
    v.object({
      Type: v.string(),
      Properties: v.optional(v.record(v.string(), v.unknown()), {}),
      DeletionPolicy: v.exactOptional(v.string()),
    }),
  ),
  Metadata: v.optional(v.record(v.string(), v.unknown()), {}),
})
