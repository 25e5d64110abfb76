import type { OrganisationDraft } from '../../core/organisation/organisation-draft.ts'
import { type DeploySection, deploySection } from './deploy-shape.ts'
import { oneOf, oneOrMore, yes } from './option-shape.ts'
import { accessibility, look, privacy, websites } from './organisation-page-shapes.ts'
import { promises, whenAnswered } from './organisation-promise-shapes.ts'
import { signposts } from './organisation-signpost-shapes.ts'
import { closedDays, cutOff, targets } from './organisation-time-shapes.ts'
import { optional, record, required } from './record-shape.ts'
import { type JsonSchema, list, named, type Shape, text, wholeNumber } from './shape.ts'
import { address, date, entryName, phone, website } from './text-shapes.ts'

const workingWeek = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** A whole file: the organisation, and what of it is deployed where. */
export interface OrganisationLines extends OrganisationDraft {
  readonly deploy?: DeploySection
}

/** What an organisation file looks like. */
export const organisationShape: Shape<OrganisationLines> = record(
  'An organisation: where it works, who is in it, and who gets which enquiry.',
  {
    title: required(
      text({ description: 'What the organisation is called, in mails and on pages.', maxLength: 100 }),
    ),
    sender: required(
      record('Who the mails come from.', {
        name: required(text({ description: 'The name people see in their inbox.', maxLength: 100 })),
        address: required(
          address(
            'The address the mails come from. Its domain must be verified in Amazon SES, which the deployment does.',
          ),
        ),
      }),
    ),
    contact: required(
      record('What somebody who cannot use the form is told.', {
        phone: optional(phone('A number that people may ring.')),
        email: required(address('An address that people may write to.')),
        website: optional(website('The website, in full.')),
      }),
    ),
    areas: required(
      named(text({ description: 'The words people see.', maxLength: 100 }), {
        description:
          'The districts people choose from, in this order. "The whole area", "Somewhere else" and "Not sure" are always offered as well.',
        examples: ['fenland: Fenland'],
        atLeastOne: true,
      }),
    ),
    officers: required(
      people('The people who deal with enquiries.', { atLeastOne: false, withDeputy: true, withDays: true }),
    ),
    desks: required(
      people('Shared mailboxes that several people read.', {
        ...{ atLeastOne: true, withDeputy: false, withDays: false },
      }),
    ),
    managers: required(
      people('Who answers for it when nobody else does.', {
        ...{ atLeastOne: true, withDeputy: false, withDays: true },
      }),
    ),
    lastResort: required(
      record(
        'Where an enquiry goes when mail to everybody before has failed: first the desk, then the manager.',
        {
          desk: required(entryName('The name of a desk.', 'enquiries')),
          manager: required(entryName('The name of a manager.', 'jo-marsh')),
        },
      ),
    ),
    routes: required(
      list(
        record('One rule: who gets what. What it does not mention may be anything.', {
          kinds: optional(
            list(entryName('The name of a kind of enquiry.', 'asset-transfer'), {
              description: 'Only these kinds of enquiry.',
            }),
          ),
          areas: optional(
            list(entryName('The name of an area, or whole-area, elsewhere, not-sure.', 'fenland'), {
              description: 'Only these areas.',
            }),
          ),
          when: optional(whenAnswered()),
          to: required(
            oneOrMore(entryName('The name of an officer, a desk or a manager.', 'lisa-chambers'), {
              description:
                'Who gets it: the name of an officer, a desk or a manager; or several in square brackets, who get them in turn.',
              examples: ['lisa-chambers'],
              maxItems: 20,
            }),
          ),
        }),
        {
          description:
            'Who gets what. Read from the top: the first rule that fits decides. The last should take everything else.',
        },
      ),
    ),
    answerWithin: optional(targets()),
    closedDays: optional(closedDays()),
    cutOff: optional(cutOff()),
    promises: optional(promises()),
    signposts: optional(signposts()),
    keepMonths: required(
      wholeNumber({
        description: 'How many months an enquiry is kept after it is closed.',
        minimum: 1,
        maximum: 120,
      }),
    ),
    unansweredMonths: optional(
      wholeNumber({
        description:
          'How many months after it came an enquiry that nobody ever answered is listed, to be decided on.',
        minimum: 1,
        maximum: 120,
      }),
    ),
    websites: optional(websites()),
    showOfficer: optional(
      oneOf(['full-name', 'first-name', 'team'], {
        description: "How much of an officer's name enquirers are told. If not said: full-name.",
      }),
    ),
    look: optional(look()),
    privacy: optional(privacy()),
    accessibility: optional(accessibility()),
    deploy: optional(deploySection),
    example: optional(
      yes(
        'That this file is one to copy from: no deployment means it unless it is named. Take the line out of yours.',
      ),
    ),
  },
)

/** The JSON Schema that stands beside the files, so that an editor helps with writing them. */
export function organisationJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Organisation',
    ...organisationShape.schema,
  }
}

function people(
  description: string,
  { atLeastOne, withDeputy, withDays }: { atLeastOne: boolean; withDeputy: boolean; withDays: boolean },
) {
  const common = {
    name: required(text({ description: 'The name people see.', maxLength: 100 })),
    email: required(address('Where enquiries are sent to.')),
    phone: optional(phone('A number that colleagues and enquirers may ring.')),
    team: optional(
      text({
        description: 'The team they work in, which enquirers are told if showOfficer is first-name or team.',
        examples: ['Community assets team'],
        maxLength: 100,
      }),
    ),
    until: optional(
      date('The last day, in quotes or not: after it nothing new comes here, but to the deputy and on.'),
    ),
  }
  const deputy = optional(entryName('Whose turn it is when mail does not arrive here.', 'sam-okoro'))
  const workingDays = optional(
    list(oneOf(workingWeek, { description: 'A day of the week, written out.' }), {
      description: 'The days they work, if not Monday to Friday.',
      examples: ['[monday, tuesday]'],
      maxItems: 7,
    }),
  )
  const entry = {
    ...common,
    ...(withDeputy ? { deputy } : {}),
    ...(withDays ? { workingDays } : {}),
  }
  return named(record('One entry.', entry), {
    description,
    examples: ['lisa-chambers:'],
    atLeastOne,
  })
}
