import { listed, squashed } from './spelling.ts'

/** What forms everywhere ask: who writes, how to reach them, and what they say. */
export type EnquirerPart = 'name' | 'first' | 'last' | 'email' | 'phone' | 'message'

/**
 * What forms call these, whole: compared by `squashed`. English as Formspree, FormSubmit, Netlify, Basin, Web3Forms, Contact
 * Form 7, Elementor, Divi, Jetpack, WPForms, Joomla and Mailchimp document or put it into the forms they make; then
 * Welsh, Irish, and the languages of Europe.
 */
export const enquirerNames: Readonly<Record<EnquirerPart, readonly string[]>> = {
  name: listed(`
    name full-name your-name your-full-name contact-name contact-person sender-name visitor-name
    customer-name client-name user-name person-name enquirer enquirer-name who-are-you my-name names
    realname author applicant-name hirer-name volunteer-name
    lead-name main-contact main-contact-name contact-full-name displayname
    enw eich-enw enw-llawn ainm
    nom nom-complet votre-nom nom-et-prenom nom-prenom nombre nombre-completo nombre-y-apellidos tu-nombre
    su-nombre nome nome-completo nome-e-cognome il-tuo-nome naam uw-naam volledige-naam ihr-name dein-name
    vollstaendiger-name vor-und-nachname navn fulde-navn fullt-navn namn fullstandigt-namn nimi koko-nimi
    imie-i-nazwisko jmeno-a-prijmeni cele-jmeno meno-a-priezvisko nev teljes-nev nume-complet ime-i-prezime
    ime-in-priimek onoma onomateponymo vardas-pavarde vards-uzvards имя фио ім'я име ονοματεπώνυμο όνομα
    ad-soyad isim ad-soyadi ten ho-ten ho-va-ten
  `),
  first: listed(`
    first-name fname forename given-name your-first-name name-first first christian-name contact-first-name
    firstnames forenames given-names preferred-name
    enw-cyntaf cead-ainm
    prenom votre-prenom primer-nombre voornaam vorname fornavn fornamn etunimi imie jmeno meno keresztnev
    prenume ime eesnimi vards vardas
  `),
  last: listed(`
    last-name lname surname family-name your-last-name name-last last your-surname contact-last-name secondname
    cyfenw sloinne
    nom-de-famille apellido apellidos primer-apellido cognome sobrenome apelido apelidos achternaam nachname
    familienname zuname efternavn etternavn efternamn sukunimi nazwisko prijmeni priezvisko vezeteknev nume
    prezime priimek perekonnanimi uzvards pavarde фамилия прізвище фамилна επώνυμο soyad soyadi
  `),
  email: listed(`
    _replyto email mail email-address your-email my-email your-mail your-email-address contact-email
    customer-email sender-email from-email user-email visitor-email mail-address mail-from email-addr
    contact-email-address hirer-email applicant-email
    ebost cyfeiriad-ebost eich-ebost r-phost riomhphost
    courriel adresse-email adresse-mail adresse-courriel votre-email correo correo-electronico
    tu-correo posta-elettronica indirizzo-email e-mailadres mailadres e-mail-adresse
    mailadresse ihre-e-mail epost e-postadress e-postadresse
    sahkoposti sahkopostiosoite adres-e-mail poczta e-mailova-adresa
    e-mail-cim adresa-de-email adresa-email e-naslov e-posta e-pasts el-pastas
    elektroninis-pastas имейл почта email-почта электронная-почта эл-почта електронна-пошта ηλεκτρονικό-ταχυδρομείο
    endereco-de-email endereco-email correu correu-electronic thu-dien-tu
  `),
  phone: listed(`
    phone tel telephone telephone-number tel-number phone-number phone-no mobile mobile-phone mobile-number
    mobile-no tel-no cell cell-phone your-phone your-tel your-telephone your-phone-number
    contact-phone contact-number contact-tel contact-telephone daytime-phone home-phone work-phone daytime-telephone
    day-phone landline hirer-phone applicant-phone whatsapp whatsapp-number
    ffon rhif-ffon eich-rhif-ffon guthan uimhir-ghuthain fon
    telephone-portable portable numero-de-telephone votre-telephone telefono numero-de-telefono tu-telefono movil
    celular cellulare numero-di-telefono recapito-telefonico telefone telemovel telefoon telefoonnummer gsm
    telefon telefonnummer rufnummer handy handynummer mobil mobiltelefon mobilnummer telefonnr
    telefonszam puhelin puhelinnumero matkapuhelin numer-telefonu telefonni-cislo telefonne-cislo numar-de-telefon
    broj-telefona telefonas telefono-numeris talrunis телефон номер-телефону τηλέφωνο telefon-numarasi
    so-dien-thoai dien-thoai
  `),
  message: listed(`
    message msg body text content contents comment comments your-message your-comment note notes your-comments
    enquiry inquiry your-enquiry your-inquiry details description question questions your-question
    contact-message message-body message-text feedback additional-information more-information
    tell-us-more how-can-we-help how-can-we-help-you textarea query your-query enquiry-details your-enquiry-details
    what-is-your-enquiry what-would-you-like-to-know anything-else your-details-of-enquiry remarks
    neges eich-neges ymholiad eich-ymholiad sylwadau teachtaireacht
    nachricht ihre-nachricht deine-nachricht mitteilung anfrage ihre-anfrage anliegen bemerkung bemerkungen
    commentaire commentaires votre-message votre-demande demande mensaje tu-mensaje su-mensaje comentario comentarios
    consulta mensagem messaggio il-tuo-messaggio richiesta commento bericht uw-bericht boodschap opmerking opmerkingen
    vraag besked meddelelse beskjed melding meddelande viesti wiadomosc tresc tresc-wiadomosci zprava sprava uzenet
    mesaj mesajul poruka sporocilo zinute zinojums sonum сообщение повідомлення съобщение μήνυμα missatge
    mezua noi-dung tin-nhan
  `),
}

const TOO_COMMON: ReadonlySet<string> = new Set(
  listed(`
    text body content contents note notes details description first last question questions author ten names
    nume meno ime nev nom nombre nome nimi isim demande anfrage vraag consulta feedback remarks sprava melding
    bericht tresc imie jmeno vards vardas secondname preferredname
  `).map(squashed),
)

/** By their one spelling: what a whole name says. Of two meanings the one that is written first above counts. */
export const partsBySpelling: ReadonlyMap<string, EnquirerPart> = new Map(
  (['message', 'phone', 'email', 'last', 'first', 'name'] as const).flatMap((part) =>
    enquirerNames[part].map((name) => [squashed(name), part] as const),
  ),
)

/** Names that a form gives to what somebody is called, but also to a hall, a booking or a firm. */
export const bareNames: ReadonlySet<string> = new Set(
  listed(
    'name names nom nombre nome naam navn namn nimi nev enw ainm onoma ten όνομα имя име username display-name author',
  ).map(squashed),
)

/**
 * Words that say the same inside a longer name: `q4_email`, `txtTelephone`, `applicant_first_name` (two words are tried
 * together). Left out are those that say little there: `text-field`, `first_visit`, `body_type`, `details[page]`.
 */
export const partsByWord: ReadonlyMap<string, EnquirerPart> = new Map(
  [...partsBySpelling].filter(([spelling]) => !TOO_COMMON.has(spelling)),
)
