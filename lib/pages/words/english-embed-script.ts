import type { EmbedWords } from '../client/embed-words.ts'

/** What the script says on other websites, where these words are sent along with it. */
export const embedScriptWords: EmbedWords = {
  problemTitle: 'There is a problem',
  sending: 'Sending…',
  waiting:
    'We cannot be reached just now. Nothing you typed is lost: keep this page open and we try again by ourselves. You can also press the button again.',
  changed: 'Your enquiry has not been sent yet. Press the button when you are ready.',
  brokenTitle: 'This form could not be sent',
  broken: 'What you typed is still here. You can also use {link}.',
  brokenLink: 'the form on our own website',
  sentTitle: 'Thank you. We have your enquiry.',
  reference: 'Your reference is {reference}.',
  answerBy: 'You should hear by {answerBy}.',
  status:
    '{link} at any time, to see what has happened since or to add something. Keep the link to yourself: whoever has it can open the page.',
  statusLink: 'Look at your enquiry',
  files:
    'Files can’t be sent with this form. We’ll see their names, and you can email them once we’ve replied.',
  another: 'Send another enquiry',
}
