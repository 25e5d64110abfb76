import { describe, expect, it } from 'vitest'
import { findingsOf, goodFile } from '../../support/given/broken-organisation.ts'

describe('an organisation file that is not plain YAML', () => {
  it.each([
    [
      'a tab',
      '  email: hello',
      '\temail: hello',
      '4:1 There is a tab in front of this line. Delete each tab and press the space bar 2 times instead.',
    ],
    [
      'a wrong indent',
      '  cambridge:',
      ' cambridge:',
      '7:2 This line starts 1 space too far to the left. Put 1 space in front of it, so that it stands exactly under "fenland".',
    ],
    [
      'two colons',
      'title: A charity',
      'title: Charity: we help',
      "1:8 There is a second colon in this line. Write it so: title: 'Charity: we help'",
    ],
    [
      'an open quote',
      'name: Ruth Ellis',
      'name: "Ruth Ellis',
      '22:5 The quote is not closed. Write it so: name: "Ruth Ellis"',
    ],
    [
      'an open bracket',
      '[asset-transfer]',
      '[asset-transfer',
      '26:3 The bracket [ is not closed with ]. Write it so: - kinds: [asset-transfer]',
    ],
    [
      'a name twice',
      '  omar:',
      '  lisa:',
      '13:3 "lisa" stands here a second time, and only one of them would count. Delete one of them, or put the two together.',
    ],
    [
      'an anchor',
      'name: Ruth Ellis',
      'name: &ruth Ruth Ellis',
      "22:11 Text that begins with & means something else here. Write it so: name: '&ruth Ruth Ellis'",
    ],
    [
      'the name of an anchor that there is not',
      'name: Ruth Ellis',
      'name: *ruth',
      "22:11 Text that begins with * means something else here. Write it so: name: '*ruth'",
    ],
    [
      'the name of an anchor that there is not, in a list',
      'kinds: [asset-transfer]',
      'kinds: [*asset-transfer]',
      '26:13 "*asset-transfer" is YAML shorthand that is not read here. Write it out in full; put text that starts with & * or ! in quotes.',
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
      '35:13 Text that begins with ! means something else here. Write it so: keepMonths: \'!!int "24"\'',
    ],
    [
      'a second document',
      'answerWithin:',
      '---\nanswerWithin:',
      '33:1 This line ends the file before its end. Delete it.',
    ],
  ])('with %s is refused with its line, what is wrong and what to do', (_, from, to, expected) => {
    expect(goodFile).toContain(from)
    expect(findingsOf(goodFile.replace(from, to))).toEqual([expected].flat())
  })
})
