import { likelyAddress } from '../../core/text/likely-address.ts'

/**
 * When somebody leaves the box with an address that looks mistyped, asks whether they meant another, once for each text;
 * one press takes it. It is read out politely, takes no focus and keeps nobody from sending. The words are the page's own.
 */
export function hintLikelyAddress(input: HTMLInputElement): void {
  const { likely = '', accept = '' } = input.dataset
  const asked = new Set<string>()
  const hint = document.createElement('div')
  hint.className = 'likely'
  hint.setAttribute('role', 'status')
  input.after(hint)

  input.addEventListener('change', () => {
    const typed = input.value
    const meant = asked.has(typed) ? undefined : likelyAddress(typed)
    asked.add(typed)
    if (meant !== undefined) hint.replaceChildren(`${likely.replace('{address}', meant)} `, buttonFor(meant))
  })
  input.addEventListener('input', () => hint.replaceChildren())

  function buttonFor(meant: string): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button button-link'
    button.textContent = accept
    button.addEventListener('click', () => {
      input.value = meant
      // Which also takes the question away, and the button that had the focus.
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.focus()
    })
    return button
  }
}
