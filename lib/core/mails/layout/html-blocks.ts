import { type Html, html, textHtml } from '../../text/html.ts'
import { linesOf } from '../../text/text-policy.ts'
import { unlinked } from '../../text/unlinked.ts'
import type { LinkedWords, Words } from '../../words/word.ts'
import type { Action, Fact } from './block.ts'
import { light, textStyle } from './html-style.ts'
import { linkHtml, wordsHtml } from './html-words.ts'

/** The first thing in a mail, with a small line below it if there is one. */
export function leadHtml({ words, note }: { readonly words: Words; readonly note?: Words }): Html {
  const below = note === undefined ? html`` : smallHtml(note, '0 0 18px 0')
  return html`<h1 class="ink" style="margin:0 0 ${note === undefined ? 18 : 4}px 0;${textStyle('lead')}color:${light.ink};">${wordsHtml(words)}</h1>\n${below}`
}

/** A box that stops the reader: something about this very mail is unusual. */
export function warningHtml(words: Words): Html {
  return box(
    html`<td class="warning" style="padding:14px 18px;background-color:${light.warning};${textStyle('body')}color:${light.onWarning};">${wordsHtml(words)}</td>`,
  )
}

/** A tinted box: the one thing to do. */
export function panelHtml(paragraphs: readonly Words[]): Html {
  return box(
    html`<td class="panel ink" style="padding:16px 18px;background-color:${light.panel};${textStyle('body')}color:${light.ink};">${paragraphs.map(panelParagraph)}</td>`,
  )
}

/** A tinted box with one large value, such as a reference to write down. */
export function figureHtml(figure: { readonly label: string; readonly value: string }): Html {
  return box(
    html`<td class="panel ink" style="padding:14px 18px;background-color:${light.panel};${textStyle('body')}color:${light.ink};"><p class="muted" style="margin:0;${textStyle('small')}color:${light.muted};">${figure.label}</p><p class="ink" style="margin:2px 0 0 0;${textStyle('figure')}color:${light.ink};">${figure.value}</p></td>`,
  )
}

/** The name of a part. */
export function headingHtml(text: string): Html {
  return html`<h2 class="ink" style="margin:24px 0 8px 0;${textStyle('heading')}color:${light.ink};">${text}</h2>\n`
}

/** Labels beside their values, and above them on a narrow screen; a long value has the whole width. */
export function factsHtml(facts: readonly Fact[]): Html {
  return html`${facts.map((fact) => (fact.long === true ? longFact(fact) : shortFact(fact)))}`
}

/** Room below values, where neither more of them nor a heading follows, which bring their own. */
export function gapBelow(facts: readonly Fact[]): Html {
  const { long, quoted } = facts.at(-1) ?? {}
  return spacer(long === true && quoted === true ? 6 : 14)
}

/** A link that looks like a button, and beside it what else can be pressed: below it on a narrow screen. */
export function actionHtml({ label, href, other, note }: Action): Html {
  const beside = other === undefined ? html`` : besideHtml(other)
  const below = note === undefined ? html`` : smallHtml(note, '0 0 18px 0')
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0">
<tr><td class="stack" valign="middle">${buttonHtml({ link: label, href }, FILLED)}</td>${beside}</tr>
</table>
${spacer(note === undefined ? 14 : 8)}${below}`
}

function besideHtml({ link, href, isButton }: NonNullable<Action['other']>): Html {
  const shown = isButton === true ? buttonHtml({ link, href }, OUTLINED) : linkHtml({ link, href })
  return html`<td class="stack" valign="middle" style="padding:0 0 0 18px;${textStyle('body')}">${shown}</td>`
}

const FILLED = {
  name: 'button',
  cell: `background-color:${light.accent};`,
  link: `padding:13px 22px;color:${light.onAccent};`,
}

const OUTLINED = {
  name: 'outline',
  cell: `border:2px solid ${light.accent};`,
  link: `padding:11px 20px;color:${light.accent};`,
}

/** Outlook shows the cell's colour and padding, others the link's. */
function buttonHtml({ link, href }: LinkedWords, { name, cell, link: style }: typeof FILLED): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="${name}" align="center" style="${cell}border-radius:6px;mso-padding-alt:12px 20px;"><a class="${name}" href="${href}" style="display:inline-block;border-radius:6px;${textStyle('body')}font-weight:bold;text-decoration:none;${style}">${link}</a></td></tr></table>`
}

