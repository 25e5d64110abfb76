// The page works without this for reading; here are the buttons, the forms and the refreshing.
const refreshMs = 2_000
const notice = document.getElementById('notice')

document.addEventListener('click', (event) => {
  const button = event.target.closest('button')
  if (!button) return
  if (button.dataset.copy !== undefined) copy(button)
  else if (button.dataset.call) call(button.dataset.call, button.dataset.body, button)
})

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!form.dataset.call) return
  event.preventDefault()
  if (event.submitter?.ariaDisabled === 'true') return
  call(form.dataset.call, JSON.stringify(valuesOf(form)), event.submitter)
})

async function call(target, body, button) {
  const [method, path] = target.split(' ')
  const label = button?.textContent
  if (button) {
    button.disabled = true
    button.textContent = button.dataset.busy ?? label
  }
  try {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' }
    const answer = await fetch(path, { method, headers, body })
    const text = await answer.text()
    say(answer.ok ? 'Done.' : `Refused: ${problemsIn(text)}`, !answer.ok)
  } catch (error) {
    say(`The local stack does not answer: ${error.message}`, true)
  }
  if (button) {
    button.disabled = false
    button.textContent = label
  }
  await refresh()
}

function problemsIn(text) {
  try {
    return JSON.parse(text).problems.join(' ')
  } catch {
    return text.slice(0, 300)
  }
}

function valuesOf(form) {
  const values = {}
  for (const field of form.querySelectorAll('[name]')) {
    if (field.type === 'checkbox') values[field.name] = field.checked
    else if (field.dataset.number === undefined) values[field.name] = field.value
    else if (field.value !== '') values[field.name] = Number(field.value)
    else if (field.dataset.number === 'null') values[field.name] = null
  }
  return values
}

async function copy(button) {
  await navigator.clipboard.writeText(button.previousElementSibling.textContent)
  say('Copied.', false)
}

function say(text, bad) {
  notice.textContent = text
  notice.className = bad ? 'bad' : ''
  clearTimeout(say.timer)
  if (!bad) say.timer = setTimeout(() => (notice.textContent = ''), 3_000)
}

// Only parts that changed are replaced, and never one in which somebody is working.
async function refresh() {
  let fresh
  try {
    const answer = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } })
    fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  } catch {
    return
  }
  const known = new Set([...document.querySelectorAll('[data-mail]')].map((one) => one.dataset.mail))
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(part.id)
    const focused = part.contains(document.activeElement) ? document.activeElement : undefined
    if (!next || next.innerHTML === part.dataset.last || focused?.matches('input, select')) continue
    part.dataset.last = next.innerHTML
    const open = new Set([...part.querySelectorAll('details[open]')].map(nameOf))
    part.replaceChildren(...next.childNodes)
    for (const details of part.querySelectorAll('details')) {
      if (open.has(nameOf(details))) details.open = true
    }
    if (focused) sameAs(focused, part)?.focus({ preventScroll: true })
  }
  const more = [...document.querySelectorAll('[data-mail]')].filter(
    (one) => !known.has(one.dataset.mail),
  ).length
  if (more > 0) say(more === 1 ? 'A new email.' : `${more} new emails.`, false)
}

function nameOf(details) {
  return details.id || details.querySelector('summary').textContent
}

// What has the focus keeps it when its part is replaced.
function sameAs(element, part) {
  if (element.id) return document.getElementById(element.id)
  const twins = [...part.querySelectorAll(element.localName)]
  return twins.find((one) => one.textContent === element.textContent)
}

async function refreshForever() {
  if (!document.hidden) await refresh()
  setTimeout(refreshForever, refreshMs)
}

setTimeout(refreshForever, refreshMs)
