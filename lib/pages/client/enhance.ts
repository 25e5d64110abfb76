import { countCharacters } from './character-count.ts'
import { offerCopy } from './copy-text.ts'
import { clearDrafts, keepDraft } from './draft.ts'
import { hintLikelyAddress } from './likely-address.ts'
import { walkRows } from './row-keys.ts'
import { sendOnce } from './send-once.ts'

// Everything here is a convenience: each page does all its work without it.
document.querySelector<HTMLElement>('[data-take-focus]')?.focus()
for (const textarea of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]'))
  countCharacters(textarea)
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-likely]'))
  hintLikelyAddress(input)
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) offerCopy(button)
for (const list of document.querySelectorAll<HTMLElement>('.rows')) walkRows(list)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) {
  sendOnce(form)
  keepDraft(form)
}
// Answers that came in the address, which would stay in the history and under bookmarks.
if (document.querySelector('[data-clean-address]') !== null) history.replaceState(null, '', location.pathname)
if (document.querySelector('[data-sent]') !== null) clearDrafts()
