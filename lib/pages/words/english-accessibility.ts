import { type Html, html } from '../../core/text/html.ts'

/**
 * The accessibility statement, with the parts that the model statement under the Public Sector Bodies (Websites and
 * Mobile Applications) (No. 2) Accessibility Regulations 2018 has. What it says of tests is what the project's tests do.
 */
export const accessibilityWords = {
  title: 'Accessibility statement',
  heading: (organisation: string): string =>
    `Accessibility statement for the enquiry forms of ${organisation}`,
  applies:
    'This statement applies to the pages on which you send us an enquiry and look at it afterwards. It doesn’t apply to our other pages, or to other websites that use one of our forms.',
  run: (organisation: string): string =>
    `These pages are run by ${organisation}. We want as many people as possible to be able to use them. For example, you should be able to:`,
  able: {
    zoom: 'zoom in to 400% without the text running off the screen',
    keyboard: 'get through every form with the keyboard alone',
    colours: 'use them in light or dark colours, or in colours of your own',
    noScript: 'use them with scripts switched off',
    errors: 'correct a mistake without losing what you have typed',
  },
  plain: 'We have also tried to write as simply as we can.',
  how: {
    title: 'How accessible these pages are',
    none: 'We don’t know of any part of these pages that isn’t accessible. If you find one, please tell us.',
    some: 'We know that some parts aren’t fully accessible:',
  },
  feedback: {
    title: 'Feedback and contact information',
    otherWay:
      'If you need something on these pages in another way, such as large print, easy read, audio or braille, or would rather call or email us, get in touch:',
    mail: (link: Html): Html => html`email ${link}`,
    phone: (link: Html): Html => html`call ${link}`,
    soon: 'We look into what you ask for and answer as soon as we can.',
  },
  report: {
    title: 'Reporting accessibility problems with these pages',
    tell: ({ mail, form }: { mail: Html; form: Html }): Html =>
      html`We always want to make these pages better. If you find a problem that isn’t listed here, or think that we don’t meet the accessibility regulations, write to ${mail} or use ${form}.`,
    form: 'our form for any enquiry',
  },
  enforce: {
    title: 'Enforcement procedure',
    commission:
      'The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”), where they apply.',
    advice: (link: Html): Html =>
      html`If you’re not happy with how we answer your complaint, contact the ${link}.`,
    adviceLink: 'Equality Advisory and Support Service (EASS)',
    northernIreland: (link: Html): Html =>
      html`If you’re in Northern Ireland, contact the ${link} instead of the EHRC and the EASS.`,
    northernIrelandLink: 'Equality Commission for Northern Ireland (ECNI)',
  },
  technical: {
    title: 'Technical information about the accessibility of these pages',
    committed: (organisation: string): string =>
      `${organisation} is committed to making these pages accessible, in accordance with the accessibility regulations.`,
    status: 'Compliance status',
    full: (standard: Html): Html =>
      html`As far as our tests show, these pages are fully compliant with the ${standard} AA standard.`,
    partial: (standard: Html): Html =>
      html`These pages are partially compliant with the ${standard} AA standard, because of what is listed above.`,
    standard: 'Web Content Accessibility Guidelines version 2.2',
  },
  prepared: {
    title: 'How this statement was prepared',
    on: (date: string): string => `This statement was prepared on ${date}.`,
    tests:
      'The pages are tested by programs before each release: in the browser Chromium, at the width of a telephone and of a desktop screen, in light and in dark colours, with the checks of axe-core for WCAG 2.2 A and AA, and with a validator of HTML.',
    notYet:
      'People who use a screen reader, speech recognition or other assistive technology have not yet tested these pages.',
  },
}
