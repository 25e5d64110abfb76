/** The subjects of an enquiry's emails. The reference stands last, so that the first 40 characters tell which it is. */
export const subjectWords = {
  /** Of all emails to officers, for the enquiry's whole life. `about` and `place` are absent where nothing names them. */
  toOfficer: (enquiry: {
    urgent: boolean
    about: string | undefined
    place: string | undefined
    topic: string
    reference: string
  }): string => {
    const where = [enquiry.about, enquiry.place].filter((part) => part !== undefined).join(', ')
    return [
      enquiry.urgent ? 'Urgent: ' : '',
      where === '' ? '' : `${where} – `,
      `${enquiry.topic} [${enquiry.reference}]`,
    ].join('')
  },
  /** `topic` is absent where there is nothing to call it by. */
  toEnquirer: (mail: { what: string; topic: string | undefined; reference: string }): string =>
    mail.topic === undefined
      ? `${mail.what} [${mail.reference}]`
      : `${mail.what} – ${mail.topic} [${mail.reference}]`,
}
