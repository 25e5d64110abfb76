/** Names of hidden fields that only robots fill in. */
export const honeypotNames = words(`
  _gotcha bot-field bot_field _honey honeypot _honeypot botcheck _hp gotcha form_botcheck nospam
  ak_hp_textarea
`)

/** Where the visitor should land. */
export const nextNames = words(`
  _next _redirect redirect _redirect_to redirect_to redirect_url _after _success_url
`)

/**
 * What other form services take as settings, and what other machinery adds: never an answer, never kept. `_subject`,
 * `_cc` and `_to` among them: who gets our mails is not for a form to say. A star at the end stands for anything.
 */
export const ignoredNames = words(`
  _subject _cc _bcc _to _from _format _template _captcha _language _autoresponse _blacklist _webhook
  _url _confirmation _error _charset_ _method _token _csrf _csrf_token _email.* _form _form_id _origin
  _plain _feedback.* _wpcf7* _wpnonce _wp_http_referer _ajax_nonce wpforms[id] wpforms[nonce]
  wpforms[author] wpforms[submit] wpforms[post_id] wpforms[token] page_title page_url page_id post_id
  form-name form_name form_id formid form_build_id form_token queried_id referer_title gform_*
  is_submit_* action ajaxrefer nonce contact-form-id contact-form-hash
  et_pb_contactform_submit* _wpnonce-et-pb* et_pb_contact_email_fields*
  et_pb_contact_email_hidden_fields* __fluent_form* _fluentform_* g-recaptcha-response*
  g-recaptcha-hidden h-captcha-response cf-turnstile-response frc-captcha-solution recaptcha* utf8
  authenticity_token csrfmiddlewaretoken csrf_token __requestverificationtoken __viewstate*
  __eventvalidation __eventtarget __eventargument access_key apikey ccemail from_name submit submitted
  submit_form send button ak_js ak_bib ak_bfs ak_bkpc ak_bkp ak_bmc ak_bmcc ak_bmk ak_bck ak_bmmc
  ak_btmc ak_bsc ak_bte ak_btec max_file_size submit.x submit.y commit et_builder_submit_button
`)

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
