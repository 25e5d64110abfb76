import type { Word, Words } from './word.ts'

/** The mail to the enquirer. */
export const acknowledgementWords = {
  subject: (kind: string): string => `We have your enquiry – ${kind}`,
  hello: 'Hello,',
  lead: (who: Word, by: Word): Words => [
    'Thank you for your enquiry. We have it, and you should hear from ',
    who,
    ' by ',
    by,
    '.',
  ],
  personOfTeam: (name: string, team: string): string => `${name} (${team})`,
  /** A team or a shared mailbox as a thing: "the Enquiries desk". */
  team: (name: string): string => (/^(the|our) /i.test(name) ? name : `the ${name}`),
  reference: 'Your reference',
  answerBy: 'Usually answered by',
  nextTitle: 'What happens next',
  status: 'Check on your enquiry',
  keepToYourself: 'Please keep this link to yourself: whoever has it can open the page.',
  signpostsTitle: 'Who else can help',
  /** "Fenland Time Bank: For everybody in March. www.… or 01354 000 000". */
  signpost: (place: { name: Word; about: string | undefined; ways: readonly Word[] }): Words => [
    place.name,
    place.about === undefined ? ': ' : `: ${place.about} `,
    ...place.ways.flatMap((way, index) => (index === 0 ? [way] : [' or ', way])),
  ],
  soonerTitle: 'If you need us sooner',
  sooner: (ways: {
    email: Word
    phone: Word | undefined
    reference: Word
    website: Word | undefined
  }): Words => [
    'Write to ',
    ways.email,
    ...(ways.phone === undefined ? [] : [' or call ', ways.phone]),
    ', and quote ',
    ways.reference,
    '.',
    ...(ways.website === undefined ? [] : [' Our website: ', ways.website]),
  ],
  strangerTitle: 'Was this not you?',
  stranger: (link: Word, email: Word): Words => [
    'Somebody may have typed your address by mistake. You can ignore this mail, or tell us that ',
    link,
    ': then we leave your address alone. You can also write to ',
    email,
    '.',
  ],
  notMe: 'this wasn’t me',
  footer: (organisation: string): string =>
    `Sent automatically by ${organisation}, because this address was given on our enquiry form.`,
}
