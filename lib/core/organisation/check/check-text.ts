import { isEmailAddress } from '../../text/email-address.ts'
import { hasForbiddenCharacter, toHeaderText } from '../../text/text-policy.ts'
import { isRealDate } from '../../time/local-date.ts'
import { isGeneralArea } from '../organisation.ts'
import { directoryOf, type OrganisationDraft } from '../organisation-draft.ts'
import type { Finding } from './finding.ts'

/** Words, addresses, telephone numbers and dates that a mail, a page or a calendar would not take. */
export function checkText(draft: OrganisationDraft): readonly Finding[] {
  const { title, sender, contact } = draft
  return [
    ...checkLine(title, ['title']),
    ...checkLine(sender.name, ['sender', 'name']),
    ...checkAddress(sender.address, ['sender', 'address']),
    ...checkAddress(contact.email, ['contact', 'email']),
    ...checkPhone(contact.phone, ['contact', 'phone']),
    ...checkWebsite(contact.website, ['contact', 'website']),
    ...checkAreas(draft),
    ...directoryOf(draft).flatMap(({ section, id, name, email, phone, team, until }) => [
      ...checkLine(name, [section, id, 'name']),
      ...checkAddress(email, [section, id, 'email']),
      ...checkPhone(phone, [section, id, 'phone']),
      ...(team === undefined ? [] : checkLine(team, [section, id, 'team'])),
      ...checkDate(until, [section, id, 'until']),
    ]),
  ]
}

type Path = Finding['path']

function checkAreas({ areas }: OrganisationDraft): readonly Finding[] {
  const names = Object.keys(areas)
  return Object.entries(areas).flatMap(([name, title], index): Finding[] => {
    const path = ['areas', name]
    const twin = names.slice(0, index).find((other) => sameWords(areas[other] ?? '', title))
    return [
      ...checkLine(title, path),
      ...(isGeneralArea(name)
        ? [
            {
              path,
              at: 'name' as const,
              problem: `"${name}" is always offered as an area.`,
              fix: 'Delete the line.',
            },
          ]
        : []),
      ...(twin === undefined
        ? []
        : [
            {
              path,
              problem: `The areas "${twin}" and "${name}" are both called "${title}", so nobody can tell them apart.`,
              fix: 'Give one of them other words, or delete it.',
            },
          ]),
    ]
  })
}

/** Text that may stand in a header, or in one line of a mail. */
export function checkLine(text: string, path: Path): readonly Finding[] {
  const safe = toHeaderText(text, 1000)
  if (safe === text.normalize('NFC') && !hasForbiddenCharacter(text)) return []
  return [
    {
      path,
      problem: 'This stands in the headers of mails, so it must be one line without hidden characters.',
      fix: safe === '' ? 'Write a few plain words.' : `Write it as "${safe}".`,
    },
  ]
}

/** An address that mail can be sent to. */
export function checkAddress(address: string, path: Path): readonly Finding[] {
  if (isEmailAddress(address)) return []
  const problem = `"${toHeaderText(address)}" is not an email address that mail can be sent to.`
  // Copied with a name, brackets or a second one around it; with a comma or a space for a point.
  const meant = [
    address,
    address.replace(/\s*,\s*/g, '.'),
    address.replace(/\s+/g, ''),
    address.replace(/\s*[([]?at[)\]]?\s+/, '@'),
  ]
    .map((text) => /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+/.exec(text)?.[0].replace(/\.$/, ''))
    .find((text) => text !== undefined && isEmailAddress(text))
  const fix =
    meant === undefined
      ? 'Write it like name@charity.org.uk, without name or brackets around it.'
      : `Write it as ${meant}, and nothing else.`
  return [{ path, problem, fix }]
}

/** A telephone number as people write them, if there is one. */
export function checkPhone(phone: string | undefined, path: Path): readonly Finding[] {
  if (phone === undefined || isPhone(phone)) return []
  const problem = `"${toHeaderText(phone)}" is not a telephone number.`
  const letters = phone.replace(/o/gi, '0').replace(/[il]/gi, '1').trim()
  const digits = /^[+(]?[\d\s().+/-]*\d/.exec(phone)?.[0] ?? ''
  const meant = [letters, digits].find(isPhone) ?? '01223 000 000'
  return [{ path, problem, fix: `Write digits and spaces, like ${meant}, or delete the line.` }]
}

function isPhone(text: string): boolean {
  return /^[+(]?[\d\s().+/-]+$/.test(text) && /(\d\D*){5}/.test(text)
}

/** The whole address of a website, if there is one. */
export function checkWebsite(website: string | undefined, path: Path): readonly Finding[] {
  if (website === undefined || WEBSITE.test(website)) return []
  const problem = `"${toHeaderText(website)}" is not the address of a website.`
  const meant = `https://${website
    .replace(/^[a-z]*:?\/+/i, '')
    .replace(/\s/g, '')
    .replace(/,/g, '.')}`
  return [
    {
      path,
      problem,
      fix: `Write it in full, like ${WEBSITE.test(meant) ? meant : 'https://www.charity.org.uk'}.`,
    },
  ]
}

const WEBSITE = /^https?:\/\/[A-Za-z0-9.-]+\.[A-Za-z]{2,}([/?#][!-~]*)?$/

/** A date of the calendar, if there is one. */
export function checkDate(date: string | undefined, path: Path): readonly Finding[] {
  if (date === undefined || isRealDate(date)) return []
  const problem = `"${toHeaderText(date)}" is not a date that exists.`
  return [{ path, problem, fix: 'Write year, month and day, like 2027-03-31, or delete the line.' }]
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
