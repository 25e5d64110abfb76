import { describe, expect, it } from 'vitest'
import { findingsOf, goodFile } from '../support/broken-organisation.ts'

describe('a broken organisation file', () => {
  it('starts here from one that is whole', () => {
    expect(findingsOf(goodFile)).toEqual([])
  })

  it.each([
    [
      'a misspelt line',
      '    deputy:',
      '    deupty:',
      '12:5 Nobody knows the line "deupty" here. Write "deputy" instead.',
    ],
    [
      'a line that nobody knows',
      'keepMonths: 24',
      'keepMonths: 24\nlogo: cat.png',
      '36:1 Nobody knows the line "logo" here. The lines here can be: title, sender, contact, areas, officers, desks, managers, lastResort, routes, answerWithin, signposts, keepMonths.',
    ],
    [
      'a missing line',
      '    name: Ruth Ellis\n',
      '',
      '21:3 "ruth" has no line "name". Add a line "name: …" to it.',
    ],
    [
      'a missing section',
      'keepMonths: 24\n',
      '',
      '1:1 The file has no line "keepMonths". Add a line "keepMonths: …".',
    ],
    [
      'an empty line',
      'title: A charity',
      'title:',
      '1:7 This must be text, but it is empty. Write it on this line, after the colon and a space.',
    ],
    [
      'a number for text',
      '  email: hello',
      '  phone: 01223000000\n  email: hello',
      '4:10 This must be text, but without quotes it is read as 1223000000. Put it in quotes.',
    ],
    [
      'text for a list',
      '[community-mentoring, asset-transfer]',
      'community-mentoring',
      '30:12 "kinds" must be a list with something in it. Write it in square brackets, like [community-mentoring].',
    ],
    [
      'an empty list',
      '[under-offer]',
      '[]',
      '28:7 "stage" must be a list with something in it. Put something in it, or delete it.',
    ],
    [
      'text for a number',
      'keepMonths: 24',
      'keepMonths: two years',
      '35:13 "keepMonths" must be a whole number from 1 to 120, but it is "two years". Write a number like 12, without quotes.',
    ],
    [
      'a silly number',
      'asset-transfer: 2',
      'asset-transfer: 200',
      '34:19 "asset-transfer" must be a whole number from 1 to 60, but it is 200. Write a number like 12, without quotes.',
    ],
    [
      'capitals in a name',
      '  cambridge: C',
      '  Cambridge City: C',
      '7:3 "Cambridge City" cannot be a name here: names have a lower-case letter, then such letters, digits and hyphens. Write it like cambridge-city, here and wherever it is used.',
    ],
    [
      'a date as people write it',
      'deputy: omar',
      'until: 31 March',
      '12:12 "31 March" is not written as it must be here. Write it like 2027-03-31.',
    ],
    [
      'a date that does not exist',
      'deputy: omar',
      'until: 2027-02-29',
      '12:12 "2027-02-29" is not a date that exists. Write year, month and day, like 2027-03-31, or delete the line.',
    ],
    [
      'a bad address',
      'lisa@charity.example',
      'lisa@charity',
      '11:12 "lisa@charity" is not an email address that mail can be sent to. Write it like name@charity.org.uk, without name or brackets around it.',
    ],
    [
      'a hidden line break',
      'name: Lisa Chambers',
      'name: "Lisa\\r\\nBcc: x@y.example"',
      '10:11 This stands in the headers of mails, so it must be one line without hidden characters. Write it as "Lisa Bcc: x@y.example".',
    ],
    [
      'somebody unknown in a route',
      'to: lisa',
      'to: liza',
      '31:9 There is nobody called "liza" under officers, desks or managers. Use one of: lisa, omar, enquiries, ruth; or add "liza".',
    ],
    [
      'an unknown option',
      'under-offer',
      'sold',
      '28:15 There is no answer to stage called "sold". Use one of: idea, group-formed, owner-contacted, business-plan, under-offer.',
    ],
    [
      'a circle of deputies',
      'omar@charity.example\n',
      'omar@charity.example\n    deputy: lisa\n',
      '12:13 These deputies go round in a circle: lisa → omar → lisa. Delete one of these deputy lines: after the last deputy come the desk and the manager anyway.',
    ],
    [
      'a hole',
      '  - to: enquiries\n',
      '  - { to: enquiries, kinds: [general, business-volunteering], areas: [fenland, cambridge, elsewhere, not-sure] }\n  - { to: ruth, kinds: [general, micro-volunteering, time-banking, community-organising, co-production, vcfse-support] }\n',
      '25:1 Nobody is named for business-volunteering in the area whole-area, whatever is answered. Add a last line under routes that takes everything else: "- to: enquiries".',
    ],
    [
      'a dead route',
      'routes:\n',
      'routes:\n  - to: enquiries\n',
      ['27:5', '31:5', '33:5'].map(
        (place, index) =>
          `${place} Route ${index + 2} never gets anything: the routes above it take all of it first. Move it further up, or delete it.`,
      ),
    ],
    [
      'nothing in it',
      goodFile,
      '',
      '1:1 The file must be a group of lines. The lines here can be: title, sender, contact, areas, officers, desks, managers, lastResort, routes, answerWithin, signposts, keepMonths.',
    ],
  ])('with %s is refused with its line, what is wrong and what to do', (_, from, to, expected) => {
    expect(goodFile).toContain(from)
    expect(findingsOf(goodFile.replace(from, to))).toEqual([expected].flat())
  })

  it('with several faults names them all, in the order of the file', () => {
    const text = goodFile
      .replace('email: hello@charity.example', 'email: hello')
      .replace('deputy: omar', 'deputy: nobody')
      .replace('to: lisa', 'two: lisa')
      .replace('keepMonths: 24', 'keepMonths: 0')
    expect(findingsOf(text).map((line) => line.split(' ')[0])).toEqual(['4:10', '12:13', '31:5', '35:13'])
  })
})
