/** How long a second press is taken for a slip, in milliseconds. After that it is somebody who tries again. */
const slip = 5000

/**
 * A second press within five seconds sends nothing. Sending again later is safe too: the form's one-time key makes one
 * enquiry of both.
 */
export function sendOnce(form: HTMLFormElement): void {
  let pressedAt: number | undefined
  const status = document.createElement('div')
  status.className = 'unseen'
  status.setAttribute('role', 'status')
  form.append(status)

  form.addEventListener('submit', (event) => {
    if (pressedAt !== undefined && event.timeStamp - pressedAt < slip) {
      event.preventDefault()
      return
    }
    pressedAt = event.timeStamp
    const button = event.submitter
    const sending = button?.dataset['sending']
    if (button === null || sending === undefined) return
    const text = button.textContent
    // Not `disabled`: that would lose the focus, and the name and value that a button sends.
    button.setAttribute('aria-disabled', 'true')
    button.textContent = sending
    status.textContent = sending
    const back = () => {
      pressedAt = undefined
      button.removeAttribute('aria-disabled')
      button.textContent = text
      status.textContent = ''
    }
    setTimeout(back, slip)
    window.addEventListener('pageshow', back, { once: true })
  })
}
