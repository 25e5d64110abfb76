import { listed } from './spelling.ts'

/** How the value looks that software puts there; whatever looks otherwise was typed by somebody, and is kept. */
export type MachineShape = keyof typeof machineryNames

/**
 * What other form services take as settings, and what website builders, frameworks and spam filters add, by the shape
 * of the value that they add. A star at the end stands for anything.
 */
export const machineryNames = {
  /** Anything: nobody asks people for something under these names. */
  any: listed(`
    _wpcf7* _wpnonce* _wp_http_referer wp_http_referer __viewstate* __eventvalidation __eventtarget __eventargument __lasttime __requestverificationtoken __fluent_form* _fluentform_* gform_* hs_context hs_* ak_js ak_bib ak_bfs ak_bkpc ak_bkp ak_bmc ak_bmcc ak_bmk ak_bck ak_bmmc ak_btmc ak_bsc ak_bte ak_btec g-recaptcha-response* g-recaptcha-hidden h-captcha-response cf-turnstile-response frc-captcha-solution utf8 _utf8 _charset_ _email.* _autoresponse _template _blacklist _webhook _cc _bcc _to et_pb_contact_email_fields* et_pb_contact_email_hidden_fields* et_pb_contactform_submit* et_pb_contactform_validate* forminator_nonce utm_* gclid fbclid msclkid _ga _gid _fbp _hjid mc_cid mc_eid _mc4wp_* queried_id referer_title form_build_id form_token _form_* _feedback.* _confirmation _error _captcha _token _csrf _csrf_token authenticity_token csrfmiddlewaretoken csrf_token csrf-token xsrf-token __ncforminfo simple_spc
  `),
  /** No space, and no word with a capital: a code, a number, a path, the name of a form. */
  code: listed(`
    form-name form_name form_id formid form_key form_type form-id page_id pageid post_id postid render_id entry_id
    item_meta[0] frm_submit_entry_* frm_action submission_id contact-form-id contact-form-hash wpforms[id]
    wpforms[author] wpforms[post_id] is_submit_* state_* details[sid] details[page_num] details[page_count]
    details[finished] ajaxrefer _ajax_nonce oid orgid retid access_key apikey api_key _format _method _language
    _origin _plain _form _url _blocklist max_file_size ct_* ninja_forms_* mauticform[formid] mauticform[formname]
    mauticform[messenger] mauticform[return] jetpack_* unique_id contact-form-7 submission_id ff_* referrer_id
  `),
  /** The address of a page. */
  address: listed(`
    page_url pageurl source_url referrer referer ref_url url_referer landing_page origin_url return_url returl
    thankyou success_url error_url from_page site_url current_url page_location
  `),
  /** Drawn by lot: long, or letters and digits mixed. */
  token: listed(`
    u f sid uuid guid security nonce token signature debug session session_id sessionid wpforms[nonce] wpforms[token]
    hash key checksum
  `),
  /** What stands on the button. */
  button: listed(`
    submit submitted submit_form submit_button submitbutton btnsubmit btn_submit send sendbutton
    send_button button btn op commit action et_builder_submit_button subscribe go enviar envoyer absenden verzenden
    wyslij anfon cyflwyno wpforms[submit] form_submit senden invia submit-button form_action
  `),
  /** Form-speak that a website's owner wrote: "New message from the website". */
  formSpeak: listed('_subject lead_source'),
} as const

/** Names that people may be asked under too, with just what software writes there. */
export const writtenBySoftware: Readonly<Record<string, RegExp>> = {
  action: /^(?:[a-z0-9]+(?:[_-][a-z0-9]+)+|\S+\.(?:php|aspx?|cgi))$/i,
  option: /^com_\w+$/,
  task: /^[a-z]+(?:\.[a-z]+)+$/i,
  id: /^\d+:[\w-]+$/,
  return: /^(?:https?:\/\/\S+|[A-Za-z0-9+/]{12,}={0,2})$/,
  required: /^[\w-]+(?:,[\w-]+)+$/,
  recipient: /^[^\s@]+@[^\s@]+$/,
  ccemail: /^[^\s@]+@[^\s@]+$/,
  env_report: /^[A-Z_]+(?:,[A-Z_]+)*$/,
  'submit.x': /^\d+$/,
  'submit.y': /^\d+$/,
}

/** What a button says, and nobody answers a question with. */
export const buttonWords = listed(`
  send submit go ok continue next finish done subscribe register save post send_message send_enquiry send_inquiry
  submit_form submit_enquiry send_form send_now send_it send_your_message send_us_a_message contact_us get_in_touch enquire
  enquire_now sign_up join apply confirm request send_email submit_query submit_request submit_now submit_message
  send_request enviar enviar_mensaje envoyer absenden senden abschicken verzenden versturen invia
  wyslij odeslat odoslat kuld trimite posalji poslji laheta skicka sende anfon cyflwyno seol
`).map((words) => words.replaceAll('_', ' '))

/** Words that a subject is made of which no visitor typed. */
export const formSpeakWords: ReadonlySet<string> = new Set(
  listed(`
    new message messages contact form website web site page enquiry enquiries inquiry submission from mail email your
    the via online request feedback a an our on of received you have got us general home
  `),
)
