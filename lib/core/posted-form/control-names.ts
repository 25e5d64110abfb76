import { listed } from './spelling.ts'

/** Names of hidden fields that only robots fill in. */
export const honeypotNames = listed(`
  _gotcha bot-field bot_field _honey honeypot _honeypot botcheck _hp gotcha form_botcheck nospam
  ak_hp_textarea wpforms[hp]
`)

/** Where the visitor should land. */
export const nextNames = listed(`
  _next _redirect redirect _redirect_to redirect_to redirect_url _after _success_url
`)
