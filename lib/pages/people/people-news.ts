import { type Html, html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderNotice } from '../components/notice.ts'
import { peoplePath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What has just been done, and whom it was about. */
export interface PeopleNews {
  readonly done: PeopleDone
  readonly entry: string
  readonly name: string
}

export type PeopleDone = (typeof peopleDone)[number]
export const peopleDone = [
  'added',
  'edited',
  'confirmed',
  'replaced',
  'ended',
  'kept',
  'sent',
  'dropped',
] as const

/** A green notice; somebody who leaves may stay after all with one press. */
export function renderPeopleNews({ words }: PageSurroundings, news: PeopleNews | undefined): Html {
  if (news === undefined) return html``
  const { done } = words.people
  const { entry, name } = news
  const canUndo = news.done === 'replaced' || news.done === 'ended'
  const undo = html`
<form method="post" action="${peoplePath(entry)}">${renderHiddenInputs([{ name: 'what', value: 'keep' }])}${renderButton({ text: done.undo, look: 'second' })}</form>`
  return renderNotice({
    title: done.title,
    content: html`<p>${done[news.done](name)}</p>${canUndo ? undo : html``}`,
    look: 'done',
  })
}
