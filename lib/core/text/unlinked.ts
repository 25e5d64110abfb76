/**
 * What somebody typed, so that no mail program makes a link of anything in it: what makes an address is put in brackets
 * ("https[:]//example[.]org"), where people can still read it. What is broken up already stays as it is. Not with characters
 * that cannot be seen, nor with elements between the letters: programs read over both, and they would be copied.
 */
export function unlinked(text: string): string {
  return text.replace(JOINTS, (joint) => `[${joint}]`)
}

// The colon of a scheme, but not that of "Note: this" or "10:30"; full stops within a host, those of other scripts too
// (UTS #46) and between the numbers of an address, but not that of "3.50", of "cv.pdf" (no such endings are given to hosts) or at the
// end of a sentence; the @ of an address;
// and the first of the two strokes of a network path, which Outlook makes links of.
const JOINTS = new RegExp(
  [
    '(?<=[\\p{L}\\p{N}\\p{M}\\p{Cf}+.-]):(?=//)|(?<=[\\p{L}\\p{M}\\p{Cf}]):(?=\\S)',
    '(?<=[\\p{L}\\p{N}\\p{M}\\p{So}\\p{Cf}_-])(?<!\\p{Nd}(?=.\\p{Nd}))[.\\u2024\\u3002\\ufe52\\uff0e\\uff61](?=[\\p{L}\\p{N}\\p{So}\\p{Cf}])(?!(?:docx?|gif|heic|jpe?g|odt|pdf|png|pptx?|rtf|txt|xlsx?)(?![\\p{L}\\p{N}\\p{M}./:@_-]))',
    '(?<=\\p{Nd})\\.(?=\\p{Nd}{1,3}\\.\\p{Nd}{1,3}\\.\\p{Nd})',
    '(?<!\\[)[@\\ufe6b\\uff20](?=[\\p{L}\\p{N}\\p{M}\\p{So}\\p{Cf}_"-])',
    '\\\\(?=\\\\)',
  ].join('|'),
  'gu',
)
