/** How long a second press counts as a double press, in milliseconds. After that it is somebody who tries again. */
const doublePress = 5000

/**
 * A second press within five seconds sends nothing. Sending again later is safe too: the form's one-time key makes one
 * enquiry of both.
 */
export function sendOnce(form: HTMLFormElement): void {
  let stopWaiting: (() => void) | undefined
  const status = document.createElement('div')
  status.className = 'unseen'
  status.setAttribute('role', 'status')
  form.append(status)

  form.addEventListener('submit', (event) => {
    if (stopWaiting !== undefined) event.preventDefault()
    else stopWaiting = wait(event.submitter)
  })
  // After Back, to this page as the browser kept it.
  window.addEventListener('pageshow', () => stopWaiting?.())

  function wait(button: HTMLElement | null): () => void {
    const text = button?.textContent ?? ''
    const sending = button?.dataset['sending']
    if (button !== null && sending !== undefined) {
      // Not `disabled`: that would lose the focus, and the name and value that a button sends.
      button.setAttribute('aria-disabled', 'true')
      // A shorter text would draw up what stands beside and below, and a double press would meet something else.
      button.style.minWidth = `${button.offsetWidth}px`
      button.textContent = sending
      status.textContent = sending
    }
    const stop = () => {
      clearTimeout(timer)
      stopWaiting = undefined
      if (sending === undefined) return
      button?.removeAttribute('aria-disabled')
      button?.style.removeProperty('min-width')
      if (button !== null) button.textContent = text
      status.textContent = ''
    }
    const timer = setTimeout(stop, doublePress)
    return stop
  }
}
