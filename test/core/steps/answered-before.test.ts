import { expect, test } from 'vitest'
import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { applyCommand } from '../../../lib/core/enquiry/lifecycle/apply-command.ts'
import type { Command } from '../../../lib/core/enquiry/lifecycle/decide.ts'
import { closedAtOf, closesItselfAt, keptUntil } from '../../../lib/core/enquiry/retention.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import type { NextStep } from '../../../lib/core/steps/step.ts'
import { type Instant, later } from '../../../lib/core/time/instant.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { readGoldenSets } from '../../upgrade/golden.ts'

/** Each that a release left behind answered, as it stands in the table. */
const answered = readGoldenSets().flatMap(([set, { items }]) =>
  items
    .map(({ what, reference, item }) => ({ set, what, enquiry: enquiryItem.fromItem(item, reference) }))
    .filter(({ enquiry }) => standingOf(enquiry).state === 'answered'),
)

test.each(
  answered,
)('$set: $what closes itself at its next look, as of the day it was due, and is kept as long as before', ({
  enquiry,
}) => {
  const due = closesItselfAt(enquiry) ?? ''
  const late = later(due, 200 * 86_400_000)
  let closed: Enquiry = enquiry
  for (let step = nextStep(closed, organisation, late); step.type !== 'wait'; ) {
    if (step.type === 'send') expect(step.to.role).not.toBe('enquirer')
    for (const command of commandsFor(step, `claim-${closed.mails.length}`, late))
      closed = applyCommand(closed, command, late)
    step = nextStep(closed, organisation, late)
  }
  expect(standingOf(closed)).toMatchObject({ state: 'closed', closedAt: due })
  expect(closedAtOf(closed)).toBe(closedAtOf(enquiry))
  expect(keptUntil(closed, organisation)).toBe(keptUntil(enquiry, organisation))
})

/** What dispatch makes of a step; of an email, that it arrives. */
function commandsFor(step: NextStep, claim: string, at: Instant): readonly Command[] {
  switch (step.type) {
    case 'send':
      return [
        { ...step, type: 'claim-mail', claim },
        { type: 'record-mail-event', claim, event: 'delivery', at },
      ]
    case 'note-silence':
      return [{ type: step.type, claim: step.mail.claim }]
    case 'close-itself':
      return [step]
    default:
      throw new TypeError(step.type)
  }
}
