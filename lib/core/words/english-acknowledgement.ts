import type { Word, Words } from './word.ts'

/** The mail to the enquirer. */
export const acknowledgementWords = {
  subject: 'We have your enquiry',
  hello: 'Hello,',
  thanks: 'Thank you for getting in touch.',
  lead: (thanks: string, { who, by }: { who: Word; by: Word }): Words => [
    `${thanks} `,
    who,
    ' will reply by ',
    by,
    '.',
  ],
  /** It goes out after the date. */
  late: (thanks: string, who: Word): Words => [
    `${thanks} We’re sorry that it’s taken us so long. `,
    who,
    ' will reply as soon as they can.',
  ],
  /** The first words of an inbox. */
  preheader: (who: string, by: string): Words => [`${who} will reply by ${by}.`],
  personOfTeam: (name: string, team: string): string => `${name} (${team})`,
  /** A team or a shared mailbox as a thing: "the Enquiries desk". */
  team: (name: string): string => (/^(the|our) /i.test(name) ? name : `the ${name}`),
  status: 'See or add to your enquiry',
  keepPrivate: (): Words => ['Keep this link private: anyone who has it can open the page.'],
  signpostsTitle: 'Who else can help',
  /** "Fenland Time Bank: For everybody in March. www.… or 01354 000 000". */
  signpost: (place: { name: Word; about: string | undefined; ways: readonly Word[] }): Words => [
    place.name,
    place.about === undefined ? ': ' : `: ${place.about} `,
    ...place.ways.flatMap((way, index) => (index === 0 ? [way] : [' or ', way])),
  ],
  /** `isLate`: there is no date by which they hear. */
  sooner: (
    { phone, email, reference }: { phone: Word | undefined; email: Word; reference: Word },
    isLate: boolean,
  ): Words => [
    { strong: isLate ? 'Can’t wait?' : 'Heard nothing by then?' },
    ...(phone === undefined ? [' Email ', email] : [' Call ', phone]),
    ' and quote ',
    reference,
    '.',
  ],
  stranger: (href: string): Words => [
    { strong: 'Not you?' },
    ' Someone may have mistyped their address. ',
    { link: 'Tell us it wasn’t you', href },
    ', and we’ll stop emails about this enquiry.',
  ],
  footer: (organisation: string): string => `Sent by ${organisation}.`,
}
