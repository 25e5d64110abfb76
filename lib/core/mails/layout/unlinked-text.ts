import { toHeaderText } from '../../text/text-policy.ts'

/**
 * What somebody typed, on one line, cut after so many characters, and so that no mail program makes a link of anything
 * in it: what makes an address is put in brackets ("https[:]//example[.]org"), where people can still read it.
 */
export function toUnlinkedText(text: string, maxLength: number): string {
  return toHeaderText(text, maxLength).replace(JOINTS, (joint) => `[${joint}]`)
}

// The colon of a scheme, but not that of "Note: this" or "10:30"; full stops within a host, those of other scripts too
// (UTS #46), but not that of "3.50" or at the end of a sentence; the @ of an address; and the first of the two strokes
// of a network path, which Outlook makes links of.
const JOINTS = new RegExp(
  [
    '(?<=\\p{L}):(?=\\S)',
    '(?<=[\\p{L}\\p{N}\\p{M}_-])(?<!\\p{Nd}(?=.\\p{Nd}))[.\\u3002\\uff0e\\uff61](?=[\\p{L}\\p{N}])',
    '[@\\uff20](?=\\S)',
    '\\\\(?=\\\\)',
  ].join('|'),
  'gu',
)
