import { listInWords } from '../text/list-in-words.ts'
import type { Words } from './word.ts'

/** How an enquiry came in, for a handover. */
export const arrivalWords = {
  extrasTitle: 'What else they sent',
  site: 'Sent from',
  siteValue: (host: string): string => `a form on ${host}`,
  /** Of an enquiry that one of us has entered for somebody: how it came, by the names of `waysIn`. */
  ways: {
    phone: 'from a phone call',
    'in-person': 'in person',
    letter: 'from a letter',
    email: 'from an email',
  },
  entered: 'Added by',
  enteredValue: (who: string, way: string | undefined): string =>
    way === undefined ? who : `${who}, ${way}`,
  notToldPrivacy: 'Privacy notice',
  notToldPrivacyValue: 'Nobody has told them yet how we use their details. Please do when you reply.',
  notSaid: 'Not asked yet',
  /** In quotes: the name is the sender's, and must not pass for one of ours. */
  extra: (name: string): string => `“${name}”`,
  /** In quotes for the same reason. */
  takenFrom: (label: string, names: readonly string[]): string =>
    `${label} (taken from ${listInWords(names.map((name) => `“${name}”`))})`,
  asTyped: (value: string): string => `“${value}” (as typed)`,
  notAsked: (host: string | undefined): string =>
    host === undefined ? 'Not asked on their form' : `Not asked on the form at ${host}`,
  notAskedValue: (labels: readonly string[]): string => labels.join('; '),
  filesTitle: (count: number): string => (count === 1 ? 'File' : 'Files'),
  files: (files: readonly { readonly name: string; readonly bytes: number }[]): string =>
    `They tried to attach ${listInWords(files.map(({ name, bytes }) => `“${name}” (${fileSize(bytes)})`))}. ` +
    `Ask them to email ${files.length === 1 ? 'it' : 'them'}.`,
  /** Behind what was shortened to keep the email small. */
  rest: (href: string): Words => [{ link: 'The rest of this is on the board', href }],
  /** `count` fields are not shown at all. */
  restOfExtras: (count: number, href: string): Words => [
    {
      link:
        count === 0
          ? 'The rest of this is on the board'
          : `The rest of this, and ${count} more ${count === 1 ? 'answer' : 'answers'}, is on the board`,
      href,
    },
  ],
  leftOut: (count: number): string => `and ${count} more`,
  /** Of what looks like spam. Its sender may read it in a reply, so it says nothing of that. */
  unconfirmed: (href: string): Words => [
    'They have had no email from us yet. ',
    { link: 'Before you reply, see why on the board', href },
  ],
  /** Of what was held back: no more than that. */
  late: (): Words => ['This reaches you late. See below for when it came in.'],
}

function fileSize(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const kilobytes = Math.round(bytes / 1024)
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`
}
