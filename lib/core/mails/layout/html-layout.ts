import { type Html, html, toDocument } from '../../text/html.ts'
import { toHeaderText } from '../../text/text-policy.ts'
import type { PlainBlock } from './block.ts'
import type { FittedDocument } from './fit-document.ts'
import {
  actionHtml,
  factsHtml,
  figureHtml,
  gapBelow,
  headingHtml,
  leadHtml,
  panelHtml,
  warningHtml,
} from './html-blocks.ts'
import { light, styleSheet, textStyle } from './html-style.ts'
import { wordsHtml } from './html-words.ts'

/**
 * The text/html part: one column of at most 600 px, fluid down to 320, in tables with inline styles, so that
 * Outlook's Word engine and Gmail show what every other program shows. No image, no script, nothing loaded.
 */
export function toMailHtml(document: FittedDocument, language: string): string {
  // The style sheet holds no character that is escaped, so it may pass through the tag like any other text.
  return toDocument(html`<!DOCTYPE html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->
<title>${toHeaderText(document.subject)}</title>
<style>${styleSheet}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:${light.page};">
${preheader(document)}${frame(document)}
</body>
</html>
`)
}

/** Hidden from those who read the mail: they read the same further down. */
function preheader(document: FittedDocument): Html {
  if (document.preheader === undefined) return html``
  return html`<div style="display:none;mso-hide:all;">${wordsHtml(document.preheader)}</div>\n`
}

/** Outlook on Windows ignores `max-width` but for tables of a fixed width, so it gets one of its own. */
function frame(document: FittedDocument): Html {
  return html`<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;table-layout:fixed;background-color:${light.page};">
<tr><td class="edge" align="center" style="padding:24px 12px;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;table-layout:fixed;">
<tr><td class="card" align="left" style="background-color:${light.card};border-top:5px solid ${light.accent};padding:28px 32px 32px 32px;word-break:break-word;">
${document.blocks.map((block, index) => html`${blockHtml(block)}${gapBetween(block, document.blocks[index + 1])}`)}
</td></tr>
<tr><td class="foot" align="left" style="padding:18px 32px 8px 32px;">
${document.footer.map((words) => html`<p class="muted" style="margin:0 0 8px 0;${textStyle('small')}color:${light.muted};">${wordsHtml(words)}</p>\n`)}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>`
}

function gapBetween(block: PlainBlock, next: PlainBlock | undefined): Html {
  const isTight = block.type === 'facts' && (next?.type === 'paragraph' || next?.type === 'action')
  return isTight ? gapBelow(block.facts) : html``
}

function blockHtml(block: PlainBlock): Html {
  switch (block.type) {
    case 'lead':
      return leadHtml(block)
    case 'paragraph':
      return html`<p class="ink" style="margin:0 0 16px 0;${textStyle('body')}color:${light.ink};">${wordsHtml(block.words)}</p>\n`
    case 'warning':
      return warningHtml(block.words)
    case 'panel':
      return panelHtml(block.paragraphs)
    case 'heading':
      return headingHtml(block.text)
    case 'figure':
      return figureHtml(block)
    case 'facts':
      return factsHtml(block.facts)
    case 'action':
      return actionHtml(block)
  }
}
