import { cleanParagraphs } from '../../core/text/text-policy.ts'

/** From what share of the limit on the count is shown: before that it would only distract. */
const shownFrom = 0.8

/** How long somebody must pause before the count is read out, in milliseconds. */
const pause = 1000

/**
 * Shows how many characters are left once four fifths are used, and has it read out when typing pauses. The words are
 * the page's own; `{count}` in them stands for the number.
 */
export function countCharacters(textarea: HTMLTextAreaElement): void {
  const limit = Number(textarea.dataset['count'])
  const hint = document.getElementById(`${textarea.id}-count`)
  if (hint === null || !(limit > 0)) return
  const shown = document.createElement('p')
  shown.className = 'hint count'
  shown.setAttribute('aria-hidden', 'true')
  shown.hidden = true
  const told = document.createElement('div')
  told.className = 'unseen'
  told.setAttribute('aria-live', 'polite')
  hint.after(shown, told)
  let timer: ReturnType<typeof setTimeout> | undefined

  const update = () => {
    const used = cleanParagraphs(textarea.value).length
    const isNear = used >= limit * shownFrom
    const words = isNear ? wordsFor(textarea, limit - used) : ''
    shown.hidden = !isNear
    shown.textContent = words
    shown.classList.toggle('count-over', used > limit)
    // Still the textarea's description, and no longer to be seen.
    hint.classList.toggle('unseen', isNear)
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (told.textContent !== words) told.textContent = words
    }, pause)
  }
  textarea.addEventListener('input', update)
  // A browser that brings back what was typed does so after this script, and before this event.
  window.addEventListener('pageshow', update)
  update()
}

function wordsFor({ dataset }: HTMLTextAreaElement, left: number): string {
  const count = Math.abs(left)
  const key = `${left < 0 ? 'over' : 'left'}${count === 1 ? 'One' : ''}`
  return (dataset[key] ?? '').replace('{count}', inPageLanguage(count))
}

/** A host's page may say any `lang`: without grouping where it is no language tag (`en_GB`, `auto`, nothing). */
function inPageLanguage(count: number): string {
  try {
    return count.toLocaleString(document.documentElement.lang)
  } catch {
    return String(count)
  }
}
