/** The page with all kinds. */
export const homeWords = {
  title: 'How can we help?',
  lead: 'Choose what fits best. If you are not sure, ask anyway: we pass your enquiry to whoever can help.',
  give: 'Give time or skill',
  together: 'Make something happen where you live',
  groups: 'Help for groups and those they work with',
  other: 'Something else',
  findStatus: 'Already asked us something?',
  findStatusLink: 'Find your enquiry',
}
