/** What none of our texts says, and what it says instead. */
interface Unwelcome {
  readonly what: RegExp
  readonly instead: string
}

/**
 * Sentences and turns of phrase that stood in pages and emails once and read as if translated; each with the plain
 * English for it. Letters of either case, and either apostrophe, are alike.
 */
const phrases: readonly (readonly [string, string])[] = [
  [
    'Your village hall would like help from another one, or could offer what you have learnt',
    'Get help from another village hall, or share what yours has learnt.',
  ],
  [
    'People where you live would like to own or run a pub, a shop, a hall, a green space or another place',
    'Take on a pub, shop, hall or green space for your community.',
  ],
  ['Say that you have answered or that you deal with it', 'Tell us what you’ve done.'],
  ['one choice, and no log-in', 'You don’t need to sign in.'],
  ['The page asks you first; opening it changes nothing', 'nothing: the page says what its buttons do'],
  ['You have answered it?', 'Have you replied?'],
  ['I’ve answered, or something else', 'I’ve replied'],
  ['took it back', 'withdrew it'],
  ['taken it back', 'withdrawn it'],
  ['the word that it is closed', 'a note that it’s closed'],
  ['told of', 'told about'],
  ['It is over: there is nothing more to do', 'This enquiry is closed.'],
  ['Write to us and we look for it', 'Write to us and we’ll find it'],
  ['Your reference counts all the same', 'Your reference still works'],
  ['much of it can be had free', 'often free'],
  ['look among your junk mail', 'check your junk folder'],
  ['characters that cannot be used', 'nothing: clean the text'],
  ['must be one of:', 'Choose … from the list'],
  ['keep this link to yourself', 'Keep this link private.'],
  ['keep the link to yourself', 'Keep this link private.'],
  ['whoever has it can open the page', 'Anyone who has it can open the page.'],
  ['Somebody may have typed your address by mistake', 'Someone may have mistyped their address.'],
  ['You can ignore this mail', 'Tell us it wasn’t you and we won’t email you about it again.'],
  ['then we leave your address alone', 'we won’t email you about it again'],
  ['Sent automatically to', 'Sent by … to …'],
  ['by the enquiry service of', 'Sent by … to …'],
  ['directory version', 'nothing: a version belongs in a header or on the board'],
  ['have no answer yet', '… enquiries are late'],
  ['Gone, or somebody else has it', 'Now with …'],
  ['no longer yours', 'now with …'],
  ['it’s right as it is', 'No, keep …'],
  ['was attached and not kept', 'They tried to attach … Ask them to email it.'],
  ['you took this on', 'You’ve taken this over from …'],
  ['will come back to this', 'will be in touch again by …'],
]

/** Words that none of our texts needs, each with the one that it uses. */
const words: readonly (readonly [string, string])[] = [
  ['mail|mails|mailed|mailing|e-mail|e-mails', 'email'],
  ['ring|rings|ringing|rang', 'call'],
  ['telephone|telephones|telephoned', 'phone'],
  ['log in|logs in|logged in|logging in|log-in|login|log out|logged out', 'sign in'],
  ['click|clicks|clicked|clicking', 'press, choose or follow'],
  ['mend|mends|mended', 'fix'],
]

/** Everything that is unwelcome, as patterns: a phrase anywhere, a word where it stands by itself. */
export const unwelcome: readonly Unwelcome[] = [
  ...phrases.map(([phrase, instead]) => ({ what: pattern(phrase), instead })),
  // Not a part of an address, of a reference or of a longer word.
  ...words.map(([word, instead]) => ({
    what: new RegExp(String.raw`(?<![\p{L}\p{N}@._/-])(?:${word})(?![\p{L}\p{N}@_/-])`, 'iu'),
    instead,
  })),
]

function pattern(phrase: string): RegExp {
  const literal = phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(literal.replaceAll('’', "[’']"), 'i')
}
