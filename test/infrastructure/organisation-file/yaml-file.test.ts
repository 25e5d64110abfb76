import { describe, expect, it } from 'vitest'
import { findingsOf, goodFile } from '../../support/given/broken-organisation.ts'

describe('an organisation file that is not plain YAML', () => {
  it.each([
    [
      'a tab',
      '  email: hello',
      '\temail: hello',
      '4:1 This line starts with a tab. Use spaces: two for each step to the right.',
    ],
    [
      'a wrong indent',
      '  cambridge:',
      ' cambridge:',
      '7:1 This line starts too far to the left or to the right. Put it exactly under the lines it belongs with.',
    ],
    [
      'two colons',
      'title: A charity',
      'title: Charity: we help',
      '1:8 There are two colons in this line, or the lines under it are too far to the right. If the text has a colon, or starts with a sign, put all of it in quotes.',
    ],
    [
      'an open quote',
      'name: Ruth Ellis',
      'name: "Ruth Ellis',
      '22:11 This quote is not closed. Put the same sign at the end of the text; inside single quotes write an apostrophe twice.',
    ],
    [
      'an open bracket',
      '[asset-transfer]',
      '[asset-transfer',
      '27:5 A bracket is not closed before this line. Put ] or } at the end of the list or group above.',
    ],
    [
      'a name twice',
      '  omar:',
      '  lisa:',
      '13:3 This name stands here a second time, and only one of them would count. Delete one of them, or put the two together.',
    ],
    [
      'an anchor',
      'name: Ruth Ellis',
      'name: &ruth Ruth Ellis',
      '22:17 "&ruth" is YAML shorthand that is not read here. Write it out in full; put text that starts with & * or ! in quotes.',
    ],
    [
      'a merge',
      '  ruth:\n',
      '  ruth:\n    <<: { phone: 01223 000 000 }\n',
      '22:5 "<<" is YAML shorthand that is not read here. Write it out in full; put text that starts with & * or ! in quotes.',
    ],
    [
      'a tag',
      'keepMonths: 24',
      'keepMonths: !!int "24"',
      '35:19 "!" is YAML shorthand that is not read here. Write it out in full; put text that starts with & * or ! in quotes.',
    ],
    [
      'a second document',
      'answerWithin:',
      '---\nanswerWithin:',
      '33:1 A line of three hyphens ends the file before its end. Delete that line: a file holds one organisation.',
    ],
  ])('with %s is refused with its line, what is wrong and what to do', (_, from, to, expected) => {
    expect(goodFile).toContain(from)
    expect(findingsOf(goodFile.replace(from, to))).toEqual([expected].flat())
  })
})
