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
}
