import type { EmbedWords } from '../client/embed-words.ts'

/** What the script says on other websites, where these words are sent along with it. */
export const embedScriptWords: EmbedWords = {
  problemTitle: 'There is a problem',
  sending: 'Sending…',
  waiting:
    'We can’t be reached just now. Nothing you typed is lost: keep this page open and we’ll try again. You can also press the button again.',
  changed: 'Your enquiry hasn’t been sent yet. Press the button when you’re ready.',
  brokenTitle: 'This form couldn’t be sent',
  broken: 'What you typed is still here. You can also use {link}.',
  brokenLink: 'the form on our own website',
  sentTitle: 'Thank you. We have your enquiry.',
  reference: 'Your reference is {reference}.',
  answerBy: 'We’ll reply by {answerBy}.',
  status: '{link}. Keep this link private. Anyone who has it can open the page.',
  statusLink: 'See or add to your enquiry',
  files:
    'Files can’t be sent with this form. We’ll see their names, and you can email them once we’ve replied.',
  another: 'Send another enquiry',
}
