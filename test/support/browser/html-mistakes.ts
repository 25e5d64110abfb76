import { HtmlValidate } from 'html-validate'

/** What is not valid or not accessible in a page's HTML, each with its line. */
export async function htmlMistakes(page: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(page)
  return results.flatMap((one) => one.messages.map(({ line, message }) => `${line}: ${message}`))
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // What we load is ours, from our own origin, at an address made of its hash.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Checkboxes that answer one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    // A summary of mistakes or a notice stands before the heading of the page, as everybody in the UK knows it.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // Organisations and groups are called what they are called.
    'long-title': 'off',
  },
})
