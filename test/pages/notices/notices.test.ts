import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addDays } from '../../../lib/core/time/local-date.ts'
import { renderAccessibilityPage } from '../../../lib/pages/notices/accessibility-page.ts'
import { assessment } from '../../../lib/pages/notices/assessment.ts'
import { samplePrivatePages, surroundings } from '../private/sample-private-pages.ts'

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
  ['the right to restrict', 'to keep it and not use it while'],
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
  'Non-accessible content',
  'Preparation of this accessibility statement',
])('the accessibility statement has the part "%s", whatever the file says', (heading) => {
  for (const page of [accessibility, accessibilitySaid])
    expect(page).toMatch(new RegExp(`<h[123](?: id="[a-z-]+")?>${heading}`))
})

test('the accessibility statement claims no full compliance, and names what has not been assessed', () => {
  for (const page of [accessibility, accessibilitySaid]) {
    expect(page).not.toMatch(/fully compliant/i)
    expect(page).toContain('partially compliant')
    expect(page).toMatch(/have not yet been assessed:<\/p>\s*<ul>\s*<li>with screen readers<\/li>/)
  }
  expect(accessibility).not.toContain('what we know not to work and')
  expect(accessibilitySaid).toContain('because of what we know not to work and')
  expect(accessibilitySaid).toContain(
    '<li>Our leaflets are not yet in large print; ring us &amp; we &lt;read&gt;',
  )
})

test('the accessibility statement says who prepared it, on the day of the tests, and what the file says of contact', () => {
  expect(accessibilitySaid).toContain('mailto:access@cambridgeshire.example')
  for (const page of [accessibility, accessibilitySaid])
    expect(page).toMatch(/This statement was prepared on \w+day \d+ \w+ \d{4} by the makers of the software/)
})

test('who reviewed the accessibility statement before the day of the tests is not said to have read this one', () => {
  const { title } = surroundings.organisation
  expect(accessibility).not.toContain('reviewed')
  expect(accessibilitySaid).toContain('last reviewed an earlier version of it, on Saturday 28 February 2026.')
  for (const day of [assessment.on, addDays(assessment.on, 1)]) {
    const organisation = { ...surroundings.organisation, accessibility: { preparedOn: day } }
    const page = renderAccessibilityPage({ ...surroundings, organisation })
    expect(page).toContain(`${title} last reviewed it on `)
    expect(page).not.toContain('earlier version')
  }
})

test('the tests that the accessibility statement speaks of are those of this release, and not of a day to come', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  const advice = 'A new release: run npm run test:slow, read /accessibility, and put today into assessment.ts'
  expect(assessment.release, advice).toBe(version)
  expect(assessment.on <= new Date().toISOString().slice(0, 10)).toBe(true)
})

test('the accessibility statement names the narrowest and the widest window of the tests', () => {
  const widths = assessment.windows.map(({ width }) => width)
  expect(accessibility).toContain(`in windows ${Math.min(...widths)} to ${Math.max(...widths)} pixels wide`)
  expect(accessibility).toContain(`every page in a window ${Math.min(...widths)} pixels wide`)
})
