import type { CompiledOrganisation } from '../core/organisation/organisation.ts'

/** What the page of a local run says first about the organisation whose it is. */
export function introduce({ title, officers }: Pick<CompiledOrganisation, 'title' | 'officers'>) {
  const colleague = officers.find(({ role }) => role === 'officer')?.email ?? officers[0]?.email ?? ''
  return {
    title: `${title}: the whole service, on this machine`,
    about:
      'Somebody sends an enquiry. The right person gets it by email and replies, and whoever asked is told when they will hear. Every email the service sends arrives below. Nothing leaves this machine.',
    links: [
      { href: '/', text: 'What visitors see' },
      { href: '/officer', text: `The officers’ board: sign in as ${colleague}` },
    ],
  }
}

/** What `npm start` prints when the service runs. */
export function welcome({
  url,
  curl,
  keep,
  watch,
}: {
  readonly url: string
  /** A command line that posts an enquiry. */
  readonly curl: string
  /** The folder in which everything is kept. */
  readonly keep: string | undefined
  /** Whether saving a file replaces the service. */
  readonly watch: boolean
}): string {
  return `
  See it work: inbox, sample week, clock  ${url}/_local/
  What visitors see                       ${url}/
  The kinds of enquiry                    ${url}/v1/kinds

Press “A week of sample enquiries” on the first of these pages, or post an enquiry yourself:

  ${curl}

and read the emails it causes at ${url}/_local/.
${watch ? 'Save a file of lib, functions or bin, such as your organisation’s, and the service is replaced, with all its data.\n' : ''}Ctrl-C stops everything; ${keep === undefined ? 'nothing is kept' : `everything is kept in ${keep}`}.
`
}
