import { StrictMode, useEffect, useState } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'

const empty = { name: '', email: '', message: '', group: false, groupName: '' }

/** A village hall's page: every answer in a state, fields that come and go, a list, and renders all the time. */
export function Host({ service }) {
  const [typed, setTyped] = useState(empty)
  const [topics, setTopics] = useState([1, 2, 3])
  const [note, setNote] = useState(false)
  const [making, setMaking] = useState(0)
  const [shown, setShown] = useState(true)
  const [tick, setTick] = useState(0)
  const clear = () => setTyped(empty)
  const remake = () => setMaking((before) => before + 1)
  useEffect(() => {
    const timer = setInterval(() => setTick((before) => before + 1), 20)
    const reverse = () => setTopics((before) => before.toReversed())
    window.host = { setNote, setTopics, setShown, reverse, clear, remake }
    return () => clearInterval(timer)
  }, [])
  const bind = (name) => ({
    name,
    value: typed[name],
    onChange: ({ target }) => setTyped((before) => ({ ...before, [name]: target.value })),
  })
  return (
    <>
      <p>Rendered {tick} times</p>
      {shown && (
        <form key={making} action={`${service}/enquire/general`} method="post" acceptCharset="utf-8">
          {note && <p>Rendered {tick} times</p>}
          Seen {tick} times
          <label>
            Your name <input {...bind('name')} aria-describedby={note ? 'told' : undefined} />
          </label>
          <label>
            Email address <input type="email" required {...bind('email')} aria-invalid={note} />
          </label>
          <label>
            <input
              type="checkbox"
              name="group"
              checked={typed.group}
              onChange={({ target }) => setTyped((before) => ({ ...before, group: target.checked }))}
            />
            For a group
          </label>
          {typed.group && (
            <label>
              Its name <input {...bind('groupName')} />
            </label>
          )}
          {topics.map((id) => (
            <p key={id}>
              Topic {id} <input name={`topic-${id}`} aria-label={`Topic ${id}`} />
            </p>
          ))}
          <label>
            Message <textarea required {...bind('message')} />
          </label>
          <button type="submit">Send enquiry</button>
          {note && <p id="told">Told {tick} times</p>}
        </form>
      )}
      <button type="button" onClick={clear}>
        Start over
      </button>
    </>
  )
}

if (globalThis.document !== undefined) {
  const root = document.getElementById('root')
  const app = (
    <StrictMode>
      <Host service={root.dataset.service} />
    </StrictMode>
  )
  const complain = (error) => reportError(error)
  window.start = () => {
    if (root.firstElementChild === null) createRoot(root).render(app)
    else hydrateRoot(root, app, { onRecoverableError: complain })
  }
  if (root.firstElementChild === null) window.start()
}
