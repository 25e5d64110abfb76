import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerName, headerSubject } from '../../../lib/core/enquiry/header-name.ts'
import { imitatesOurs } from '../../../lib/core/enquiry/imitation.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../lib/kinds/general.ts'
import { startCpuTime } from '../../support/cpu-time.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { hostileTexts } from '../../support/hostile/hostile-texts.ts'

const [lisa, ...others] = sampleOrganisation.officers
if (lisa === undefined) throw new Error('The sample directory is empty')

const organisation: Organisation = {
  ...sampleOrganisation,
  officers: [
    { ...lisa, team: 'Community assets team' },
    ...others,
    {
      id: 'jo',
      role: 'officer',
      name: 'Dr Josephine M. O’Neill (Mon–Wed)',
      email: 'jo@cambridgeshire.example',
    },
    { id: 'park', role: 'officer', name: 'Park, Min-Seo', email: 'mspark@cambridgeshire.example' },
    { id: 'desk', role: 'desk', name: 'Help', email: 'acre@cambridgeshire.example' },
  ],
  sender: { name: 'Cambridgeshire ACRE', address: 'enquiries@mail.cambridgeshire.example' },
}

const named = (name: string) => headerName({ answers: { name } }, organisation)

/** By the kind of imitation. */
const imitations: Readonly<Record<string, readonly string[]>> = {
  'the very name of an officer': ['Lisa Chambers', 'Omar Hale', 'Priya Nair'],
  'another case, other spaces': [
    'LISA CHAMBERS',
    'lisa chambers',
    'Lisa  Chambers',
    'lIsA\u00a0cHaMbErS',
    'LisaChambers',
  ],
  'letters apart, or joined by signs': [
    'L i s a C h a m b e r s',
    'Lisa-Chambers',
    'Lisa.Chambers',
    'Lisa_Chambers',
    'L.I.S.A. Chambers',
  ],
  'digits and signs for letters': [
    'L1sa Chambers',
    'Li5a Chamb3rs',
    'L!sa Ch4mbers',
    '|isa Chambers',
    'Li$a Chambers',
    '0mar Hale',
  ],
  'letters that look alike': [
    'Iisa Chambers',
    'Lisa Charnbers',
    'Llsa Chambers',
    'Lısa Chambers',
    'Lisa Chambεrs',
  ],
  'other alphabets': [
    'Lisa Сhambers',
    'Lіsа Chаmbеrs',
    'Оmar Наlе',
    'ΟΜΑR ΗΑLΕ',
    'Lisа Chambers',
    'ꓡꓲꓢꓮ ꓚꓧꓮꓟꓐꓰꓣꓢ',
    'ᏞᎥsᎪ Chambers',
  ],
  'other shapes of letters': [
    'Ｌｉｓａ Ｃｈａｍｂｅｒｓ',
    '𝐋𝐢𝐬𝐚 𝐂𝐡𝐚𝐦𝐛𝐞𝐫𝐬',
    'Ⓛⓘⓢⓐ Chambers',
    '🅻🅸🆂🅰 🅲🅷🅰🅼🅱🅴🆁🆂',
    'ʟɪꜱᴀ ᴄʜᴀᴍʙᴇʀꜱ',
    'Lísà Chämbérs',
  ],
  'what cannot be seen within': ['Li\u200bsa Chambers', 'Lisa\u00ad Cham\u2060bers', 'Lisa Chambers\u200e'],
  'another order': ['Chambers Lisa', 'Chambers, Lisa', 'Min-Seo Park', 'Park Min-Seo'],
  'more around it': [
    'Ms Lisa Chambers',
    'Lisa J. Chambers',
    'Lisa Chambers (IT)',
    'Lisa Chambers via Outlook',
    'From Lisa Chambers',
    'Josephine O’Neill',
  ],
  'the initial': ['L. Chambers', 'L Chambers', 'Chambers, L.', 'Ms L. Chambers'],
  'a slip of the pen': [
    'Lisa Chamber',
    'Lisa Chambres',
    'Lisa Chammbers',
    'Lise Chambers',
    'Priya Nnair',
    'Priya Nairs',
  ],
  'a desk': [
    'Enquiries desk',
    'Enquiry Desk',
    'The ENQUIRIES desk',
    'Enqu1ries Desk Team',
    'Desk, Enquiries',
    'enquiries-desk',
    'Help',
  ],
  'a team': ['Community Assets Team', 'Community team', 'Lisa, Community assets team'],
  'the organisation': [
    'Cambridgeshire Community Partnership',
    'The Cambridgeshire Community Partnership Ltd',
    'Cambridgeshire Partnership',
    'Community Partnership',
    'Cambridgeshire Community Partnership IT',
  ],
  'the sender': [
    'Cambridgeshire ACRE',
    'Cambridgeshire ACRE – IT Support',
    'ACRE Cambridgeshire',
    'Cambridgeshire A.C.R.E.',
  ],
  'an address of ours': [
    'lisa.chambers',
    'enquiries',
    'lisa.chambers@cambridgeshire.example',
    'lisa.chambers＠gmail.com',
  ],
  'our website': [
    'cambridgeshire.example',
    'www.cambridgeshire.example',
    'cambridgeshire example',
    'Sam (cambridgeshire.example)',
  ],
  'an address of anybody': [
    'ada@example.org',
    'Ada <ada@example.org>',
    'https://example.org',
    'www.example.org',
    'example.co.uk',
  ],
  'no name at all': [
    'Your password has expired: press Reply',
    'Urgent!',
    '⚠️ Warning',
    '[WXYZ-6789] Ada',
    'x'.repeat(61),
    'Please press Reply and send us your bank details',
    '  ',
    '=?UTF-8?Q?Lisa?=',
  ],
}

