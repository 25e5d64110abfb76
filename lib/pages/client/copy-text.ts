/**
 * Shows a button that copies what stands in a text field, and has it read out when it is done. Where the browser does not let it,
 * the text is selected, and the words say what to press.
 */
export function offerCopy(button: HTMLButtonElement): void {
  const field = document.getElementById(button.dataset['copy'] ?? '')
  const status = button.parentElement?.querySelector('[role=status]')
  if (!(field instanceof HTMLTextAreaElement) || !status) return
  button.hidden = false
  button.addEventListener('click', async () => {
    // Said anew each time.
    status.textContent = ''
    const copied = await copy(field)
    status.textContent = button.dataset[copied ? 'copied' : 'selected'] ?? ''
  })
}

async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    // Not there on a page that came without encryption.
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    return document.execCommand('copy')
  }
}
