import { readHonestEnquiries } from './honest-enquiries.ts'

/** A hundred that were written before any weight was set by looking at samples. */
export const honestBeforeTuning = readHonestEnquiries(String.raw`
asset-transfer tom.hale@example.org
Tom Hale | The Five Bells | PE14 9AA | The brewery wants to sell by the summer and the moratorium ends 14 June. Planning ref is here: https://www.publicaccess.fenland.gov.uk/publicaccess/applicationDetails.do?keyVal=R7XQ2&activeTab=summary

asset-transfer clerk@littlewick-pc.example autofill
MRS J M PARTRIDGE (CLERK) | LITTLEWICK COMMUNITY CENTRE | THE PARISH COUNCIL RESOLVED ON 3 MARCH TO SEEK ADVICE ON TAKING OVER THE LEASE FROM THE DISTRICT COUNCIL. PLEASE RING MY MOBILE 07700 900123 AFTER 6PM AS I WORK PART TIME. THANK YOU.

asset-transfer savethegreyhound@example.com
Bex O’Rourke | The Greyhound | We have 300 signatures. Petition: https://www.change.example/p/save-the-greyhound Facebook group: https://www.facebook.com/groups/savethegreyhound Crowdfunder https://www.crowdfunder.co.uk/p/greyhound and the sales particulars https://www.rightmove.co.uk/commercial-property/123456.html What do we do next?

asset-transfer m.ahmed44@example.net libraryComputer
Mohammed Ahmed | Old Library, Station Rd | PE1 2AA | hi is it true the council will give the old library away for £1?? our youth club need somewhere

asset-transfer harriet@example.org
Harriet St John-Smythe | Glebe Field | Dear Sir or Madam, I write on behalf of the Friends of Glebe Field. The diocese (see attached minutes, pasted below) proposes to dispose of it.\n\nMINUTES 12/01\n4. Glebe Field. Cllr Moss reported...\n4.1 RESOLVED to write to the Diocesan Board of Finance.\n4.2 ACTION: HSJ\n5. Potholes. None.\n\nYours faithfully

asset-transfer info@thecommunityshop.example
X Æ Li | Thorney Stores | We need a loan to buy the freehold. The Plunkett Foundation said you might know lenders who do community shares, also whether the Public Works Loan Board interest rate of 5.2% is fixed. We already have a business loan from the Co-op.

asset-transfer davewebb1961@example.com autofill
dave | pub | want to buy our pub ring me 01487 000111

asset-transfer r.nowak@example.com otherSite
Rafał Nowak-Źdźbło | Klub Polski | PE13 1AA | Dzień dobry, nasz klub chce przejąć budynek przy ulicy Norfolk Street. Czy mogą Państwo pomóc? Mówię trochę po angielsku. Strona: https://klubpolski.example/o-nas

asset-transfer chair@swaffprior.example
Ursula B. | Reading Room | Listed as ACV in 2022, see https://www.eastcambs.gov.uk/sites/default/files/acv_register.pdf p. 4 & https://www.legislation.gov.uk/ukpga/2011/20/part/5/chapter/3 & https://mycommunity.org.uk/what-is-the-right-to-bid & https://www.gov.uk/guidance/assets-of-community-value & our own page www.swaffprior.example/reading-room & the agent’s https://www.savills.co.uk/abc123 — is the moratorium running or not?

asset-transfer k.obi@example.org
Kelechi Obi | St Mark’s Hall | The deceased owner left the hall "for the village". His next of kin lives in Canada and her solicitor wants a decision. Strictly confidential please until the family has told people.

asset-transfer pam@example.com
Pam & Geoff | the rec | Not sure if you are the right people. The developer put a notice up. bit.ly/rec-plan is what was on the poster. We are both in our 80s and do not do computers much so our grandson Kyle is typing this.

business-volunteering people.team@agritech.example
Priya Raman | Ouse AgriTech Ltd | Team of 18 would like an outdoors day in May, ideally within 20 min of Ely. Our CSR page: www.agritech.example/csr

business-volunteering hr@brightseo.example
Jonny Fitch | Bright SEO Ltd | We are a small digital marketing agency in Cambridge and can offer two days of help with websites and search engines for charities, free of charge. 6 people. https://brightseo.example

business-volunteering facilities@wharfbank.example autofill
Lt Cdr (Retd) A. P. ffrench-Blake | Wharf Bank plc | Our lenders’ team (mortgages and personal loans) wants to paint something. Twelve people, own overalls, date flexible.

business-volunteering ola@example.com
Ola | Spar Chatteris | me n 4 of the girls off checkout want to do the litter pick, sundays only

business-volunteering csr@pharmaco.example otherSite
Dr Søren Ångström | NordPharm UK | Our site in Sandbach makes tablets and we would like a STEM day with a school. We can also sponsor the village pharmacy’s garden. 40 people over two days.

business-volunteering assistant@example.com
Office of the MD | H&B Ltd | Please call Sharon on ext. 224 (01223 000444) re team challenge. Budget £2,000. Dates: w/c 6 July or w/c 13 July. Not w/c 20 July.

business-volunteering j.k@bigshed.example
JK | BIGSHED.COM | Store opening community fund: need 3 local good causes to give £500 each, plus 10 staff for a day.

business-volunteering mei.chen@example.org
陈美 (Mei Chen) | Golden Lotus Restaurant | We would like to cook lunch for the elderly club at Chinese New Year, about 60 meals. 我们也可以送餐。

business-volunteering volunteer@softworks.example
Aditya | Softworks | As a software firm we can build a booking website or mobile app for a hall pro bono, with students from ARU. Examples of what we made: https://softworks.example/halls https://hall-a.example https://hall-b.example

business-volunteering nikki@cornercafe.example autofill
Nikki Corner Cafe | Corner Cafe | Saw your leaflet. Could we be a collection point for the food bank. No computer at work so this is my phone, sorry for typos, call me

community-mentoring gwen@neuadd.example
Gwenllian ap Hywel | Neuadd Llanfair | Annwyl bawb, rydym yn chwilio am fentor i’n helpu gyda grantiau a thrwsio’r to. Diolch yn fawr iawn.

community-mentoring booking@stretham-vh.example
Mike (bookings) | Stretham Village Hall | Double bookings every week. Which halls use Hallmaster (https://hallmaster.co.uk) or Scribe? Could we visit one and see it live?

community-mentoring treasurer@oldhall.example
Wm. Thos. Pettigrew | The Old Hall | Heating oil has doubled. Quotes: £41,300 (air source), £18,950 (infrared), £6,200 (new boiler). Grant deadline 31/10. Is there a hall that has done this and would share their return on investment sums?

community-mentoring sec@haddenham.example
S. K. Bhattacharyya | Arkenstall | OFFER OF HELP – WE HAVE JUST FINISHED A £600K REFURB AND ARE HAPPY TO SHOW OTHERS ROUND. FREE. NO OBLIGATION. TEA PROVIDED.

community-mentoring d.finch@example.com
D Finch | Wistow | Our website was hacked and now shows casino adverts!!! The lad who made it has gone to uni. Can anyone help, it is www.wistowhall.example (do NOT click the links)

community-mentoring trustee@example.org privateBrowser
Trustee (name withheld) | A hall in Fenland | I would rather not say which hall. Two trustees want to sell to the chairman’s brother. Is this legal? Charity Commission guidance CC28 https://www.gov.uk/government/publications/sales-leases-transfers-or-mortgages-what-trustees-need-to-know-about-disposing-of-charity-land-cc28 says maybe not.

community-mentoring hallcaretaker@example.com autofill
Len | Guyhirn | boiler again

community-mentoring yasmin@example.org
Yasmin al-Khatib / ياسمين الخطيب | Peterborough Sisters Centre | السلام عليكم نحن نبحث عن قاعة أخرى لتعليمنا كيفية الحصول على التمويل. We need help with funding please, I can translate.

community-mentoring a.cooper@example.com
Anne Cooper | Brampton Memorial | Pasting the email we got, is it a scam or real?\n\n> Dear Sir, I was on your website and found errors on your website. We offer web design services at affordable prices and can get you on the first page of Google. Kindly send your phone number.\n\nSeveral halls got the same one.

community-mentoring jim@example.net
James “Jim” McAllister-Øye | Over Day Centre | Fund raising: are we allowed a casino night and a race night? Someone said gaming licence. Also bingo jackpot limits.

community-mentoring office@stivesfree.example
Rev’d Canon Dr N. Nkemelu | Free Church Hall | Our policies are on Google Drive: https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789 and the hire agreement https://docs.google.com/document/d/1ZyXwVuTsRqPoNmLkJiHgFeDcBa/edit?usp=sharing — would a mentor cast an eye over them?

micro-volunteering student77@school.example schoolClass
Chloe W | Saturdays | i need 10 hrs for D of E

micro-volunteering student77@school.example schoolClass
Tyrese | any | D of E bronze, can do dog walking or charity shop

micro-volunteering bob@example.com
Bob Fox | Tuesday 10–12, not term time | Retired joiner. Can mend things. Bad knees. No emails please ring 01945 000 222.

micro-volunteering wfh.mum@example.com autofill
Jess | I work from home and have a free hour at lunch | Anything online? I could do social media posts or proof reading. Here is my LinkedIn https://www.linkedin.com/in/jess-example

micro-volunteering o.kravchenko@example.com
Олена Кравченко | вечори | Доброго дня! Я з України, живу в Кембриджі, хочу допомагати. Моя англійська поки слабка.

micro-volunteering zed@example.org libraryComputer
Zzyzx Q. | whenever | is there a list somewhere?

micro-volunteering ian.test@example.com
Ian Test | Weekends | Yes Test is my real surname. Happy to drive people to appointments, have DBS.

micro-volunteering maria@example.com otherSite
María José Núñez de la Peña | martes y jueves | Hola, busco algo de voluntariado para mejorar mi inglés. Puedo enseñar español.

micro-volunteering p.k@example.net libraryComputer
P. Kaur | School hours | I lost my job and the job centre says volunteering helps. Would it affect my benefits? They sent this link https://www.gov.uk/volunteering/when-you-can-volunteer

micro-volunteering n@example.com autofill
N |  | 👍 interested 🌳🌳

micro-volunteering crypto.dan@example.com
Dan | Evenings | I work in crypto and finance and could help a charity that has been left some Bitcoin in a will – it does happen!

micro-volunteering sal@example.org
Sally-Ann Thistlethwaite-Montgomery | flexible | I make hats for premature babies, where can I send them

micro-volunteering gymmike@example.com
Mike G | mornings | Personal trainer – could run a free weight loss walk for over 60s. Instagram @gymmike or www.gymmike.example

time-banking hazel@example.com
Hazel Wren | I give an hour of ironing, I get an hour of computer help? Is that it? Sounds too good to be true.

time-banking ramsey.tb@example.org
Ramsey Neighbourhood | We want to host a time bank from the library. Read https://timebanking.org/start/ and https://www.careforcommunities.example/timebank. How many members before it works?

time-banking vic@example.net autofill
Vic | join. ring 07700900456

time-banking f.duarte@example.com
Filipa Duarte | Bom dia, sou enfermeira e gostava de participar no banco de tempo em Wisbech. Falo português e inglês.

time-banking carer@example.com libraryComputer
Mrs E. Lusher | I look after my late husband’s mother. Money is tight. Could somebody sit with her 1 hr pw in exchange for baking? I am not after charity.

time-banking joinus@example.org
Cambourne Timebank | Please update our entry: www.cambourne-tb.example not .com. Also our email address has changed. Old mailing list should be deleted, a few people asked to be removed from our mailing list.

time-banking amir@example.com
Amir Tehrani | سلام، من می‌خواهم عضو شوم. I can repair bicycles.

time-banking b.b@example.com autofill
B. B. | HOW DO I JOIN

time-banking prof@uni.example.ac.uk
Prof. Dr. h.c. Jürgen Weiß | I am researching time credits vs. crypto tokens / local currencies (see https://doi.org/10.1000/xyz123, https://arxiv.org/abs/2101.00001). May I interview members? Ethics approval attached as link: https://uni.example.ac.uk/ethics/4411

community-organising resident@example.com
Shaz | Arbury | damp in all the flats in our block nobody listens. we have 40 neighbours in a whatsapp group ready to do something

community-organising dev.officer@district.gov.uk
Caroline Frost | Market Ward | Following Tuesday’s call: framework doc https://democracy.district.gov.uk/documents/s123/Framework.pdf ; appendix A https://democracy.district.gov.uk/documents/s124/A.pdf ; appendix B https://democracy.district.gov.uk/documents/s125/B.pdf ; map https://democracy.district.gov.uk/documents/s126/map.pdf

community-organising u.lewis@example.org
Ursa Lewis | Yaxley | I would like an introduction to the framework. Do you charge? Is it 100% free for residents’ groups? What is the catch?

community-organising tenants@example.org agreedText
Tenants & Residents Assoc. | Ravensthorpe | We, the undersigned, ask for help in organising about the bus cuts on the 24 and 60.

community-organising nasreen@example.com
Nasreen | Millfield | السلام عليكم / Dear all, women in our street want to meet. Where is safe and cheap? My English writing not good sorry.

community-organising i.m@example.net
Ivor Moat | Ely North | Video of the meeting: https://youtu.be/dQw4w9WgXcQ . Slides: https://1drv.ms/p/s!Abc . It got heated. Need someone neutral.

community-organising research@example.ac.uk
T. Oyelaran-Whitcombe | Fenland (all) | Framework for research: PhD, social capital in coastal and fen communities. Supervisor: prof.k@example.ac.uk.

community-organising e@example.com libraryComputer
e | here | pls send info pack to 4 Drove End, Manea. no internet normally, this is the library

community-organising cllr.j.bird@example.gov.uk
Cllr John Bird | Littleport | Residents keep getting loan sharks’ leaflets – “instant loan, bad credit welcome, call now”. Want to start a campaign with the credit union. Who has done this?

co-production commissioning@nhs-icb.example
Joanne Silk | Falls prevention | ICB board paper p.14: https://www.cpics.nhs.uk/board/2026/05/item7.pdf. We need 6 residents for a stakeholder board; honorarium £50 per meeting.

co-production livedexp@example.org
Del | mental health crisis line | I rung it 3 times and nobody picked up. i want to be on the board that designs it so nobody else has that.

co-production hub@example.org
Wisbech Hub | Digital inclusion | Attendees (please invite): anna@example.org; bob@example.org; c.day@example.gov.uk; d.elm@example.com; e.fir@example.com. We have no email list tool, hence bulk email by hand.

co-production lina.petrauskiene@example.com
Lina Petrauskienė | Vaikų dienos centras | Norėčiau dalyvauti kuriant paslaugas šeimoms. Ačiū!

co-production g.grey@example.com
Graham Grey | Bins | WHY DOES NOBODY ASK THE PEOPLE WHO EMPTY THEM. I DID IT 30 YEARS. I HAVE IDEAS. NOT SELLING ANYTHING.

co-production sexualhealth@clinic.nhs.uk
Dr Ada Bello | Sexual health outreach | We want young people to help design sexual health clinics (contraception, STI tests, porn literacy sessions in schools). Need a youth partner organisation. https://www.icash.nhs.uk/

co-production policy@statutory.example autofill
Policy Team | Local plan | Consultation links:\nhttps://consult.scambs.gov.uk/a\nhttps://consult.scambs.gov.uk/b\nhttps://consult.scambs.gov.uk/c\nhttps://consult.scambs.gov.uk/d\nhttps://consult.scambs.gov.uk/e\nhttps://consult.scambs.gov.uk/f\nhttps://consult.scambs.gov.uk/g

co-production m.oneill@example.ie
Máire Ní Néill | Rural transport | Chonaic mé go raibh sibh ag lorg daoine. I moved from Galway to March in 2019 and sat on a similar board there.

co-production steve@example.com
Steve (wheelchair user) | Pavements | photos: https://photos.app.goo.gl/AbCdEf12345

vcfse-support chair@shed.example
Alan Marsh | Soham Men’s Shed | Need advice on becoming a CIO. Read https://www.gov.uk/guidance/charity-types-how-to-choose-a-structure twice and still lost.

vcfse-support imam@masjid.example
Imam Yusuf Qureshi | Masjid Khadijah | Ramadan food parcels: we need connection with other faith groups & a van. Alhamdulillah we have 50 volunteers.

vcfse-support lottery@example.org
Trish | Whittlesey Lunch Club | We won the National Lottery!!! (grant, £9,870, not the jackpot.) Now they want “outcomes monitoring”. HELP

vcfse-support cat@catrescue.example
Cat | Fens Cat Rescue | A company rang offering Google ads grants and SEO. Is the Google Ad Grant thing real? Can we get backlinks from your website to ours, www.catrescue.example, it helps people find us.

vcfse-support finance@debtadvice.example
Oluwaseun | Debt Advice Fenland | We help people get out of debt: no fees, no interest, not lenders. 3 advisers, waiting list 8 weeks, many with bad credit. Looking for office space & a partner to refinance our lease.

vcfse-support x@example.org
A. N. Other | MS Society (local branch) | voice on the ICB? who represents us? your page 404s: https://www.yoursite.example/voice%20and%20representation/?utm_source=newsletter&utm_medium=email&utm_campaign=march_2026&fbclid=IwAR0aBcDeFgHiJkLmNoPqRsTuVwXyZ

vcfse-support secretary@probus.example
Brig. (retd) T.H.E. Lambe OBE | Probus | Our speaker has dropped out. Do you have anyone who can speak about scams: “million dollars”, romance fraud, fake lottery winner letters, that kind of thing? 14 November, 40 members, lunch included.

vcfse-support kasia@example.com
Kasia | Mamy i Maluchy | Chcemy zarejestrować grupę. Potrzebujemy konta w banku i ubezpieczenia. Kto nam pomoże?

vcfse-support it@hospice.example
IT Support | Hospice Shop | Do you know anybody who recycles toner cartridges and inkjet cartridges for charity?

vcfse-support grants@example.org
Funding Officer | Young Fens CIC | Funder list we use, for your newsletter: https://www.tnlcommunityfund.org.uk https://www.cambscf.org.uk https://www.lloydsbankfoundation.org.uk https://www.garfieldweston.org https://www.tudortrust.org.uk https://www.esmeefairbairn.org.uk https://henrysmith.foundation https://www.peoplespostcodelottery.example

vcfse-support friend@example.com
Anonymous | Friends of Somersham | Fwd: ---------- Forwarded message ---------\nFrom: Trust Admin <admin@trust.example>\nSubject: Grants round\n\nApplications open Monday. Click here to apply. To unsubscribe reply STOP.\n\nIs this one genuine?

general v.v@example.com
V V Venkataraghavan | Do you have a job going? CV on request.

general lostdog@example.com
Karen | LOST DOG!!! Black lab, MAX, last seen Priory Park, please share https://www.doglost.co.uk/dog/123456 REWARD

general press@localpaper.example autofill
Newsdesk | Deadline 4pm. Comment please on https://www.localpaper.example/news/council-cuts-2026 . 07700 900999

general ted@example.com
Ted | test

general dpo@example.org
R. Singh | Subject access request under Article 15 UK GDPR. Please delete me from your mailing list afterwards. I tried to unsubscribe here twice and the link does nothing.

general complaint@example.com
Mr P Hartigan | Your officer promised to call on the 3rd, the 10th and the 17th. NO CALL. THIS IS NOT SPAM, THIS IS THE 4TH TIME OF WRITING.

general web@parish.example otherSite
Parish webmaster | The code you gave us for the form: <form action="/enquire/general"><a href="https://www.parish.example">back</a> shows a blank box in WordPress. What goes in method?

general ngozi@example.com libraryComputer
Ngozi | Please I am new in Cambridge and looking for church and people. I am alone.

general will@solicitors.example
M. Crane, solicitor | Re: estate of the late Mrs D. Whybrow. A legacy of 5,000 pounds is left to “the village help people”. Could that be you? Please confirm your bank account and charity number by letter, not by email.

general ab@example.com autofill
A | ?

general tuan.nguyen@example.com api
Nguyễn Văn Tuấn | Tôi muốn hỏi về lớp học tiếng Anh miễn phí. Free English class?

general zoe@example.com leftOpen
Zoë | Found this number for you, is it right? 0300 000 0000. It says the lines are closed since 2024.

general roy@example.com privateBrowser
Roy | how do i get rid of a wasps nest in the bus shelter

general clerk@example.gov.uk clerk
Clerk to several councils | Entering this for Mr Brown of 3 The Row who rang: he wants his hedge cut.

general jo@example.com unknown
Jo | www.google.com/maps/place/52.3,0.1 is where the bench should go

general p.hall@example.com
Paul from Hall.org.uk | We list halls free on our site. May we list yours? No charge, no adverts, been going since 1998.

general flo@example.com autofill
Flo Tanner | Who do I tell that the defibrillator on the hall has a red light? Sticker says www.thecircuit.uk
`)