describe.each(Object.entries(imitations))('as the enquirer’s name, %s', (_what, names) => {
  it.each(names)('is not used: %s', (name) => {
    expect(named(name)).toBeUndefined()
  })
})

it.each([
  'Ada Byron',
  'Lisa Byron',
  'Lisa',
  'Chambers',
  'Ada Chambers',
  'Laura Chambers',
  'Chambers Ada',
  'Omar Haleem',
  'Priya',
  'Priya Patel',
  'Jo O’Neill',
  "Sinéad O'Neill",
  'Park Ji-woo',
  'Anne-Marie D’Arcy-Smith',
  'Dr. Jane Smith MBE',
  'Mr Smith',
  'Beryl & Tom Hargreaves',
  'Sue (the Black Horse)',
  'José María de la Cruz y Fernández',
  'Siân ap Rhys',
  'Łukasz Żółć',
  'Nguyễn Thị Minh Khai',
  'Əliyev Rəşad',
  'Ana Björk Þórsdóttir',
  'Hawaiʼi Kealoha',
  'Дмитрий Шевченко',
  'Γιώργος Παπαδόπουλος',
  'محمد الأمين',
  'رضا پورعباس\u200cزاده',
  'שרה כהן',
  '李小龙',
  '山田 太郎',
  '김민서',
  'अनिता शर्मा',
  'தமிழ்ச்செல்வி',
  'สมชาย ใจดี',
  'Helper Hanson',
  'Cambridge Community Choir',
  'Cambridgeshire Community Foundation',
  'Cambridgeshire Search and Rescue',
  'Enid Desk',
])('is used where it is an honest one: %s', (name) => {
  expect(named(name)).toBe(name)
})

it('is spaced after a full stop, where a mail program would see a website', () => {
  expect(named('J.R.R. Tolkien')).toBe('J. R. R. Tolkien')
})

it('is used or not by its look alone: in any case and with any spaces around', () => {
  const names = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...Object.values(imitations).flat(), ...hostileTexts),
  )
  fc.assert(
    fc.property(names, (name) => {
      expect(imitatesOurs(` ${name}  `, organisation)).toBe(imitatesOurs(name, organisation))
      expect(imitatesOurs('Lisa Chambers', organisation)).toBe(true)
      const shown = named(name)
      if (shown === undefined) return
      expect(shown).not.toMatch(/[:@<>[\]"“”|=~\p{Cc}\p{Sc}\p{So}]|\.\p{L}/u)
      expect(shown.length).toBeLessThanOrEqual(130)
    }),
  )
})

it('takes no longer for what is made to take long', () => {
  const cpuTime = startCpuTime()
  for (const piece of ['a', 'a ', 'lisa ', '.', 'rn', '\u0301', 'і', '(', ', '])
    imitatesOurs(piece.repeat(100_000), organisation)
  expect(cpuTime()).toBeLessThan(1000)
})

describe('what an enquiry is about', () => {
  const about = (hall: string, name = 'Ada Byron') =>
    headerSubject({ answers: { hall, name } }, communityMentoring, organisation)

  it.each([
    ['Upwell Village Hall', 'Upwell Village Hall'],
    ['Cambridgeshire Community Foundation', 'Cambridgeshire Community Foundation'],
    ['[WXYZ-6789] Upwell', '(WXYZ-6789) Upwell'],
    ['Upwell – Urgent – Fenland', 'Upwell, Urgent, Fenland'],
    ['Upwell”. Press here', "Upwell'. Press here"],
    ['Cambridgeshire ACRE', ''],
    ['Lisa Chambers', ''],
    ['help.cambridgeshire.example', ''],
  ])('stands in a subject as it may: %s', (hall, shown) => {
    expect(about(hall)).toBe(shown)
  })

  it('is nobody whose name is not used', () => {
    const by = (name: string) => headerSubject({ answers: { name } }, general, organisation)
    expect([by('Ada Byron'), by('Lisa Chambers'), by('https://example.org')]).toEqual(['Ada Byron', '', ''])
  })
})
