import { listed, squashed } from './spelling.ts'

/** Words beside `name`, `email` and the like that say nothing against their being the enquirer's. */
export const neutralWords = words(`
  your you my the a of us our i we contact full form forms field fields input inputs txt text tb edit q item items meta
  ctl content place holder placeholder control panel main lead primary person personal real customer client sender from
  user visitor enquirer enquiry applicant hirer hire volunteer booker member organiser organizer resident
  parishioner caller wpforms wpcf wpform submitted submission jform data entry entries value values answer answers fluent
  frm gform mf nf ninja forminator elementor webform et pb cf g id no number numbers num nr address addr daytime
  day home work office best preferred current uk label question box textbox area message online site web website page
  type new widget widgets fxb mf fl default required req step section s f e n v x
`)

/**
 * Words that make an address or a number somebody else's. No email ever goes to a wrong person by a guess, so these
 * are shown to the officer and never taken.
 */
export const othersWords = words(`
  friend friends guardian parent parents mother father mum dad carer carers referee reference referrer referred referral refer
  recipient recipients emergency kin partner spouse husband wife child children pupil student manager supervisor
  colleague colleagues secretary treasurer chair chairman trustee teacher headteacher head doctor gp landlord agent
  solicitor accountant to cc bcc admin support invite invitee invited nominee nominated candidate witness
  other another second secondary alternative alternate alt backup additional extra fax their them they his her
  billing invoice payment paypal receiver sendto mailto emailto webmaster addressee empfaenger destinatario
  destinataire ontvanger
`)

/** Words that ask for the same address once more. */
export const repeatWords = words(
  'confirm confirmation repeat retype verify verification again check reenter duplicate',
)

/** Words that make a name that of a thing. */
export const thingWords = words(`
  company business organisation organization org firm employer group club charity society association hall venue event
  room place building asset project team department dept school college parish council community village
  product file dog pet cat bank account card domain host server brand model campaign source category
  tag class course activity session street road house town city county country district ward pub shop church
  login nick nickname screen middle maiden
`)

/** Words that make a row of digits something else than a telephone number. */
export const countedWords = words(
  'reference ref order invoice account sort utr vat registration membership customer ticket',
)

/** Words of fields that ask for something that is neither who writes nor what they say. */
export const otherWords = words(`
  subject subjects topic topics theme betreff thema asunto objet oggetto onderwerp assunto emne amne aihe temat predmet
  town city village county country state region area postcode postal zip street road house line address
  stadt ort land strasse plz ville pays rue ciudad pais direccion provincia citta paese indirizzo plaats straat
  by gata kaupunki miasto kraj obec mesto
  company business organisation organization org firm employer entreprise societe empresa firma azienda bedrijf unternehmen
  department dept role position job occupation profession function title salutation anrede civilite tratamiento aanhef prefix
  suffix middle hear heard source how referral found find why which what
  colour color size product event events room venue hall date dates time times day days month year when age
  dob birth gender sex pronouns ethnicity nationality religion language interest interests skill skills experience
  preference preferences pref prefs consent gdpr newsletter terms privacy agree accept opt optin subscribe mailing copy
  website web url link homepage twitter facebook linkedin instagram social skype
  reference ref order invoice number quantity amount budget price cost donation kana furigana
  school group club charity council parish ward relationship status type kind category option options choice
  yes no captcha security verify answer quiz
`)

function words(text: string): ReadonlySet<string> {
  return new Set(listed(text).map(squashed))
}
