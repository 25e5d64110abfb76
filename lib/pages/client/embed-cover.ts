import { own } from './embed-elements.ts'

/** What hides the contents of a form. */
interface Cover {
  /** Hides what has come since, too. What the page itself has shown again stays shown. */
  spread(): void
  /** Shows everything again, but for what the page itself has hidden meanwhile. */
  takeBack(): void
}

/** Hides everything in a form but one element of ours. Nothing is removed or moved: whatever made it still finds it. */
export function coverForm(form: HTMLFormElement, kept: Element): Cover {
  overrule()
  const covered = new Set<Element>()
  const texts = new Map<Text, string>()
  spread()
  return { spread, takeBack }

  function spread(): void {
    for (const node of own(form, 'childNodes')) {
      if (node instanceof Element && node !== kept && !covered.has(node) && !node.hasAttribute('hidden')) {
        covered.add(node)
        node.setAttribute('hidden', mark)
      }
      // A text has nothing to be hidden by; one that the page has changed since is new.
      if (!(node instanceof Text) || node.data.trim() === '') continue
      texts.set(node, node.data)
      node.data = ''
    }
  }

  function takeBack(): void {
    for (const one of covered) if (one.getAttribute('hidden') === mark) one.removeAttribute('hidden')
    for (const [text, data] of texts) if (text.data === '') text.data = data
  }
}

/** Any value hides; this one is ours. */
const mark = 'enquiry'
let sheet: CSSStyleSheet | undefined

/** A page's own `display: flex` would show again what is `hidden`. A sheet made by script is allowed by every policy. */
function overrule(): void {
  if (sheet !== undefined || !('adoptedStyleSheets' in document)) return
  sheet = new CSSStyleSheet()
  sheet.replaceSync(`[hidden=${mark}]{display:none!important}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
