import { type Html, html } from '../../core/text/html.ts'

/**
 * The accessibility statement, in the parts of the model statement that public sector bodies must follow (regulation 8 of
 * the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018; GOV.UK, "Sample
 * accessibility statement", December 2023). Where the model's words are fixed by law, they are its words. What we claim
 * people can do is tried by `test/pages/notices/statement-in-a-browser.slow.ts`, one test for each line of `able`.
 */
export const accessibilityWords = {
  title: 'Accessibility statement',
  heading: (organisation: string): string =>
    `Accessibility statement for the enquiry forms of ${organisation}`,
  applies:
    'This accessibility statement applies to the pages where you send us an enquiry and see what has happened to it. It doesn’t apply to our other pages, or to other websites that show one of our forms.',
  run: (organisation: string): string =>
    `These pages are run by ${organisation}. We want as many people as possible to be able to use them. You should be able to:`,
  able: {
    zoom: 'zoom in up to 400% without the text running off the screen',
    keyboard: 'fill in and send every form using just a keyboard',
    colours: 'use light or dark colours, or colours that you have set yourself',
    noScript: 'use the forms with JavaScript switched off',
    errors: 'correct a mistake without losing what you typed',
  },
  plain: 'We’ve also tried to keep the words simple.',
  how: {
    title: 'How accessible these pages are',
    some: 'We know that some parts aren’t fully accessible:',
    none: 'We don’t know of any part that isn’t accessible, but not everything has been tested.',
    notYet: 'These pages have not yet been assessed:',
    missing: {
      screenReaders: 'with screen readers',
      otherTools: 'with speech recognition, screen magnifiers or switches',
      people: 'by disabled people',
      byHand: 'by an expert, against each requirement of the standard named below',
    },
  },
  feedback: {
    title: 'Feedback and contact information',
    otherWay:
      'If you need what’s on these pages in another format, such as large print, easy read, audio or braille, or would rather send your enquiry by phone or email, get in touch:',
    mail: (link: Html): Html => html`email ${link}`,
    phone: (link: Html): Html => html`call ${link}`,
  },
  report: {
    title: 'Reporting accessibility problems with these pages',
    tell: ({ mail, form }: { mail: Html; form: Html }): Html =>
      html`We want to make these pages better. If you find a problem that isn’t listed here, or think we’re not meeting accessibility requirements, email ${mail} or use ${form}.`,
    form: 'our form for any question',
  },
  enforce: {
    title: 'Enforcement procedure',
    commission:
      'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). They apply to public sector bodies.',
    advice: (link: Html): Html =>
      html`If you’re not happy with how we respond to your complaint, contact the ${link}.`,
    adviceLink: 'Equality Advisory and Support Service (EASS)',
    northernIreland: (link: Html): Html => html`If you are in Northern Ireland, contact the ${link} instead.`,
    northernIrelandLink: 'Equality Commission for Northern Ireland (ECNI)',
  },
  technical: {
    title: 'Technical information about the accessibility of these pages',
    committed: (organisation: string): string =>
      `${organisation} is committed to making these pages accessible, in accordance with the accessibility regulations.`,
    status: 'Compliance status',
    unassessed: (standard: Html): Html =>
      html`These pages are partially compliant with the ${standard} AA standard, because not all of it has been assessed.`,
    limited: (standard: Html): Html =>
      html`These pages are partially compliant with the ${standard} AA standard, because of what we know not to work and because not all of it has been assessed.`,
    standard: 'Web Content Accessibility Guidelines version 2.2',
    content: 'Non-accessible content',
    listed: (link: Html): Html =>
      html`What we know not to work, and what has not been assessed, is listed under ${link}.`,
  },
  prepared: {
    title: 'Preparation of this accessibility statement',
    on: (date: string): string =>
      `This statement was prepared on ${date} by the makers of the software that runs these pages, who last tested it that day.`,
    reviewed: (organisation: string, date: string): string => `${organisation} last reviewed it on ${date}.`,
    reviewedEarlier: (organisation: string, date: string): string =>
      `${organisation} last reviewed an earlier version of it, on ${date}.`,
    tests:
      'The tests are programs. They used made-up enquiries to a made-up organisation, and the browser Chromium. They tried:',
    tried: {
      rules: ({ narrowest, widest }: { narrowest: number; widest: number }): string =>
        `every sort of page, against those requirements of levels A and AA that a program (axe-core) can check, in windows ${narrowest} to ${widest} pixels wide, in light and in dark colours`,
      zoom: (narrowest: number): string =>
        `every page in a window ${narrowest} pixels wide, like a desktop screen at 400%: nothing had to be scrolled sideways`,
      keyboard: 'every form with the keyboard alone',
      colours: 'the forms in colours set by their reader, and with JavaScript switched off',
      html: 'the HTML of every page, with a validator',
    },
  },
}
