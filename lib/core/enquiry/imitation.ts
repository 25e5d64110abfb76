import { withoutHonorifics } from '../organisation/officer-name.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { isOneSlip } from '../text/likely-address.ts'
import { isOddlyWritten, lookalikeWords } from '../text/lookalike.ts'

/**
 * Whether what somebody typed can be taken for the name of one of ours: of somebody in the directory, a desk, a team, the
 * organisation, its sender, an address or a website, in whatever letters, case, spacing and order; also for one slip of the
 * pen, and for a title with more words around it. A first name or a surname alone is nobody's. The very name of an officer
 * imitates them too, though its owner may be honest: nobody can tell, and all they lose is being called by it. In time
 * linear in the text and in the directory.
 */
export function imitatesOurs(typed: string, organisation: Organisation): boolean {
  const name = lookOf(withoutHonorifics(typed.slice(0, MAX_LENGTH)).join(' '))
  if (name.words.length === 0) return false
  if (isOddlyWritten(typed)) return true
  const { officers, contact, sender, websites } = organisation
  const addresses = [sender.address, contact.email, ...officers.map(({ email }) => email)]
  return (
    officers.some(({ role, name: own }) => role !== 'desk' && isLikePerson(name, own)) ||
    groupsOf(organisation).some((own) => isLikeGroup(name, own)) ||
    addresses.some((own) => isLikeMailbox(name, own)) ||
    [...addresses, ...websites].some((own) => isLikeSite(name, own))
  )
}

/** More than is ever shown of a name. */
const MAX_LENGTH = 400

/** Shorter runs of letters stand within many words. */
const SHORT = 6

interface Look {
  readonly words: readonly string[]
  readonly joined: string
}

function lookOf(text: string): Look {
  const words = lookalikeWords(text)
  return { words, joined: words.join('') }
}

function groupsOf({ title, sender, officers, privacy }: Organisation): readonly string[] {
  const teams = officers.flatMap(({ team }) => (team === undefined ? [] : [team]))
  const desks = officers.flatMap(({ role, name }) => (role === 'desk' ? [name] : []))
  return [
    title,
    sender.name,
    ...teams,
    ...desks,
    ...(privacy?.controller === undefined ? [] : [privacy.controller]),
  ]
}

/** First name and surname in any order with anything around them, or the initial with the surname. */
function isLikePerson(name: Look, own: string): boolean {
  const [first = '', last] = firstAndLast(own)
  if (last === undefined) return name.joined === first
  const [initial, ...more] = name.words.filter((word) => word !== last)
  const isInitials = more.length === 0 && initial === first[0] && name.words.includes(last)
  const ways = [first + last, last + first]
  return (
    isInitials ||
    (hasWord(name, first) && hasWord(name, last)) ||
    ways.some((way) => isNear(name.joined, way) || hasRun(name, way))
  )
}

/** "Chambers, Lisa", "Dr Lisa J. Chambers (Monday to Wednesday)" and "Lisa Chambers, Manager" are called Lisa and Chambers. */
function firstAndLast(own: string): readonly string[] {
  const [head = '', tail = ''] = own.replace(/\(.*?\)/g, ' ').split(/[,–—/|]|\s-\s/, 2)
  const wordsOf = (part: string) => withoutHonorifics(part).flatMap(lookalikeWords).filter(isMoreThanInitial)
  const [words, rest] = [wordsOf(head), wordsOf(tail)]
  return words.length > 1 ? [words[0] ?? '', words.at(-1) ?? ''] : [...words, ...rest].slice(0, 2)
}

function isMoreThanInitial(word: string): boolean {
  return word.length > 1
}

/** All the words of ours among others, or some of them (two at least) and no others. */
function isLikeGroup(name: Look, own: string): boolean {
  const words = lookalikeWords(own).filter((word) => !LITTLE.test(word))
  const joined = words.join('')
  const [only = ''] = words
  if (words.length === 1) return name.joined === joined || (only.length >= SHORT && hasWord(name, only))
  const typed = name.words.filter((word) => !LITTLE.test(word))
  const isPart = typed.length > 1 && typed.every((word) => hasWord({ words }, word))
  return (
    isPart ||
    (words.length > 1 && words.every((word) => hasWord(name, word))) ||
    isNear(typed.join(''), joined) ||
    hasRun(name, joined)
  )
}

/** By their look: "of the", "and" and the like. */
const LITTLE = /^(?:the|of|and|for|ln|at|a|an|y|yr|a)$/

function isLikeMailbox(name: Look, address: string): boolean {
  const { joined } = lookOf(address.slice(0, address.lastIndexOf('@')))
  return joined.length >= SHORT - 1 && name.joined === joined
}

function isLikeSite(name: Look, address: string): boolean {
  const host = address.slice(address.lastIndexOf('@') + 1).replace(/^https?:\/\/(?:www\.)?|:\d+$/g, '')
  const { joined } = lookOf(host)
  return joined.length >= SHORT && name.joined.includes(joined)
}

function hasWord({ words }: Pick<Look, 'words'>, own: string): boolean {
  return words.some((word) => word === own || (word.length >= 5 && own.length >= 5 && isOneSlip(word, own)))
}

/** Whether neighbouring words have these letters together: one letter each, perhaps, or all in one. */
function hasRun({ words }: Look, own: string): boolean {
  return words.some((_, start) => {
    let run = ''
    for (let end = start; end < words.length && run.length < own.length; end++) run += words[end]
    return own.length >= SHORT && run === own
  })
}

function isNear(joined: string, own: string): boolean {
  return joined === own || (own.length >= 8 && isOneSlip(joined, own))
}