function smallHtml(words: Words, margin: string): Html {
  return html`<p class="muted" style="margin:${margin};${textStyle('small')}color:${light.muted};">${wordsHtml(words)}</p>\n`
}

// Outlook knows no margin of tables.
const SPACE = html`<tr><td height="14" style="height:14px;font-size:1px;line-height:14px;">&nbsp;</td></tr>`

function spacer(pixels: number): Html {
  return html`<div style="height:${pixels}px;font-size:1px;line-height:${pixels}px;">&nbsp;</div>\n`
}

/** A table each, because on a phone the cells become blocks, and a block in a shared column keeps its width. */
function row(cells: Html): Html {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;table-layout:fixed;"><tr>${cells}</tr></table>\n`
}

function box(cell: Html): Html {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;table-layout:fixed;">
<tr>${cell}</tr>
${SPACE}
</table>\n`
}

function panelParagraph(words: Words, index: number): Html {
  return html`<p style="margin:${index === 0 ? 0 : 8}px 0 0 0;">${wordsHtml(words)}</p>`
}

const RULE = `border-top:1px solid ${light.rule};`

function shortFact(fact: Fact): Html {
  const label = html`<td class="label muted rule" width="34%" valign="top" style="width:34%;padding:10px 12px 10px 0;${RULE}${textStyle('small')}line-height:24px;color:${light.muted};">${unlinked(fact.label)}</td>`
  const [name, style] =
    fact.quoted === true ? [' quote', `padding:10px 0 10px 12px;${bar(2)}`] : ['', 'padding:10px 0;']
  return row(
    html`${label}<td class="value ink rule${name}" valign="top" style="${style}${RULE}${textStyle('body')}color:${light.ink};">${valueHtml(fact)}</td>`,
  )
}

function longFact(fact: Fact): Html {
  const texts = paragraphsOf(unlinked(fact.value))
  const paragraphs = texts.map((text, index) => paragraphHtml(text, index === texts.length - 1 ? 0 : 12))
  const label = html`<p class="muted" style="margin:0 0 4px 0;${textStyle('small')}color:${light.muted};">${unlinked(fact.label)}</p>\n`
  const cell = `padding:12px 0 ${fact.quoted === true ? 4 : 12}px 0;${RULE}`
  if (fact.quoted !== true) return row(html`<td class="rule" style="${cell}">${label}${paragraphs}</td>`)
  return row(html`<td class="rule" style="${cell}">${label}</td></tr>
<tr><td class="quote" style="padding:0 0 0 12px;${bar(4)}"><blockquote style="margin:0;">${paragraphs}</blockquote></td></tr>
<tr><td height="12" style="height:12px;font-size:1px;line-height:12px;">&nbsp;</td>`)
}

/** Of a quotation, thinner at a short one: the border of a cell, the only one that Outlook draws. */
function bar(pixels: number): string {
  return `border-left:${pixels}px solid ${light.bar};`
}

function paragraphHtml(paragraph: string, below: number): Html {
  const lines = linesOf(paragraph).map(
    (line, index) => html`${index === 0 ? '' : html`<br>\n`}${textHtml(line)}`,
  )
  return html`<p class="ink" dir="auto" style="margin:0 0 ${below}px 0;${textStyle('body')}color:${light.ink};">${lines}</p>\n`
}

/** In a very long text an empty line stands between paragraphs instead: the markup of each takes 170 bytes. */
function paragraphsOf(text: string): readonly string[] {
  return text.length > 20_000 ? [text] : text.split(/\n{2,}/)
}

function valueHtml(fact: Fact): Html {
  const shown =
    fact.href === undefined ? textHtml(unlinked(fact.value)) : linkHtml({ link: fact.value, href: fact.href })
  return html`<div dir="auto">${shown}</div>`
}
