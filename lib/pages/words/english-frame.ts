import { type Html, html } from '../../core/text/html.ts'

/** What stands on every page. */
export const frameWords = {
  skip: 'Skip to main content',
  /** Before the title of a page that shows mistakes. */
  errorTitle: (title: string): string => `Error: ${title}`,
  allForms: 'See all our forms',
  footerLinks: 'About this service',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  embed: 'Forms for your website',
  /** `mail` and `phone` are links. */
  contact: ({ mail, phone }: { mail: Html; phone?: Html }): Html =>
    phone === undefined ? html`Questions? Email ${mail}.` : html`Questions? Email ${mail} or call ${phone}.`,
  /** Below a page's title in the results of a search: some 150 characters, since more is cut off. */
  search: {
    home: (organisation: string): string =>
      `Tell ${organisation} what you need or what you can offer. The right person will reply.`,
    form: (about: string, organisation: string): string => `${about} Send your enquiry to ${organisation}.`,
    privacy: (organisation: string): string =>
      `What ${organisation} does with what you tell us in an enquiry, how long we keep it, and your rights.`,
    accessibility: (organisation: string): string =>
      `How accessible the enquiry forms of ${organisation} are, what has been tested, and how to ask us in another way.`,
  },
}
