/** The page with all kinds. */
export const homeWords = {
  title: 'How can we help?',
  lead: 'Choose what fits best. If you are not sure, ask anyway: we pass your enquiry to whoever can help.',
  groups: {
    give: 'Give time or skill',
    place: 'Make something happen where you live',
    groups: 'Help for halls and groups',
    other: 'Anything else',
  },
  findStatus: 'Already asked us something?',
  findStatusLink: 'Find your enquiry',
}
