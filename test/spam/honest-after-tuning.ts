import { readHonestEnquiries } from './honest-enquiries.ts'

/** A hundred more, written after the weights were settled; nothing was changed because of them. */
export const honestAfterTuning = readHonestEnquiries(String.raw`
asset-transfer wendy.p@example.com
Wendy Poole | The Chequers | CB6 2AB | The pub closed in January. We held a meeting and 85 came. A chap from CAMRA said to nominate it at once: https://camra.org.uk/pubs-and-clubs/campaigns/listing. Who does the nomination, the parish council or us?

asset-transfer cmdt@example.org
Cdt Mgmt Team | Youth & Community Centre, Gainsborough Ave | Lease with the Council runs out 31/3/27. Rent review letter says £18,500 p.a. (currently peppercorn). Heads of terms were sent as PDF, link below, password is the street number.\nhttps://onedrive.live.com/?authkey=%21AKfGhTyUiOp&id=5D6E7F%21123&cid=5D6E7F

asset-transfer theo@example.net autofill
Theo van der Linden | Withy Copse | Can a group that is not yet a charity take on a wood? Owner is 91 and lovely and wants it to stay a wood. No money needed she says.

asset-transfer clerk@gtparva-pc.example.gov.uk clerk
Parish Clerk, Great Parva | Phone box & bus shelter | PLEASE SEE AGENDA ITEM 9, https://gtparva-pc.example.gov.uk/agendas/2026-09.pdf. BT WANT £1 FOR THE BOX. DO WE NEED A SURVEYOR.

asset-transfer anwar@example.com
Anwar H | The Mitre | Salaam, me and my brothers have money from family and want to buy The Mitre for the whole street, halal kitchen, no bar. Real money, cash, no loans (riba). The agent does not ring back. 07700 900333

asset-transfer sylvia@example.org
Sylvia Twelvetrees | Methodist schoolroom | I am told the trustees for Methodist Church Purposes must get best price. Is that so for a community buyer? My late husband ran the scouts there 30 years. I would hate to see flats.

asset-transfer hello@farcetshop.example
Farcet Shop Steering Gp | Farcet Village Shop | Business plan v7: https://docs.google.com/spreadsheets/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456/edit#gid=0 — working capital is the worry, about £35k of stock and the first two months wages. Does anyone make interest-free loans for that?

asset-transfer jk88@example.com libraryComputer
j | idk the name, the old snooker club | kids have nowhere to go. can we have it

asset-transfer agata.w@example.com otherSite
Agata Wiśniewska | świetlica | Szanowni Państwo, piszę w imieniu rodziców. Chcielibyśmy wynająć albo przejąć starą świetlicę przy szkole. Proszę o kontakt po polsku, jeśli to możliwe. Dziękuję!

asset-transfer legal@village.example
Tim (vol. solicitor) | Long Meadow | Title CB123456. Restrictive covenant 1923. Deadline for bid: 30 November. Land Registry: https://search-property-information.service.gov.uk/ ; Magic map: https://magic.defra.gov.uk/MagicMap.aspx ; flood: https://flood-map-for-planning.service.gov.uk/ ; footpath claim: https://www.cambridgeshire.gov.uk/dmmo/412 ; SSSI: https://designatedsites.naturalengland.org.uk/SiteDetail.aspx?SiteCode=S1001

asset-transfer petercollins@example.com leftOpen
Peter Collins | Waggon & Horses | Your form said it timed out so this may be a second copy, sorry. We would like the pack about community shares.

business-volunteering sarah.j@lawfirm.example
Sarah Jessop | Jessop & Daughters Solicitors LLP | Legal-advice morning for charities? We have 8 people, 2 of them newly qualified. Strictly confidential of course and no obligation to instruct us after.

business-volunteering rewards@telecoms.example
Kayleigh (Employee Engagement) | FenFibre Broadband | Hiya! Our 25 installers get 2 paid days each. They can dig, drill, carry, drive vans. They can NOT sit still. What have you got near March?

business-volunteering mark@marksmarketing.example
Mark | Mark’s Marketing | Happy to give a free email marketing workshop for small groups: how to build a list of supporters, GDPR, Mailchimp basics. I did one for Ely Foodbank, see https://marksmarketing.example/ely. I won’t sell anything.

business-volunteering manager@bettingshop.example
Shop Manager | Winners Bookmakers, Crewe | Head office lets us do one charity day. I know a betting shop is maybe not what you want but the staff are nice people and really want to help the hospice garden.

business-volunteering ceo@loanlogic.example
C. Eze | LoanLogic Fintech Ltd | We write software for credit unions. 14 engineers could build something for a charity in a two day hackathon. Are there projects that need data or a website? loanlogic.example/about

business-volunteering bakery@example.com autofill
Fitzbillies-ish | The Other Bakery | left over bread most days from 5pm. 10–20 loaves. who wants it

business-volunteering hr.admin@council-contractor.example
HR Admin | GreenVerge Ltd | Section 106 / social value: contract requires 40 volunteer hours in the district by end Q4. Ref SV/2231. Please confirm you can provide evidence letter.

business-volunteering yuki@example.jp
山田 ゆき (Yuki Yamada) | Kumo Robotics KK, Cambridge office | 来月、8人でボランティアをしたいです。English is OK. We can show small robots to children.

business-volunteering partnerships@bigbank.example
Partnerships | Big Bank | Please find links to our toolkit: https://bigbank.example/toolkit, brand rules https://bigbank.example/brand, risk assessment template https://bigbank.example/ra, insurance certificate https://bigbank.example/ins, photo consent https://bigbank.example/photo, feedback form https://bigbank.example/fb and impact form https://bigbank.example/impact. 30 colleagues, 12 June.

business-volunteering tash@salon.example
Tash xxx | Cutz | free haircuts for ukraine families mondays!! who do i speak to xxx

business-volunteering estates@college.example.ac.uk
The Bursar | St Radegund’s | We have 40 surplus desks and chairs. First come, first served. Collection only. Photos www.college.example.ac.uk/surplus

community-mentoring hallsec@eltisley.example
Hall Sec | Eltisley-cum-Papworth | Trying to get three quotes for the floor. Who did yours? Sanding or replace? Badminton England lines or not?

community-mentoring mair@example.cymru
Mair Pugh | Hen Ysgol | Mae angen help arnom gyda pholisïau diogelu. Oes rhywun ar gael i siarad? See also https://www.llyw.cymru/diogelu

community-mentoring chairman@hemingford.example
Col. Rupert Ashby-de-la-Zouch | Hemingford Pavilion | Madam,\n\nI am in receipt of your circular of the 4th inst. Our roof admits the weather. The treasurer has resigned. I should be obliged for an early telephone call, not before eleven.\n\nI remain, &c.

community-mentoring shaun@example.com
Shaun | Coates | Someone on our committee says we can make money from solar, like £3k a year from the export tariff. Is that realistic? Passive income for the hall would be amazing. What did it cost you?

community-mentoring vicky@example.org autofill
Vicky Tran | Orton Waterville VH | hi we did the Hallmaster thing & the card reader thing (SumUp) & new website in Wix, I can show others how, evenings only, I have twins

community-mentoring trustees@example.com
Trustees | Bury Institute | Bank shut our account (HSBC) – they say “inactive”. Treasurer died in May, next of kin gave us the cheque book. Nobody on the mandate is alive. HELP. Has another hall been through this?

community-mentoring r.deepak@example.com
Deepak R | Hindu Samaj Hall | Fire risk assessor wants £900. Is it usual? We host weddings of 250 so need it done properly. Also PRS/PPL music licence, is there a charity rate? https://pplprs.co.uk/themusiclicence/

community-mentoring offer@example.net
Retired QS | Various | OFFER: 40 yrs quantity surveyor, will look over builders’ quotes free for any hall within 25 miles of St Neots. No catch. Mileage only.

community-mentoring webteam@example.org
Mo | Burwell Ex-Servicemen | Got an invoice for “domain registration / search engine registration £189 – act now or lose your website”. We did not order it. Is it a con? Other halls should be warned. The site on it is https://uk-domain-register.example

community-mentoring jan@example.com privateBrowser
Jan-Willem | ’t Dorpshuis (ha!) Thorney | Dutch-style repair café every 1st Sat. Will teach. See repaircafe.org

micro-volunteering jade.t@school.example schoolClass
Jade T | after school | i like animals

micro-volunteering office@school.example schoolClass
Finlay McD | wed pm | anything outside pls, not litter

micro-volunteering office@school.example schoolClass
Anh | holidays | I can teach coding (Scratch, Python). My game: https://scratch.mit.edu/projects/123456789/

micro-volunteering nurse.b@example.nhs.uk
B. Mensah RGN | nights so mornings are out | First aid cover for fêtes etc. Have own kit + PLI.

micro-volunteering gosia@example.com
Gosia | weekend | Hej, mogę gotować na imprezy. I cook for up to 100 people. My page facebook.com/gosiacooks

micro-volunteering geoff@example.org autofill
GEOFF | ANYTIME | I AM 84 AND STILL DRIVE. CAPS LOCK STUCK. SORRY.

micro-volunteering sanj@example.com
Sanjeevani Ramakrishnan-Iyer | school run gap 9.30–2.30 | I used to run SEO and Google Ads for a big retailer, now at home with baby. Could do a website audit or two for free for local charities, remotely.

micro-volunteering refugee@example.com libraryComputer
Фатіма Алієва | будь-коли | Шукаю волонтерство. Добре малюю. Instagram: https://www.instagram.com/fatima_draws/

micro-volunteering probation@example.gov.uk
Probation officer (on behalf of) | daytime | Client needs 60 hrs, low risk, can not work with children. Call me first. Secure email only cjsm.net

micro-volunteering yusra@example.com
يسرى | مساءً | أود المساعدة في الترجمة للعائلات. أتكلم العربية والفرنسية.

micro-volunteering luke@example.com autofill
Luke | lunch | does giving blood count lol

micro-volunteering nan@example.com
Nan Biggs | Fridays | My granddaughter said click here to find things to do so I clicked and here I am. I knit.

micro-volunteering ryan@example.com
Ryan O’Shaughnessy-Blythe | shifts | HGV driver. Could do food bank runs, have own insurance, not own van. text don’t ring +44 7700 900 777

micro-volunteering a11y@example.com
Robin (they/them) | Mon | I use a screen reader. Your date field on the other form reads “blank”. Also I can test charity websites for accessibility. https://robin-a11y.example

time-banking edith@example.com
Edith Clough | Please sign me up, I found the card in the surgery. No email really, this is my daughter’s.

time-banking start@example.org
Longstanton group of 6 | We read the Timebanking UK handbook (https://timebanking.org/wp-content/uploads/2023/05/Handbook.pdf) and want to START one. Software £? Insurance £? DBS?

time-banking pradeep@example.com autofill
Pradeep | I can do: taxes, cricket coaching, Hindi, lifts. I want: someone to sort my loft.

time-banking surgery@gp.example.nhs.uk clerk
Social prescriber, Hill Surgery | 3 patients want to join but have no internet. Can I enter them here myself one after another? This is the first.

time-banking olena.b@example.com
Olena Бондар | I teach piano. Можу вчити дітей. Need help with CV in English.

time-banking skeptic@example.com
D. Ubious | Is this an MLM or pyramid thing? “Earn credits from home, be your own boss of your time” on your poster sounds like every scam I ever got.

time-banking host@housing.example
Housing Assoc | We could host: 400 flats, a common room, a part time worker. Trustees ask for evidence, e.g. https://www.nesta.org.uk/report/people-powered-health-time-banking/ and https://doi.org/10.1111/hsc.12345

time-banking mick@example.com autofill
mick | join

time-banking ioana@example.ro
Ioana Munteanu | Bună ziua! Aș dori să mă înscriu. Pot face curățenie și coafură. Mulțumesc!

time-banking leave@example.com
J. Past | I moved to Devon, please take me off. I have 11 hours left, give them to Hazel. I wish to receive no more texts either.

community-organising mums@example.com
The Mums of Elm Close | Elm Close | Speeding. 14 near misses logged. Dash cam clips: https://youtu.be/abc123DEF45 https://youtu.be/xyz987GHI65 https://youtu.be/qrs555TUV11. Police say not enough deaths?!

community-organising devon@example.org
Devonte Clarke | Orton Malborne | we have a list of people who want a skate park. 212 names. 3 are dogs (joke by my sister). what next

community-organising insight@example.gov.uk
Public Health Intelligence | Wisbech (LSOA E01018000–E01018012) | Re framework for research. IMD tables https://www.gov.uk/government/statistics/english-indices-of-deprivation-2019 ; JSNA https://cambridgeshireinsight.org.uk/jsna ; ODS file https://assets.publishing.service.gov.uk/media/abc/File_7.csv

community-organising bususers@example.org agreedText
Fenland Bus Users | Fenland | Please keep the 46 bus. Without it I cannot get to hospital, to work or to college. I ask the partnership to support our campaign.

community-organising bususers2@example.org agreedText
Mrs D. Thulborn | March | Please keep the 46 bus. Without it I cannot get to hospital, to work or to college. I ask the partnership to support our campaign. Petition: https://petition.parliament.uk/petitions/600000

community-organising union@example.org
Bro. Len Haddow | Sugar Factory | Comrades, introduction to organising wanted for 20 stewards. Not party political. Room provided, tea extra.

community-organising jt@example.com
J | Bretton | 1. Damp 2. Bins 3. Lifts 4. Lighting 5. Landlord says “refinance pending, no repairs until your debts are cleared”. 60 flats. Who can help us get together?

community-organising mosque.sec@example.org
Secretary | Gladstone St | بسم الله. Community iftar in the park, all welcome, 500 people. We want neighbours of all faiths to plan it with us. Council events form: https://www.peterborough.gov.uk/events

community-organising student@example.ac.uk
Xiaoyu Zhang 张晓宇 | Cambridge (north) | Dear team, for my MPhil I would like to observe meetings. Consent form http://bit.ly/xz-mphil-consent (my college’s link is too long).

community-organising g@example.com privateBrowser
G | — | info please

co-production lead@icb.nhs.uk
Programme Lead, Ageing Well | Frailty | Terms of reference v0.3 here: https://future.nhs.uk/AgeingWell/view?objectId=12345 (log-in needed, sorry). Seeking 3 VCSE reps.

co-production cherry@example.com
Cherry | Maternity | i had a baby in lockdown it was awful. id like to say what would have helped

co-production autistic.voices@example.org
Autistic Voices (self-advocates) | SEND strategy | Please send: agenda, names, photo of the room, colour of the door, whether there is a clock that ticks. Then we decide. £ for our time as per https://www.scie.org.uk/co-production/payment.

co-production addiction@example.org
Lee, lived experience | Gambling harm | Lost my house on online slots and sports betting. Want to help design the new gambling clinic so that the free spins emails get people to you and not to them.

co-production ann@example.com libraryComputer
Ann Onymous | Police & young people | Do not print my name. My son was stopped 9 times. I’ll sit on any board.

co-production fatou@example.com
Fatou Diallo | Interprètes à l’hôpital | Bonjour, je voudrais participer au comité sur les interprètes. Je parle wolof, français et un peu anglais.

co-production planner@example.gov.uk
Senior Planner | Local Plan Reg 19 | AS DISCUSSED. 12 sites, 12 links:\nhttps://plan.example.gov.uk/1\nhttps://plan.example.gov.uk/2\nhttps://plan.example.gov.uk/3\nhttps://plan.example.gov.uk/4\nhttps://plan.example.gov.uk/5\nhttps://plan.example.gov.uk/6\nhttps://plan.example.gov.uk/7\nhttps://plan.example.gov.uk/8\nhttps://plan.example.gov.uk/9\nhttps://plan.example.gov.uk/10\nhttps://plan.example.gov.uk/11\nhttps://plan.example.gov.uk/12

co-production dr.m@example.com
Dr M. (pharmacist) | Pharmacy First | Patients buy viagra, diet pills and worse from an online pharmacy without prescription and end up in A&E. Can we have residents in the room when we plan the campaign?

co-production tom@example.net
Tom Dooley | cycling | strava heat map https://www.strava.com/heatmap#13.2/0.12/52.2/hot/ride vs the official cycle map https://www.cambridgeshire.gov.uk/cycle-map. Spot the difference.

co-production nobody.asked@example.com
Nobody-Asked Me Guv | Everything | blah blah stakeholder blah. JUST ASK US.

vcfse-support sewing@example.org
Bobbin | Sew What? | we r 9 ladies + 1 gent. need constitution bank acct insurance all of it. where do we start

vcfse-support foodbank@example.org autofill
Operations | Crewe Foodbank | Freezer broke, £1,200. Emergency grant? Last time it was the Masons https://mcf.org.uk but they close in August.

vcfse-support pastor@rccg.example
Pastor Emmanuel Adeyemi-Okafor | House of Praise | Good day Sir/Ma, calvary greetings. We feed 70 people every Saturday and need a bigger kitchen. Kindly advise on funding. We are registered charity. God bless you.

vcfse-support digital@example.org
Comms | Macc Pride | Which email list tool do you recommend for 900 people? Mailchimp wants £40 a month. People must be able to opt out, and to unsubscribe on their own. Also does anyone know why our newsletter lands in junk? It says “special offer” once (cake).

vcfse-support treasurer@scouts.example
Treasurer | 1st Sawtry | Gift aid on auction prizes? https://www.gov.uk/guidance/gift-aid-what-donations-charities-and-cascs-can-claim-on is 40 pages!!

vcfse-support legacy@example.org
Hon. Sec. | Museum of Drains | A gentleman in Texas emails that he has left us two million dollars and asks for our bank details to make a transfer of funds. The committee is excited. I am not. Advice please.

vcfse-support sikhsoup@example.org
ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ Gurpreet | Seva Van | We need volunteers insurance quote + parking permit.

vcfse-support chess@example.org
e4 e5 | Nantwich Chess | Room wanted. 12 boards. Quiet. Cheap. Tuesdays. Currently above a pub with karaoke.

vcfse-support hack@example.org
Zara | Makers CIC | Our site www.makers-cic.example was hacked, it sends people to https://cheap-pills.example and Google says “this site may be hacked”. Fixed now but we lost our Google ranking. Who can help with search console?

vcfse-support longform@example.org
Dr Philippa Quance | Friends of the Nene | From: Anglian Water <noreply@aw.example>\nTo: Friends\nSubject: Your application AW-8812\n\nDear Philippa,\nThank you for your application. To be considered you must upload accounts at https://portal.aw.example/upload?ref=AW-8812&token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc\nThis is an automated message, do not reply. If you do not wish to receive these emails click here.\n\n--- \nI cannot get it to take our accounts! Help?

general bev@example.com
Bev | is the office open bank holiday monday

general sales@honestprinter.example
Honest Printer (local!) | We printed your leaflets in 2024, file was lost. Please send again. Also invoice 2231 (£86.40) is not paid. www.honestprinter.example

general foi@example.org leftOpen
R. Nosey | FOI: (1) spend on consultants 2021–26 (2) contracts over £25,000 (3) who is the DPO. See https://www.whatdotheyknow.com/request/999999 for my earlier request which you ignored.

general kid@example.com autofill
Leo age 9 | why is there no slide

general ama@example.com
Ama Serwaa | Hello, I’m a carer & I work from home; does anyone run a coffee morning I can bring mum to? She likes singing.

general thanks@example.com otherSite
Mrs Iris Golightly | THANK YOU THANK YOU THANK YOU to Lisa who rang me back!!!!! ❤️❤️❤️

general burcu@example.com.tr
Burcu Yıldız | Merhaba, eşim ve ben Türkçe konuşan aileler arıyoruz. Teşekkürler.

general journalist@example.com
Freelance | Writing on village-hall fraud. Has any hall lost money to fake “grant consultants” promising 100% free money, no risk, no obligation? Quotes by Friday. Portfolio: https://freelance.example

general api-tester@partner.example api
Partner website | Sent from the Huntingdonshire community directory on behalf of Carol Webb: are there first-aid courses in Kimbolton?

general steph@example.com unknown
Steph | Pls ignore my last msg, wrong form! Meant for the vets

general ken@example.com privateBrowser
Ken Sixpence | https://www.facebook.com/share/p/1AbCdEfGhI/

general elsie@example.com
Elsie-May | My husband types with one finger so be patient. Is the lunch on the 12th or the 21st? The poster says both.

vcfse-support choir@example.org
Kontakion Choir Ελένη | Greek Orthodox choir Χορωδία | We sing for hospices. Do we need public liability insurance? Our recordings: https://soundcloud.com/kontakion-example

general clerk2@example.gov.uk
Cllr. A. W. Fotherington-Thomas | Fwd: minutes\n\n4.1 MR FOTHERINGTON-THOMAS asked about the “village sign”. 4.2 It was RESOLVED that the Clerk write to the Partnership. 4.3 Correspondence: (a) letter re dog fouling (b) email offering website redesign, noted (c) CAPALC newsletter https://www.capalc.org.uk/news. 5. Date of next meeting.\n\nTHIS IS THE LETTER RE 4.2.
`)
