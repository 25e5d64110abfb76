import { toHeaderText } from '../../text/text-policy.ts'
import { contrastBetween, darkenedForWhite, minTextContrast } from '../colour-contrast.ts'
import type { OrganisationDraft } from '../organisation-draft.ts'
import { checkAddress, checkDate, checkLine, checkWebsite } from './check-text.ts'
import type { Finding } from './finding.ts'

/** What pages and notices would not take, or what would open them to other websites than was meant. */
export function checkPages(draft: OrganisationDraft): readonly Finding[] {
  const { websites = [], look, privacy, accessibility } = draft
  return [
    ...websites.flatMap((website, index) =>
      checkOrigin(website, { index, before: websites.slice(0, index) }),
    ),
    ...checkColour(look?.colour),
    ...ifThere(privacy?.controller, (words) => checkLine(words, ['privacy', 'controller'])),
    ...ifThere(privacy?.contact, (address) => checkAddress(address, ['privacy', 'contact'])),
    ...ifThere(privacy?.registration, (words) => checkLine(words, ['privacy', 'registration'])),
    ...checkWebsite(privacy?.website, ['privacy', 'website']),
    ...ifThere(accessibility?.contact, (address) => checkAddress(address, ['accessibility', 'contact'])),
    ...checkDate(accessibility?.preparedOn, ['accessibility', 'preparedOn']),
    ...(accessibility?.limits ?? []).flatMap((words, index) =>
      checkLine(words, ['accessibility', 'limits', index]),
    ),
  ]
}

function ifThere(text: string | undefined, check: (text: string) => readonly Finding[]): readonly Finding[] {
  return text === undefined ? [] : check(text)
}

/** Compared letter by letter with what browsers send and go to, so it must be written as they write it. */
function checkOrigin(
  website: string,
  { index, before }: { index: number; before: readonly string[] },
): readonly Finding[] {
  const path = ['websites', index]
  if (before.includes(website)) {
    return [{ path, problem: `"${toHeaderText(website)}" stands here twice.`, fix: 'Delete one of them.' }]
  }
  if (isOrigin(website)) return []
  const better = originIn(website)
  return [
    {
      path,
      problem: `"${toHeaderText(website)}" is not just the beginning of a website's addresses: https:// and its name.`,
      fix: `Write it like ${better ?? 'https://www.charity.org.uk'}, with nothing before or after it.`,
    },
  ]
}

function isOrigin(text: string): boolean {
  return ORIGIN.test(text) && URL.canParse(text) && new URL(text).origin === text
}

// Unencrypted only on one's own machine. No stars: they would let in whoever can get a name under the same domain.
const ORIGIN =
  /^(https:\/\/[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+|https?:\/\/(localhost|127\.0\.0\.1))(:[1-9]\d{0,4})?$/

/** What was most likely meant. */
function originIn(website: string): string | undefined {
  const meant = website.trim().replace(/^(https?:)?\/*/i, 'https://')
  const origin = URL.canParse(meant) ? new URL(meant).origin : ''
  return isOrigin(origin) ? origin : undefined
}

function checkColour(colour: string | undefined): readonly Finding[] {
  if (colour === undefined) return []
  const contrast = contrastBetween(colour, '#ffffff')
  if (contrast >= minTextContrast) return []
  // Rounded down, so that a colour that just fails is not said to have what it needs.
  const ratio = (Math.floor(contrast * 100) / 100).toFixed(2)
  return [
    {
      path: ['look', 'colour'],
      problem: `White text on ${colour} is hard to read: the contrast is ${ratio} to 1, and ${minTextContrast} to 1 is the least.`,
      fix: `Take a darker colour, for example '${darkenedForWhite(colour)}'.`,
    },
  ]
}
