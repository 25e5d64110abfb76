import { caniemail } from 'caniemail'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { dark, light, type Palette } from '../../../lib/core/mails/layout/html-style.ts'
import { composeLeaveNotice } from '../../../lib/core/mails/standalone/leave-notice.ts'
import { composeSignIn } from '../../../lib/core/mails/standalone/sign-in.ts'
import { english } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { heldEnquiry, sampleDigest, sampleEntry, sampleReminder, waitingEntry } from './sample-digest.ts'
import { sampleEnquiry, sampleHandoverMail } from './sample-enquiry.ts'
import { officerNamed, sampleAcknowledgement, sampleFailedAddress, sampleHandover } from './sample-mails.ts'
import { confirmUrl, leaveUrl, sampleStandaloneMail, signInUrl } from './sample-standalone-mails.ts'

const mails = [
  ...kinds.map((kind) => ({ name: `handover of ${kind.name}`, ...sampleHandover(kind) })),
  ...kinds.map((kind) => ({ name: `acknowledgement of ${kind.name}`, ...sampleAcknowledgement(kind) })),
  ...kinds
    .slice(0, 2)
    .map((kind) => ({ name: `failed address of ${kind.name}`, ...sampleFailedAddress(kind) })),
  {
    name: 'digest of suspected spam',
    ...sampleDigest({
      mayRepeat: true,
      held: kinds.flatMap((kind) =>
        [true, false].map((isNew) => sampleEntry({ kind, enquiry: heldEnquiry(kind), isNew })),
      ),
    }),
  },
  {
    name: 'digest of what waits',
    ...sampleReminder({
      mayRepeat: true,
      waiting: kinds.flatMap((kind) =>
        (['owner', 'deputy', 'manager'] as const).map((level) =>
          waitingEntry({ kind, level, enquiry: sampleEnquiry(kind) }),
        ),
      ),
    }),
  },
  {
    name: 'link that signs in',
    ...composeSignIn({
      mail: sampleStandaloneMail,
      organisation: sampleOrganisation,
      signInUrl,
      words: english,
    }),
  },
  ...(['set', 'ask-end'] as const).map((news) => ({
    name: `notice of a leave, ${news}`,
    ...composeLeaveNotice({
      ...{ reference: sampleStandaloneMail.id, organisation: sampleOrganisation, words: english, open: 2 },
      ...{
        ...{ back: '2027-03-22', now: '2027-03-08T10:00:00.000Z' },
        leave: { from: '2027-03-15', until: '2027-03-19', news },
        cover: 'Omar Hale',
        leaveUrl,
        confirmUrl,
      },
    }),
  })),
  ...kinds.slice(0, 1).map((kind) => ({
    name: 'handover of what another website’s form sent, more than there is room for',
    ...sampleHandover(kind, {
      enquiry: sampleEnquiry(kind, {
        arrival: {
          ...{ door: 'site', site: 'www.upwell.example' },
          guesses: [{ field: 'message', from: ['input_3'], by: 'shape' }],
          files: [{ name: 'cv.pdf', bytes: 122_880 }],
        },
        extras: Array.from({ length: 300 }, () => ({ name: 'your_budget', value: 'One <line>\n\nand more' })),
      }),
    }),
  })),
  ...kinds.slice(0, 1).map((kind) => ({
    name: 'repeated handover to a deputy',
    ...sampleHandover(kind, {
      enquiry: sampleEnquiry(kind, { mails: [sampleHandoverMail('lisa-chambers', 'unknown')] }),
      to: { id: 'omar-hale', role: 'deputy', address: officerNamed('omar-hale').email },
      mayRepeat: true,
    }),
  })),
]

/** Rules that a web page keeps and a mail cannot. */
const notForMails = {
  // Style sheets are dropped by Outlook on Windows and by some Gmail apps.
  'no-inline-style': 'off',
  // Outlook on Windows measures tables by their attributes (width, cellpadding, valign, bgcolor).
  'no-deprecated-attr': 'off',
  // The only way to give Outlook on Windows a column of fixed width.
  'no-conditional-comment': 'off',
  // "presentation" is what the older screen readers that mail programs sit on know; "none" is its newer synonym.
  'presentation-role-style': 'off',
  // The title is the whole subject; what is cut could be half a reference.
  'long-title': 'off',
  // A style preference: HTML lets the tags of tbody be left out.
  'prefer-tbody': 'off',
} as const

/** What some program of ours does not support, and why the mail is good without it. */
const degrading: Readonly<Record<string, string>> = {
  'color-scheme CSS property':
    'asks for dark mode; where it is unknown the mail stays light or is inverted whole',
  'color-scheme meta tag': 'the same',
  '@media': 'stacks labels on phones and colours dark mode; without it labels stay beside their values',
  '<style> element': 'holds the two enhancements above and nothing else',
  'table-layout': 'keeps a very long word inside the column; Outlook on Windows breaks it by word-break',
  'white-space': 'keeps a reference or number on one line; without it, it may wrap',
  'border-radius': 'rounds the button; without it, it has corners',
  'display:none': 'hides what an inbox shows; without it, a line in the words of the mail stands above it',
  '<body> element': 'only its colour and margin; the outer table has the colour too',
}

describe.each(mails)('the $name', (mail) => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: notForMails,
    })
    const report = await validator.validateString(mail.html)
    expect(
      report.results.flatMap((result) => result.messages.map((one) => `${one.line}: ${one.message}`)),
    ).toEqual([])
  })

  it('uses nothing that Outlook, Gmail or Apple Mail drop, but for what degrades well', () => {
    expect(unsupportedIn(mail.html).filter((feature) => degrading[feature] === undefined)).toEqual([])
  })

  it('loads nothing and runs nothing', () => {
    expect(mail.html).not.toMatch(/<(img|script|link|iframe|object)|url\(|@import|src=/i)
  })
})

it('keeps no excuse for a feature that no mail uses', () => {
  const used = new Set(mails.flatMap((mail) => unsupportedIn(mail.html)))
  expect(Object.keys(degrading).filter((feature) => !used.has(feature))).toEqual([])
})

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s colours', (_, palette) => {
  it.each([
    ['ink', 'card'],
    ['ink', 'panel'],
    ['muted', 'card'],
    ['muted', 'page'],
    ['muted', 'panel'],
    ['accent', 'card'],
    ['accent', 'panel'],
    ['accent', 'warning'],
    ['onAccent', 'accent'],
    ['onWarning', 'warning'],
  ] as const)('let %s be read on %s (WCAG AA, 4.5:1)', (text, ground) => {
    expect(contrast(palette, text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

function unsupportedIn(html: string): string[] {
  const clients = [
    'outlook.windows',
    'outlook.outlook-com',
    'outlook.macos',
    'gmail.*',
    'apple-mail.*',
  ] as const
  const { errors } = caniemail({ clients: [...clients], html }).issues
  return [...new Set([...errors.values()].flatMap((issues) => issues.map((issue) => issue.title)))]
}

function contrast(palette: Palette, text: keyof Palette, ground: keyof Palette): number {
  const [dimmer = 0, brighter = 0] = [luminance(palette[text]), luminance(palette[ground])].sort(
    (a, b) => a - b,
  )
  return (brighter + 0.05) / (dimmer + 0.05)
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
