/** Enquiries as they come in a week at one officer's: when, in hours since the week began, the kind, and what is posted. */
interface Arriving {
  readonly hour: number
  readonly kind: string
  readonly answers: Readonly<Record<string, unknown>>
}

/** Whom most of the pictures are about. */
export const beryl: Arriving = mentoring(3, {
  ...{ hall: 'Upwell Village Hall', name: 'Beryl Hargreaves', phone: '01354 000 111', area: 'fenland' },
  email: 'beryl.hargreaves@example.org',
  callTimes: 'Tuesday mornings',
  topics: ['funding', 'governance'],
  message:
    'Our treasurer has stepped down after twenty years and nobody knows how to do the returns.\n\nCould another hall show us? We have the books and a laptop, and two of us would like to learn.',
})

/** In the order in which they come: a page of the board full. */
export const aWeekOfEnquiries: readonly Arriving[] = [
  mentoring(0, { hall: 'Sutton Glebe Hall', name: 'Owen Price', area: 'east-cambridgeshire' }),
  mentoring(1, {
    hall: 'Orwell Village Hall',
    name: 'Gwen Ellis',
    area: 'south-cambridgeshire',
    need: 'offer-help',
  }),
  beryl,
  mentoring(5, { hall: 'Manea Village Hall', name: 'Ravi Nair', area: 'fenland' }),
  mentoring(24, { hall: 'Stretham Parish Rooms', name: 'Ines Costa', area: 'east-cambridgeshire' }),
  mentoring(25, { hall: 'Bluntisham Village Hall', name: 'Peter Lowe', area: 'huntingdonshire' }),
  place(26, {
    asset: 'March Community Garden',
    assetKind: 'green-space',
    name: 'Hana Yusuf',
    area: 'fenland',
  }),
  mentoring(28, { hall: 'Great Abington Institute', name: 'Mary Tull', area: 'south-cambridgeshire' }),
  place(29, {
    asset: 'The Old Library, Ramsey',
    assetKind: 'library',
    name: 'Joe Tate',
    area: 'huntingdonshire',
  }),
  mentoring(48, { hall: 'Haddenham Arkenstall Centre', name: 'Aisha Khan', area: 'east-cambridgeshire' }),
  place(49, {
    ...{ asset: 'The Five Bells', assetKind: 'pub', name: 'Tim Marsh', area: 'fenland' },
    ...{ stage: 'under-offer', phone: '01945 000 222', postcode: 'PE14 9AA' },
    message: 'The brewery has an offer from a developer and we have six weeks. Who can help us to bid?',
  }),
  mentoring(50, { hall: 'Eye Youth and Community Hall', name: 'Dean Carter', area: 'peterborough' }),
  mentoring(51, { hall: 'Swavesey Memorial Hall', name: 'Lucy Ward', area: 'south-cambridgeshire' }),
  place(52, { asset: 'Thorney Post Office', assetKind: 'shop', name: 'Bill Sharp', area: 'peterborough' }),
  mentoring(53, { hall: 'Doddington Hall', name: 'Carol Fitch', area: 'fenland' }),
  mentoring(72, { hall: 'Kimbolton Mandeville Hall', name: 'Simon Reed', area: 'huntingdonshire' }),
  place(73, {
    asset: 'Chesterton Community Centre',
    assetKind: 'community-centre',
    name: 'Nadia Roy',
    area: 'cambridge',
  }),
  mentoring(74, {
    hall: 'Witchford Village Hall',
    name: 'Anne Bird',
    area: 'east-cambridgeshire',
    need: 'offer-help',
  }),
  mentoring(75, { hall: 'Wimblington Parish Hall', name: 'Karl Voss', area: 'fenland' }),
  place(76, {
    asset: 'The Queen’s Head, Newton',
    assetKind: 'pub',
    name: 'Ruth Gale',
    area: 'south-cambridgeshire',
  }),
  mentoring(96, { hall: 'Castor Village Hall', name: 'Mo Farouk', area: 'peterborough' }),
  mentoring(97, { hall: 'Cherry Hinton Village Centre', name: 'Sue Abbott', area: 'cambridge' }),
  place(98, {
    asset: 'Benwick Playing Field',
    assetKind: 'green-space',
    name: 'Jill Stone',
    area: 'fenland',
  }),
  mentoring(99, { hall: 'Houghton Memorial Hall', name: 'Greg Tan', area: 'huntingdonshire' }),
  mentoring(100, { hall: 'Isleham Beeches', name: 'Freya Lund', area: 'east-cambridgeshire' }),
]

/** What Beryl types into her form, as her browser posts it. */
export const berylTypes: Readonly<Record<string, string | readonly string[]>> = Object.fromEntries(
  Object.entries(beryl.answers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(String) : String(value),
  ]),
)

/** The same with mistakes that people make. */
export const berylMistypes: typeof berylTypes = {
  ...berylTypes,
  ...{ email: 'beryl.hargreaves@', area: '', name: '', message: '' },
}

function mentoring(hour: number, answers: Arriving['answers']): Arriving {
  const message = 'We would like to learn from a hall that has done it before.'
  return arriving(hour, 'community-mentoring', { need: 'seek-help', topics: ['energy'], message, ...answers })
}

function place(hour: number, answers: Arriving['answers']): Arriving {
  const usual = { interest: 'ownership', stage: 'idea', message: 'People here would like to keep it.' }
  return arriving(hour, 'asset-transfer', { ...usual, ...answers })
}

function arriving(hour: number, kind: string, answers: Arriving['answers']): Arriving {
  const address = String(answers['name']).toLowerCase().replace(' ', '.')
  return { hour, kind, answers: { email: `${address}@example.org`, ...answers } }
}
