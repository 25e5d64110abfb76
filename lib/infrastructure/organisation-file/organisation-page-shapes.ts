import type { AccessibilityFacts, PrivacyFacts } from '../../core/organisation/organisation.ts'
import type { LookDraft } from '../../core/organisation/organisation-draft.ts'
import { oneOf } from './option-shape.ts'
import { optional, record } from './record-shape.ts'
import { list, type Shape, text } from './shape.ts'
import { address, date, website } from './text-shapes.ts'

/** The websites that may show our form or be returned to. */
export function websites(): Shape<readonly string[]> {
  return list(website('How the addresses of its pages begin: https:// and the name, and nothing after it.'), {
    description:
      'Your websites: their pages may show a form of ours in a frame, and a form may lead back to them. No others may.',
    maxItems: 20,
  })
}

/** How the pages look. */
export function look(): Shape<LookDraft> {
  return record('How the pages look.', {
    colour: optional(
      colour('The colour of the bar, the buttons and the links, in quotes. White must be readable on it.'),
    ),
    logo: optional(
      text({
        description: 'The name of a PNG picture that stands beside this file, of at most 20 KB.',
        examples: ['cambridgeshire.png'],
        pattern: /^[a-z0-9]+(-[a-z0-9]+)*\.png$/,
        maxLength: 60,
      }),
    ),
  })
}

/** What the privacy notice cannot know by itself. */
export function privacy(): Shape<PrivacyFacts> {
  return record('For the privacy notice. What is not said is taken from title and contact.', {
    controller: optional(
      text({ description: 'Who answers for the data in law, if it is not the title.', maxLength: 100 }),
    ),
    contact: optional(address('Where people write about their data, if not to the contact.')),
    lawfulBasis: optional(
      oneOf(['legitimate-interests', 'public-task'], {
        description:
          'Why you may use the data: legitimate-interests suits a charity, public-task a council. If not said: legitimate-interests.',
      }),
    ),
    registration: optional(
      text({
        description: "Your number in the register of the Information Commissioner's Office.",
        examples: ['ZA123456'],
        maxLength: 20,
      }),
    ),
    website: optional(website('The page with your whole privacy policy.')),
  })
}

/** What the accessibility statement cannot know by itself. */
export function accessibility(): Shape<AccessibilityFacts> {
  return record('For the accessibility statement. What is not said is taken from contact.', {
    contact: optional(address('Where people write who cannot use a page, if not to the contact.')),
    preparedOn: optional(date('The day you last looked at the statement and found it true.')),
    limits: optional(
      list(text({ description: 'A whole sentence, with its full stop.', maxLength: 300 }), {
        description: 'What you know not to work yet, and what people can do instead.',
        examples: ['The form cannot be read out by telephone; ring us and we fill it in with you.'],
        maxItems: 20,
      }),
    ),
  })
}

/** A colour as web pages write it. */
function colour(description: string): Shape<string> {
  return text({ description, examples: ['#1d4f91'], pattern: /^#[0-9A-Fa-f]{6}$/, maxLength: 7 })
}
