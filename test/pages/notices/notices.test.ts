import { expect, test } from 'vitest'
import { samplePrivatePages } from '../private/sample-private-pages.ts'

const privacy = samplePrivatePages['privacy'] ?? ''
const privacySaid = samplePrivatePages['privacy-said'] ?? ''
const accessibility = samplePrivatePages['accessibility'] ?? ''
const accessibilitySaid = samplePrivatePages['accessibility-said'] ?? ''

/** What Article 13 of the UK GDPR asks a notice to tell. */
test.each([
  ['who is the controller', 'Cambridgeshire Community Partnership decides how we use your data'],
  ['how to reach them', 'Questions about your data? Email <a href="mailto:help@cambridgeshire.example">'],
  ['the purposes', 'to pass your enquiry to the person who can help'],
  ['the lawful basis', 'legitimate interests'],
  ['the recipients', 'Amazon Web Services'],
  ['transfers', 'outside the United Kingdom'],
  ['for how long', 'We delete an enquiry 12 months after it’s closed.'],
  ['the right to a copy', 'for a copy of what we hold'],
  ['the right to correct', 'to correct what’s wrong'],
  ['the right to erase', 'to delete it'],
  ['the right to restrict', 'to stop using it while'],
  ['the right to object', 'not to use it any more'],
  ['where to complain', 'https://ico.org.uk/make-a-complaint/'],
  ['whether one must tell', 'You don’t have to tell us anything'],
  ['automated decisions', 'A program alone never makes a decision about you'],
])('without a line in the file, the privacy notice tells %s', (_, words) => {
  expect(privacy).toContain(words)
})

test('the privacy notice says what the organisation file says of privacy', () => {
  expect(privacySaid).toContain('The &quot;Trust&quot; &amp; &lt;Partners&gt; decides')
  expect(privacySaid).toContain(
    'Our number in the register of the Information Commissioner’s Office is ZA000000.',
  )
  expect(privacySaid).toContain('Article 6(1)(e)')
  expect(privacySaid).not.toContain('legitimate interests')
  expect(privacySaid).toContain('We delete an enquiry one month after it’s closed.')
  expect(privacySaid).toContain('href="https://www.cambridgeshire.example/privacy?a=1&amp;b=&quot;2&quot;"')
  expect(privacySaid.match(/mailto:data@cambridgeshire\.example/g)).toHaveLength(3)
})

/** The headings of the model accessibility statement. */
test.each([
  'Accessibility statement for',
  'How accessible these pages are',
  'Feedback and contact information',
  'Reporting accessibility problems',
  'Enforcement procedure',
  'Technical information about the accessibility of',
  'Compliance status',
  'How this statement was prepared',
])('the accessibility statement has the part "%s", whatever the file says', (heading) => {
  for (const page of [accessibility, accessibilitySaid])
    expect(page).toMatch(new RegExp(`<h[123]>${heading}`))
})

test('the accessibility statement claims full compliance only where nothing is known not to work', () => {
  expect(accessibility).toContain('fully compliant')
  expect(accessibility).not.toContain('partially compliant')
  expect(accessibilitySaid).toContain('partially compliant')
  expect(accessibilitySaid).not.toContain('are fully compliant')
  expect(accessibilitySaid).toContain(
    '<li>Our leaflets are not yet in large print; ring us &amp; we &lt;read&gt;',
  )
})

test('the accessibility statement says what the file says of contact and day', () => {
  expect(accessibilitySaid).toContain('mailto:access@cambridgeshire.example')
  expect(accessibilitySaid).toContain('This statement was prepared on Saturday 28 February 2026.')
  expect(accessibility).toMatch(/This statement was prepared on \w+day \d+ \w+ \d{4}\./)
})
