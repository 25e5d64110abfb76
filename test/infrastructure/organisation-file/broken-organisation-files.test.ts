import { describe, expect, it } from 'vitest'
import { findingsOf, goodFile } from '../../support/given/broken-organisation.ts'

describe('a broken organisation file', () => {
  it('starts here from one that is whole', () => {
    expect(findingsOf(goodFile)).toEqual([])
  })

  it.each([
    [
      'a misspelt line',
      '    deputy:',
      '    deupty:',
      '12:5 "deupty" is not known here. Did you mean "deputy"? The lines here can be: name, email, phone, team, until, deputy, workingDays.',
    ],
    [
      'a line that nobody knows',
      'keepMonths: 24',
      'keepMonths: 24\nlogo: cat.png',
      '36:1 "logo" is not known here. The lines here can be: title, sender, contact, areas, officers, desks, managers, lastResort, routes, answerWithin, closedDays, cutOff, promises, signposts, keepMonths, unansweredMonths, websites, showOfficer, look, privacy, accessibility, deploy, example.',
    ],
    ['a missing line', '    name: Ruth Ellis\n', '', '21:3 "ruth" has no line "name". Add a line "name: …".'],
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
      '1:7 "title" is empty. Write it on this line, after the colon and a space. If it is not needed, delete the line.',
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
      'somebody unknown among several in turn',
      '    to: lisa\n',
      '    to: [lisa, omar, sam]\n',
      '31:22 There is nobody called "sam" under officers, desks or managers. Use one of: lisa, omar, enquiries, ruth; or add "sam".',
    ],
    [
      'somebody unknown alone',
      '    to: lisa\n',
      '    to: sam\n',
      '31:9 There is nobody called "sam" under officers, desks or managers. Use one of: lisa, omar, enquiries, ruth; or add "sam".',
    ],
    [
      'somebody twice in turn',
      '    to: lisa\n',
      '    to: [lisa, omar, lisa]\n',
      '31:22 "lisa" stands here twice. Delete one of them.',
    ],
    [
      'nobody in turn',
      '    to: lisa\n',
      '    to: []\n',
      '31:5 "to" must be a list with something in it. Put something in it, or delete it.',
    ],
    [
      'a day that is none',
      '    deputy: omar\n',
      '    workingDays: [monday, Tue]\n',
      '12:27 Number 2 of workingDays cannot be "Tue". Did you mean tuesday? Use one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
    ],
    [
      'no working day',
      '    deputy: omar\n',
      '    workingDays: []\n',
      '12:5 "workingDays" must be a list with something in it. Put something in it, or delete it.',
    ],
    [
      'working days of a desk',
      '    email: enquiries@charity.example\n',
      '    email: enquiries@charity.example\n    workingDays: [monday]\n',
      '20:5 "workingDays" is not known here. The lines here can be: name, email, phone, team, until.',
    ],
    [
      'text for a number',
      'keepMonths: 24',
      'keepMonths: two years',
      '35:13 "keepMonths" must be a whole number from 1 to 120, but it is "two years". Write a number in digits and nothing else, like 12.',
    ],
    [
      'a silly number',
      'asset-transfer: 2',
      'asset-transfer: 200',
      '34:19 "asset-transfer" must be working days from 1 to 60, or working hours from 1 to 80, but it is "200". Write 3 for three working days, or 4 hours for four working hours.',
    ],
    [
      'a time that is no target',
      'asset-transfer: 2',
      'asset-transfer: 4h',
      '34:19 "asset-transfer" must be working days from 1 to 60, or working hours from 1 to 80, but it is "4h". Did you mean 4 hours? Write 3 for three working days, or 4 hours for four working hours.',
    ],
    [
      'a closed day without a date',
      'keepMonths: 24',
      'closedDays:\n  christmas: Christmas closing\nkeepMonths: 24',
      '36:3 "christmas" is not a date as it must be here: year, month and day. Write it like 2026-12-29, and after the colon what the day is called.',
    ],
    [
      'a closed day that does not exist',
      'keepMonths: 24',
      'closedDays:\n  2027-02-29: Stocktaking\nkeepMonths: 24',
      '36:3 "2027-02-29" is not a date that exists. Write the date with year, month and day, like 2026-12-29, and after the colon what it is called.',
    ],
    [
      'a closed day twice',
      'keepMonths: 24',
      'closedDays:\n  2026-12-29: Christmas\n  2026-12-29: Christmas\nkeepMonths: 24',
      '37:3 "2026-12-29" stands here a second time, and only one of them would count. Delete one of them, or put the two together.',
    ],
    [
      'a cut-off before the day begins',
      'keepMonths: 24',
      'cutOff: 04:00\nkeepMonths: 24',
      "35:9 The working day begins at 09:00, so nothing would count as received on the day that it comes. Write the time by the 24-hour clock, like '16:00' for four in the afternoon.",
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
      '31:9 There is nobody called "liza" under officers, desks or managers. Did you mean lisa? If not, use one of: lisa, omar, enquiries, ruth; or add "liza".',
    ],
    [
      'an unknown option',
      'under-offer',
      'sold',
      '28:15 There is no answer to stage called "sold". Use one of: idea, group-formed, owner-contacted, business-plan, under-offer.',
    ],
    [
      'a deputy of oneself',
      'omar@charity.example\n',
      'omar@charity.example\n    deputy: omar\n',
      '16:13 "omar" is their own deputy. Name somebody else, or delete the line: after the last deputy come the desk and the manager anyway.',
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
      '26:5 Route 1 takes every enquiry, so routes 2, 3 and 4 below it never get anything. Move it to the end of the list: what stands last takes what is left.',
    ],
    [
      'a whole address for a website',
      'keepMonths: 24',
      'keepMonths: 24\nwebsites: [https://www.charity.example/contact]',
      '36:12 "https://www.charity.example/contact" is not just the beginning of a website\'s addresses: https:// and its name. Write it like https://www.charity.example, with nothing before or after it.',
    ],
    [
      'a website without https',
      'keepMonths: 24',
      'keepMonths: 24\nwebsites:\n  - http://Charity.example:80/',
      '37:5 "http://Charity.example:80/" is not just the beginning of a website\'s addresses: https:// and its name. Write it like https://charity.example:80, with nothing before or after it.',
    ],
    [
      'a website for everybody',
      'keepMonths: 24',
      'keepMonths: 24\nwebsites: ["https://*.example"]',
      '36:12 "https://*.example" is not just the beginning of a website\'s addresses: https:// and its name. Write it like https://www.charity.org.uk, with nothing before or after it.',
    ],
    [
      'a website twice',
      'keepMonths: 24',
      'keepMonths: 24\nwebsites: [https://a.example, https://a.example]',
      '36:31 "https://a.example" stands here twice. Delete one of them.',
    ],
    [
      'too many websites',
      'keepMonths: 24',
      `keepMonths: 24\nwebsites: [${Array.from({ length: 21 }, (_, n) => `https://a${n}.example`).join(', ')}]`,
      '36:1 "websites" has 21 entries; 20 is the most. Keep those that are needed and delete the others.',
    ],
    [
      'another way of showing a name',
      'keepMonths: 24',
      'keepMonths: 24\nshowOfficer: surname',
      '36:14 "showOfficer" cannot be "surname". Use one of: full-name, first-name, team.',
    ],
    [
      'a colour that white cannot be read on',
      'keepMonths: 24',
      "keepMonths: 24\nlook: { colour: '#00a0ff' }",
      "36:17 White text on #00a0ff is hard to read: the contrast is 2.81 to 1, and 4.5 to 1 is the least. Take a darker colour, for example '#007ac4'.",
    ],
    [
      'a colour without quotes',
      'keepMonths: 24',
      'keepMonths: 24\nlook:\n  colour: #1d4f91',
      "37:11 Without quotes, everything after # is a note, so there is nothing here. Write it so: colour: '#1d4f91'",
    ],
    [
      'a colour by its name',
      'keepMonths: 24',
      'keepMonths: 24\nlook: { colour: navy }',
      '36:17 "navy" is not written as it must be here. Write it like \'#1d4f91\'.',
    ],
    [
      'another reason for using data',
      'keepMonths: 24',
      'keepMonths: 24\nprivacy: { lawfulBasis: consent }',
      '36:25 "lawfulBasis" cannot be "consent". Use one of: legitimate-interests, public-task.',
    ],
    [
      'a data contact that is no address',
      'keepMonths: 24',
      'keepMonths: 24\nprivacy: { contact: 01223 000 000 }',
      '36:21 "01223 000 000" is not an email address that mail can be sent to. Write it like name@charity.org.uk, without name or brackets around it.',
    ],
    [
      'a statement of a day that does not exist',
      'keepMonths: 24',
      'keepMonths: 24\naccessibility: { preparedOn: 2026-02-30 }',
      '36:30 "2026-02-30" is not a date that exists. Write year, month and day, like 2027-03-31, or delete the line.',
    ],
    [
      'a limit that is no list',
      'keepMonths: 24',
      'keepMonths: 24\naccessibility: { limits: none }',
      '36:26 "limits" must be a list with something in it. Write it in square brackets, like [none].',
    ],
    [
      'nothing in it',
      goodFile,
      '',
      '1:1 There is nothing in this file. Copy cambridgeshire.yaml, and change it line by line.',
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
