import { capitalised } from '../../text/capitalised.ts'
import { isolated } from '../../text/isolated.ts'
import { linesOf } from '../../text/text-policy.ts'
import { unlinked } from '../../text/unlinked.ts'
import type { Words } from '../../words/word.ts'
import type { Action, Fact, PlainBlock } from './block.ts'
import type { FittedDocument } from './fit-document.ts'

/**
 * The text/plain part: readable alone, lines of at most 76 characters but for addresses and the first line. A link of
 * ours stands on a line of its own, because mail programs take a bracket or full stop behind an address for part of it.
 */
export function toMailText(document: FittedDocument): string {
  const blocks = document.blocks.map(toText)
  const footer = document.footer.map((words) => withLinks(words))
  return [...blocks, RULE, ...footer].map((part) => part.replace(/^\n+|\n+$/g, '')).join('\n\n') + '\n'
}

const WIDTH = 76
const RULE = '-'.repeat(40)

function toText(block: PlainBlock): string {
  switch (block.type) {
    case 'lead':
      // One line whatever its length: mail programs show the first line beside the subject.
      return [
        withLinks(block.words, (sentence) => sentence),
        ...(block.note === undefined ? [] : [withLinks(block.note)]),
      ].join('\n')
    case 'paragraph':
    case 'warning':
      return withLinks(block.words)
    case 'panel':
      return block.paragraphs.map((words) => withLinks(words)).join('\n\n')
    case 'heading':
      return `${block.text}\n${'='.repeat(Math.min([...block.text].length, WIDTH))}`
    case 'figure':
      return `${block.label}: ${block.value}`
    case 'facts':
      return block.facts
        .map(factText)
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
    case 'action':
      return actionText(block)
  }
}

function actionText({ label, href, other, note }: Action): string {
  const isOne = other?.href === href
  const links = other === undefined || isOne ? [] : [`${other.link}:\n${other.href}`]
  const first = isOne ? `${label} / ${other.link}:\n${href}` : `${label}:\n${href}`
  return [[first, ...links].join('\n'), ...(note === undefined ? [] : [withLinks(note)])].join('\n\n')
}

/**
 * Values are indented wherever they start a line, and each line of a long one that somebody typed has a mark before it, so
 * that no answer can pass for a label of ours.
 */
function factText(fact: Fact): string {
  const label = unlinked(fact.label)
  const value = fact.href === undefined ? unlinked(fact.value) : fact.value
  if (fact.long !== true) return wrap(`${label}: ${isolated(oneLine(value))}`, { hanging: INDENT })
  const mark = fact.quoted === true ? MARK : INDENT
  const lines = linesOf(value).map((line) => wrap(line, { first: mark, hanging: mark }))
  return `\n${label}:\n\n${lines.join('\n')}\n`
}

const INDENT = '  '

/** As mail programs mark what they quote; some draw the bar for it. */
const MARK = '> '

/** The sentence, and below it the address of each link in it; with what leads there, if the sentence goes on after it. */
function withLinks(words: Words, laidOut = paragraphLayout(words)): string {
  const links = words.flatMap((word, index) => {
    if (typeof word === 'string' || !('href' in word) || !word.href.startsWith('http')) return []
    const isTold = index === words.length - 1 || word.href.includes(word.link)
    return [isTold ? word.href : `${capitalised(word.link)}:\n${word.href}`]
  })
  return [laidOut(words.map(wordText).join('')), ...links].join('\n')
}

/** Where somebody's words stand in it, no line but the first begins at the margin: they could begin it. */
function paragraphLayout(words: Words): (sentence: string) => string {
  const isQuoting = words.some((word) => typeof word !== 'string' && 'quoted' in word)
  return (sentence) => wrap(sentence, isQuoting ? { hanging: INDENT } : {})
}

function wordText(word: Words[number]): string {
  if (typeof word === 'string') return word
  if ('quoted' in word) return isolated(oneLine(unlinked(word.quoted)))
  if ('strong' in word) return word.strong
  if ('whole' in word) return word.whole
  return word.link
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

/** Breaks at spaces; a longer word (an address, a long name) has a line of its own and stays whole. */
function wrap(text: string, indent: { first?: string; hanging?: string } = {}): string {
  const [first = '', ...words] = text.split(' ')
  const lines: string[] = []
  let line = (indent.first ?? '') + first
  let width = [...line].length
  for (const word of words) {
    const wordWidth = [...word].length
    const fits = width + 1 + wordWidth <= WIDTH
    if (!fits) lines.push(line)
    line = fits ? `${line} ${word}` : (indent.hanging ?? '') + word
    width = fits ? width + 1 + wordWidth : (indent.hanging ?? '').length + wordWidth
  }
  return [...lines, line].map((each) => each.trimEnd()).join('\n')
}
