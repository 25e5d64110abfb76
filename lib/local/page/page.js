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
  call(form.dataset.call, JSON.stringify(valuesOf(form)), event.submitter)
})

for (const choice of document.querySelectorAll('.switches input')) {
  choice.addEventListener('change', showAsChosen)
}

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
    say(answer.ok ? 'Done.' : `Refused: ${text.slice(0, 300)}`, !answer.ok)
  } catch (error) {
    say(`The local stack does not answer: ${error.message}`, true)
  }
  if (button) {
    button.disabled = false
    button.textContent = label
  }
  await refresh()
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

function showAsChosen() {
  const screen = document.querySelector('.screen')
  for (const name of ['width', 'scheme']) {
    screen.dataset[name] = document.querySelector(`.switches [name=${name}]:checked`).value
  }
}

// Only parts that changed are replaced, and never one in which somebody is working.
async function refresh() {
  let fresh
  try {
    const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } })
    fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  } catch {
    return
  }
  const known = document.querySelectorAll('[data-mail]').length
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(part.id)
    if (!next || next.innerHTML === part.dataset.last || part.contains(document.activeElement)) continue
    part.dataset.last = next.innerHTML
    const open = new Set([...part.querySelectorAll('details[open] summary')].map((one) => one.textContent))
    part.replaceChildren(...next.childNodes)
    for (const summary of part.querySelectorAll('summary')) {
      if (open.has(summary.textContent)) summary.parentElement.open = true
    }
  }
  const more = document.querySelectorAll('[data-mail]').length - known
  if (more > 0) say(more === 1 ? 'A new mail.' : `${more} new mails.`, false)
}

async function refreshForever() {
  if (!document.hidden) await refresh()
  setTimeout(refreshForever, refreshMs)
}

setTimeout(refreshForever, refreshMs)
