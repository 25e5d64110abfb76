import type { HonestEnquiry } from './honest-enquiries.ts'

/** A hundred that were written before any weight was set by looking at samples. */
export const honestBeforeTuning: readonly HonestEnquiry[] = [
  {
    kind: 'asset-transfer',
    email: 'tom.hale@example.org',
    texts: [
      'Tom Hale',
      'The Five Bells',
      'PE14 9AA',
      'The brewery wants to sell by the summer and the moratorium ends 14 June. Planning ref is here: https://www.publicaccess.fenland.gov.uk/publicaccess/applicationDetails.do?keyVal=R7XQ2&activeTab=summary',
    ],
  },
  {
    kind: 'asset-transfer',
    email: 'clerk@littlewick-pc.example',
    texts: [
      'MRS J M PARTRIDGE (CLERK)',
      'LITTLEWICK COMMUNITY CENTRE',
      'THE PARISH COUNCIL RESOLVED ON 3 MARCH TO SEEK ADVICE ON TAKING OVER THE LEASE FROM THE DISTRICT COUNCIL. PLEASE RING MY MOBILE 07700 900123 AFTER 6PM AS I WORK PART TIME. THANK YOU.',
    ],
    how: 'autofill',
  },
  {
    kind: 'asset-transfer',
    email: 'savethegreyhound@example.com',
    texts: [
      'Bex O’Rourke',
      'The Greyhound',
      'We have 300 signatures. Petition: https://www.change.example/p/save-the-greyhound Facebook group: https://www.facebook.com/groups/savethegreyhound Crowdfunder https://www.crowdfunder.co.uk/p/greyhound and the sales particulars https://www.rightmove.co.uk/commercial-property/123456.html What do we do next?',
    ],
  },
  {
    kind: 'asset-transfer',
    email: 'm.ahmed44@example.net',
    texts: [
      'Mohammed Ahmed',
      'Old Library, Station Rd',
      'PE1 2AA',
      'hi is it true the council will give the old library away for £1?? our youth club need somewhere',
    ],
    how: 'libraryComputer',
  },
  {
    kind: 'asset-transfer',
    email: 'harriet@example.org',
    texts: [
      'Harriet St John-Smythe',
      'Glebe Field',
      'Dear Sir or Madam, I write on behalf of the Friends of Glebe Field. The diocese (see attached minutes, pasted below) proposes to dispose of it.\n\nMINUTES 12/01\n4. Glebe Field. Cllr Moss reported...\n4.1 RESOLVED to write to the Diocesan Board of Finance.\n4.2 ACTION: HSJ\n5. Potholes. None.\n\nYours faithfully',
    ],
  },
  {
    kind: 'asset-transfer',
    email: 'info@thecommunityshop.example',
    texts: [
      'X Æ Li',
      'Thorney Stores',
      'We need a loan to buy the freehold. The Plunkett Foundation said you might know lenders who do community shares, also whether the Public Works Loan Board interest rate of 5.2% is fixed. We already have a business loan from the Co-op.',
    ],
  },
  {
    kind: 'asset-transfer',
    email: 'davewebb1961@example.com',
    texts: ['dave', 'pub', 'want to buy our pub ring me 01487 000111'],
    how: 'autofill',
  },
  {
    kind: 'asset-transfer',
    email: 'r.nowak@example.com',
    texts: [
      'Rafał Nowak-Źdźbło',
      'Klub Polski',
      'PE13 1AA',
      'Dzień dobry, nasz klub chce przejąć budynek przy ulicy Norfolk Street. Czy mogą Państwo pomóc? Mówię trochę po angielsku. Strona: https://klubpolski.example/o-nas',
    ],
    how: 'otherSite',
  },
  {
    kind: 'asset-transfer',
    email: 'chair@swaffprior.example',
    texts: [
      'Ursula B.',
      'Reading Room',
      'Listed as ACV in 2022, see https://www.eastcambs.gov.uk/sites/default/files/acv_register.pdf p. 4 & https://www.legislation.gov.uk/ukpga/2011/20/part/5/chapter/3 & https://mycommunity.org.uk/what-is-the-right-to-bid & https://www.gov.uk/guidance/assets-of-community-value & our own page www.swaffprior.example/reading-room & the agent’s https://www.savills.co.uk/abc123 — is the moratorium running or not?',
    ],
  },
  {
    kind: 'asset-transfer',
    email: 'k.obi@example.org',
    texts: [
      'Kelechi Obi',
      'St Mark’s Hall',
      'The deceased owner left the hall "for the village". His next of kin lives in Canada and her solicitor wants a decision. Strictly confidential please until the family has told people.',
    ],
  },
  {
    kind: 'asset-transfer',
    email: 'pam@example.com',
    texts: [
      'Pam & Geoff',
      'the rec',
      'Not sure if you are the right people. The developer put a notice up. bit.ly/rec-plan is what was on the poster. We are both in our 80s and do not do computers much so our grandson Kyle is typing this.',
    ],
  },
  {
    kind: 'business-volunteering',
    email: 'people.team@agritech.example',
    texts: [
      'Priya Raman',
      'Ouse AgriTech Ltd',
      'Team of 18 would like an outdoors day in May, ideally within 20 min of Ely. Our CSR page: www.agritech.example/csr',
    ],
  },
  {
    kind: 'business-volunteering',
    email: 'hr@brightseo.example',
    texts: [
      'Jonny Fitch',
      'Bright SEO Ltd',
      'We are a small digital marketing agency in Cambridge and can offer two days of help with websites and search engines for charities, free of charge. 6 people. https://brightseo.example',
    ],
  },
  {
    kind: 'business-volunteering',
    email: 'facilities@wharfbank.example',
    texts: [
      'Lt Cdr (Retd) A. P. ffrench-Blake',
      'Wharf Bank plc',
      'Our lenders’ team (mortgages and personal loans) wants to paint something. Twelve people, own overalls, date flexible.',
    ],
    how: 'autofill',
  },
  {
    kind: 'business-volunteering',
    email: 'ola@example.com',
    texts: [
      'Ola',
      'Spar Chatteris',
      'me n 4 of the girls off checkout want to do the litter pick, sundays only',
    ],
  },
  {
    kind: 'business-volunteering',
    email: 'csr@pharmaco.example',
    texts: [
      'Dr Søren Ångström',
      'NordPharm UK',
      'Our site in Sandbach makes tablets and we would like a STEM day with a school. We can also sponsor the village pharmacy’s garden. 40 people over two days.',
    ],
    how: 'otherSite',
  },
  {
    kind: 'business-volunteering',
    email: 'assistant@example.com',
    texts: [
      'Office of the MD',
      'H&B Ltd',
      'Please call Sharon on ext. 224 (01223 000444) re team challenge. Budget £2,000. Dates: w/c 6 July or w/c 13 July. Not w/c 20 July.',
    ],
  },
  {
    kind: 'business-volunteering',
    email: 'j.k@bigshed.example',
    texts: [
      'JK',
      'BIGSHED.COM',
      'Store opening community fund: need 3 local good causes to give £500 each, plus 10 staff for a day.',
    ],
  },
  {
    kind: 'business-volunteering',
    email: 'mei.chen@example.org',
    texts: [
      '陈美 (Mei Chen)',
      'Golden Lotus Restaurant',
      'We would like to cook lunch for the elderly club at Chinese New Year, about 60 meals. 我们也可以送餐。',
    ],
  },
  {
    kind: 'business-volunteering',
    email: 'volunteer@softworks.example',
    texts: [
      'Aditya',
      'Softworks',
      'As a software firm we can build a booking website or mobile app for a hall pro bono, with students from ARU. Examples of what we made: https://softworks.example/halls https://hall-a.example https://hall-b.example',
    ],
  },
  {
    kind: 'business-volunteering',
    email: 'nikki@cornercafe.example',
    texts: [
      'Nikki Corner Cafe',
      'Corner Cafe',
      'Saw your leaflet. Could we be a collection point for the food bank. No computer at work so this is my phone, sorry for typos, call me',
    ],
    how: 'autofill',
  },
  {
    kind: 'community-mentoring',
    email: 'gwen@neuadd.example',
    texts: [
      'Gwenllian ap Hywel',
      'Neuadd Llanfair',
      'Annwyl bawb, rydym yn chwilio am fentor i’n helpu gyda grantiau a thrwsio’r to. Diolch yn fawr iawn.',
    ],
  },
  {
    kind: 'community-mentoring',
    email: 'booking@stretham-vh.example',
    texts: [
      'Mike (bookings)',
      'Stretham Village Hall',
      'Double bookings every week. Which halls use Hallmaster (https://hallmaster.co.uk) or Scribe? Could we visit one and see it live?',
    ],
  },
  {
    kind: 'community-mentoring',
    email: 'treasurer@oldhall.example',
    texts: [
      'Wm. Thos. Pettigrew',
      'The Old Hall',
      'Heating oil has doubled. Quotes: £41,300 (air source), £18,950 (infrared), £6,200 (new boiler). Grant deadline 31/10. Is there a hall that has done this and would share their return on investment sums?',
    ],
  },
  {
    kind: 'community-mentoring',
    email: 'sec@haddenham.example',
    texts: [
      'S. K. Bhattacharyya',
      'Arkenstall',
      'OFFER OF HELP – WE HAVE JUST FINISHED A £600K REFURB AND ARE HAPPY TO SHOW OTHERS ROUND. FREE. NO OBLIGATION. TEA PROVIDED.',
    ],
  },
  {
    kind: 'community-mentoring',
    email: 'd.finch@example.com',
    texts: [
      'D Finch',
      'Wistow',
      'Our website was hacked and now shows casino adverts!!! The lad who made it has gone to uni. Can anyone help, it is www.wistowhall.example (do NOT click the links)',
    ],
  },
  {
    kind: 'community-mentoring',
    email: 'trustee@example.org',
    texts: [
      'Trustee (name withheld)',
      'A hall in Fenland',
      'I would rather not say which hall. Two trustees want to sell to the chairman’s brother. Is this legal? Charity Commission guidance CC28 https://www.gov.uk/government/publications/sales-leases-transfers-or-mortgages-what-trustees-need-to-know-about-disposing-of-charity-land-cc28 says maybe not.',
    ],
    how: 'privateBrowser',
  },
  {
    kind: 'community-mentoring',
    email: 'hallcaretaker@example.com',
    texts: ['Len', 'Guyhirn', 'boiler again'],
    how: 'autofill',
  },
  {
    kind: 'community-mentoring',
    email: 'yasmin@example.org',
    texts: [
      'Yasmin al-Khatib / ياسمين الخطيب',
      'Peterborough Sisters Centre',
      'السلام عليكم نحن نبحث عن قاعة أخرى لتعليمنا كيفية الحصول على التمويل. We need help with funding please, I can translate.',
    ],
  },
  {
    kind: 'community-mentoring',
    email: 'a.cooper@example.com',
    texts: [
      'Anne Cooper',
      'Brampton Memorial',
      'Pasting the email we got, is it a scam or real?\n\n> Dear Sir, I was on your website and found errors on your website. We offer web design services at affordable prices and can get you on the first page of Google. Kindly send your phone number.\n\nSeveral halls got the same one.',
    ],
  },
  {
    kind: 'community-mentoring',
    email: 'jim@example.net',
    texts: [
      'James “Jim” McAllister-Øye',
      'Over Day Centre',
      'Fund raising: are we allowed a casino night and a race night? Someone said gaming licence. Also bingo jackpot limits.',
    ],
  },
  {
    kind: 'community-mentoring',
    email: 'office@stivesfree.example',
    texts: [
      'Rev’d Canon Dr N. Nkemelu',
      'Free Church Hall',
      'Our policies are on Google Drive: https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789 and the hire agreement https://docs.google.com/document/d/1ZyXwVuTsRqPoNmLkJiHgFeDcBa/edit?usp=sharing — would a mentor cast an eye over them?',
    ],
  },
  {
    kind: 'micro-volunteering',
    email: 'student77@school.example',
    texts: ['Chloe W', 'Saturdays', 'i need 10 hrs for D of E'],
    how: 'schoolClass',
  },
  {
    kind: 'micro-volunteering',
    email: 'student77@school.example',
    texts: ['Tyrese', 'any', 'D of E bronze, can do dog walking or charity shop'],
    how: 'schoolClass',
  },
  {
    kind: 'micro-volunteering',
    email: 'bob@example.com',
    texts: [
      'Bob Fox',
      'Tuesday 10–12, not term time',
      'Retired joiner. Can mend things. Bad knees. No emails please ring 01945 000 222.',
    ],
  },
  {
    kind: 'micro-volunteering',
    email: 'wfh.mum@example.com',
    texts: [
      'Jess',
      'I work from home and have a free hour at lunch',
      'Anything online? I could do social media posts or proof reading. Here is my LinkedIn https://www.linkedin.com/in/jess-example',
    ],
    how: 'autofill',
  },
  {
    kind: 'micro-volunteering',
    email: 'o.kravchenko@example.com',
    texts: [
      'Олена Кравченко',
      'вечори',
      'Доброго дня! Я з України, живу в Кембриджі, хочу допомагати. Моя англійська поки слабка.',
    ],
  },
  {
    kind: 'micro-volunteering',
    email: 'zed@example.org',
    texts: ['Zzyzx Q.', 'whenever', 'is there a list somewhere?'],
    how: 'libraryComputer',
  },
  {
    kind: 'micro-volunteering',
    email: 'ian.test@example.com',
    texts: [
      'Ian Test',
      'Weekends',
      'Yes Test is my real surname. Happy to drive people to appointments, have DBS.',
    ],
  },
  {
    kind: 'micro-volunteering',
    email: 'maria@example.com',
    texts: [
      'María José Núñez de la Peña',
      'martes y jueves',
      'Hola, busco algo de voluntariado para mejorar mi inglés. Puedo enseñar español.',
    ],
    how: 'otherSite',
  },
  {
    kind: 'micro-volunteering',
    email: 'p.k@example.net',
    texts: [
      'P. Kaur',
      'School hours',
      'I lost my job and the job centre says volunteering helps. Would it affect my benefits? They sent this link https://www.gov.uk/volunteering/when-you-can-volunteer',
    ],
    how: 'libraryComputer',
  },
  {
    kind: 'micro-volunteering',
    email: 'n@example.com',
    texts: ['N', '', '👍 interested 🌳🌳'],
    how: 'autofill',
  },
  {
    kind: 'micro-volunteering',
    email: 'crypto.dan@example.com',
    texts: [
      'Dan',
      'Evenings',
      'I work in crypto and finance and could help a charity that has been left some Bitcoin in a will – it does happen!',
    ],
  },
  {
    kind: 'micro-volunteering',
    email: 'sal@example.org',
    texts: [
      'Sally-Ann Thistlethwaite-Montgomery',
      'flexible',
      'I make hats for premature babies, where can I send them',
    ],
  },
  {
    kind: 'micro-volunteering',
    email: 'gymmike@example.com',
    texts: [
      'Mike G',
      'mornings',
      'Personal trainer – could run a free weight loss walk for over 60s. Instagram @gymmike or www.gymmike.example',
    ],
  },
  {
    kind: 'time-banking',
    email: 'hazel@example.com',
    texts: [
      'Hazel Wren',
      'I give an hour of ironing, I get an hour of computer help? Is that it? Sounds too good to be true.',
    ],
  },
  {
    kind: 'time-banking',
    email: 'ramsey.tb@example.org',
    texts: [
      'Ramsey Neighbourhood',
      'We want to host a time bank from the library. Read https://timebanking.org/start/ and https://www.careforcommunities.example/timebank. How many members before it works?',
    ],
  },
  {
    kind: 'time-banking',
    email: 'vic@example.net',
    texts: ['Vic', 'join. ring 07700900456'],
    how: 'autofill',
  },
  {
    kind: 'time-banking',
    email: 'f.duarte@example.com',
    texts: [
      'Filipa Duarte',
      'Bom dia, sou enfermeira e gostava de participar no banco de tempo em Wisbech. Falo português e inglês.',
    ],
  },
  {
    kind: 'time-banking',
    email: 'carer@example.com',
    texts: [
      'Mrs E. Lusher',
      'I look after my late husband’s mother. Money is tight. Could somebody sit with her 1 hr pw in exchange for baking? I am not after charity.',
    ],
    how: 'libraryComputer',
  },
  {
    kind: 'time-banking',
    email: 'joinus@example.org',
    texts: [
      'Cambourne Timebank',
      'Please update our entry: www.cambourne-tb.example not .com. Also our email address has changed. Old mailing list should be deleted, a few people asked to be removed from our mailing list.',
    ],
  },
  {
    kind: 'time-banking',
    email: 'amir@example.com',
    texts: ['Amir Tehrani', 'سلام، من می‌خواهم عضو شوم. I can repair bicycles.'],
  },
  { kind: 'time-banking', email: 'b.b@example.com', texts: ['B. B.', 'HOW DO I JOIN'], how: 'autofill' },
  {
    kind: 'time-banking',
    email: 'prof@uni.example.ac.uk',
    texts: [
      'Prof. Dr. h.c. Jürgen Weiß',
      'I am researching time credits vs. crypto tokens / local currencies (see https://doi.org/10.1000/xyz123, https://arxiv.org/abs/2101.00001). May I interview members? Ethics approval attached as link: https://uni.example.ac.uk/ethics/4411',
    ],
  },
  {
    kind: 'community-organising',
    email: 'resident@example.com',
    texts: [
      'Shaz',
      'Arbury',
      'damp in all the flats in our block nobody listens. we have 40 neighbours in a whatsapp group ready to do something',
    ],
  },
  {
    kind: 'community-organising',
    email: 'dev.officer@district.gov.uk',
    texts: [
      'Caroline Frost',
      'Market Ward',
      'Following Tuesday’s call: framework doc https://democracy.district.gov.uk/documents/s123/Framework.pdf ; appendix A https://democracy.district.gov.uk/documents/s124/A.pdf ; appendix B https://democracy.district.gov.uk/documents/s125/B.pdf ; map https://democracy.district.gov.uk/documents/s126/map.pdf',
    ],
  },
  {
    kind: 'community-organising',
    email: 'u.lewis@example.org',
    texts: [
      'Ursa Lewis',
      'Yaxley',
      'I would like an introduction to the framework. Do you charge? Is it 100% free for residents’ groups? What is the catch?',
    ],
  },
  {
    kind: 'community-organising',
    email: 'tenants@example.org',
    texts: [
      'Tenants & Residents Assoc.',
      'Ravensthorpe',
      'We, the undersigned, ask for help in organising about the bus cuts on the 24 and 60.',
    ],
    how: 'agreedText',
  },
  {
    kind: 'community-organising',
    email: 'nasreen@example.com',
    texts: [
      'Nasreen',
      'Millfield',
      'السلام عليكم / Dear all, women in our street want to meet. Where is safe and cheap? My English writing not good sorry.',
    ],
  },
  {
    kind: 'community-organising',
    email: 'i.m@example.net',
    texts: [
      'Ivor Moat',
      'Ely North',
      'Video of the meeting: https://youtu.be/dQw4w9WgXcQ . Slides: https://1drv.ms/p/s!Abc . It got heated. Need someone neutral.',
    ],
  },
  {
    kind: 'community-organising',
    email: 'research@example.ac.uk',
    texts: [
      'T. Oyelaran-Whitcombe',
      'Fenland (all)',
      'Framework for research: PhD, social capital in coastal and fen communities. Supervisor: prof.k@example.ac.uk.',
    ],
  },
  {
    kind: 'community-organising',
    email: 'e@example.com',
    texts: [
      'e',
      'here',
      'pls send info pack to 4 Drove End, Manea. no internet normally, this is the library',
    ],
    how: 'libraryComputer',
  },
  {
    kind: 'community-organising',
    email: 'cllr.j.bird@example.gov.uk',
    texts: [
      'Cllr John Bird',
      'Littleport',
      'Residents keep getting loan sharks’ leaflets – “instant loan, bad credit welcome, call now”. Want to start a campaign with the credit union. Who has done this?',
    ],
  },
  {
    kind: 'co-production',
    email: 'commissioning@nhs-icb.example',
    texts: [
      'Joanne Silk',
      'Falls prevention',
      'ICB board paper p.14: https://www.cpics.nhs.uk/board/2026/05/item7.pdf. We need 6 residents for a stakeholder board; honorarium £50 per meeting.',
    ],
  },
  {
    kind: 'co-production',
    email: 'livedexp@example.org',
    texts: [
      'Del',
      'mental health crisis line',
      'I rung it 3 times and nobody picked up. i want to be on the board that designs it so nobody else has that.',
    ],
  },
  {
    kind: 'co-production',
    email: 'hub@example.org',
    texts: [
      'Wisbech Hub',
      'Digital inclusion',
      'Attendees (please invite): anna@example.org; bob@example.org; c.day@example.gov.uk; d.elm@example.com; e.fir@example.com. We have no email list tool, hence bulk email by hand.',
    ],
  },
  {
    kind: 'co-production',
    email: 'lina.petrauskiene@example.com',
    texts: [
      'Lina Petrauskienė',
      'Vaikų dienos centras',
      'Norėčiau dalyvauti kuriant paslaugas šeimoms. Ačiū!',
    ],
  },
  {
    kind: 'co-production',
    email: 'g.grey@example.com',
    texts: [
      'Graham Grey',
      'Bins',
      'WHY DOES NOBODY ASK THE PEOPLE WHO EMPTY THEM. I DID IT 30 YEARS. I HAVE IDEAS. NOT SELLING ANYTHING.',
    ],
  },
  {
    kind: 'co-production',
    email: 'sexualhealth@clinic.nhs.uk',
    texts: [
      'Dr Ada Bello',
      'Sexual health outreach',
      'We want young people to help design sexual health clinics (contraception, STI tests, porn literacy sessions in schools). Need a youth partner organisation. https://www.icash.nhs.uk/',
    ],
  },
  {
    kind: 'co-production',
    email: 'policy@statutory.example',
    texts: [
      'Policy Team',
      'Local plan',
      'Consultation links:\nhttps://consult.scambs.gov.uk/a\nhttps://consult.scambs.gov.uk/b\nhttps://consult.scambs.gov.uk/c\nhttps://consult.scambs.gov.uk/d\nhttps://consult.scambs.gov.uk/e\nhttps://consult.scambs.gov.uk/f\nhttps://consult.scambs.gov.uk/g',
    ],
    how: 'autofill',
  },
  {
    kind: 'co-production',
    email: 'm.oneill@example.ie',
    texts: [
      'Máire Ní Néill',
      'Rural transport',
      'Chonaic mé go raibh sibh ag lorg daoine. I moved from Galway to March in 2019 and sat on a similar board there.',
    ],
  },
  {
    kind: 'co-production',
    email: 'steve@example.com',
    texts: ['Steve (wheelchair user)', 'Pavements', 'photos: https://photos.app.goo.gl/AbCdEf12345'],
  },
  {
    kind: 'vcfse-support',
    email: 'chair@shed.example',
    texts: [
      'Alan Marsh',
      'Soham Men’s Shed',
      'Need advice on becoming a CIO. Read https://www.gov.uk/guidance/charity-types-how-to-choose-a-structure twice and still lost.',
    ],
  },
  {
    kind: 'vcfse-support',
    email: 'imam@masjid.example',
    texts: [
      'Imam Yusuf Qureshi',
      'Masjid Khadijah',
      'Ramadan food parcels: we need connection with other faith groups & a van. Alhamdulillah we have 50 volunteers.',
    ],
  },
  {
    kind: 'vcfse-support',
    email: 'lottery@example.org',
    texts: [
      'Trish',
      'Whittlesey Lunch Club',
      'We won the National Lottery!!! (grant, £9,870, not the jackpot.) Now they want “outcomes monitoring”. HELP',
    ],
  },
  {
    kind: 'vcfse-support',
    email: 'cat@catrescue.example',
    texts: [
      'Cat',
      'Fens Cat Rescue',
      'A company rang offering Google ads grants and SEO. Is the Google Ad Grant thing real? Can we get backlinks from your website to ours, www.catrescue.example, it helps people find us.',
    ],
  },
  {
    kind: 'vcfse-support',
    email: 'finance@debtadvice.example',
    texts: [
      'Oluwaseun',
      'Debt Advice Fenland',
      'We help people get out of debt: no fees, no interest, not lenders. 3 advisers, waiting list 8 weeks, many with bad credit. Looking for office space & a partner to refinance our lease.',
    ],
  },
  {
    kind: 'vcfse-support',
    email: 'x@example.org',
    texts: [
      'A. N. Other',
      'MS Society (local branch)',
      'voice on the ICB? who represents us? your page 404s: https://www.yoursite.example/voice%20and%20representation/?utm_source=newsletter&utm_medium=email&utm_campaign=march_2026&fbclid=IwAR0aBcDeFgHiJkLmNoPqRsTuVwXyZ',
    ],
  },
  {
    kind: 'vcfse-support',
    email: 'secretary@probus.example',
    texts: [
      'Brig. (retd) T.H.E. Lambe OBE',
      'Probus',
      'Our speaker has dropped out. Do you have anyone who can speak about scams: “million dollars”, romance fraud, fake lottery winner letters, that kind of thing? 14 November, 40 members, lunch included.',
    ],
  },
  {
    kind: 'vcfse-support',
    email: 'kasia@example.com',
    texts: [
      'Kasia',
      'Mamy i Maluchy',
      'Chcemy zarejestrować grupę. Potrzebujemy konta w banku i ubezpieczenia. Kto nam pomoże?',
    ],
  },
  {
    kind: 'vcfse-support',
    email: 'it@hospice.example',
    texts: [
      'IT Support',
      'Hospice Shop',
      'Do you know anybody who recycles toner cartridges and inkjet cartridges for charity?',
    ],
  },
  {
    kind: 'vcfse-support',
    email: 'grants@example.org',
    texts: [
      'Funding Officer',
      'Young Fens CIC',
      'Funder list we use, for your newsletter: https://www.tnlcommunityfund.org.uk https://www.cambscf.org.uk https://www.lloydsbankfoundation.org.uk https://www.garfieldweston.org https://www.tudortrust.org.uk https://www.esmeefairbairn.org.uk https://henrysmith.foundation https://www.peoplespostcodelottery.example',
    ],
  },
  {
    kind: 'vcfse-support',
    email: 'friend@example.com',
    texts: [
      'Anonymous',
      'Friends of Somersham',
      'Fwd: ---------- Forwarded message ---------\nFrom: Trust Admin <admin@trust.example>\nSubject: Grants round\n\nApplications open Monday. Click here to apply. To unsubscribe reply STOP.\n\nIs this one genuine?',
    ],
  },
  {
    kind: 'general',
    email: 'v.v@example.com',
    texts: ['V V Venkataraghavan', 'Do you have a job going? CV on request.'],
  },
  {
    kind: 'general',
    email: 'lostdog@example.com',
    texts: [
      'Karen',
      'LOST DOG!!! Black lab, MAX, last seen Priory Park, please share https://www.doglost.co.uk/dog/123456 REWARD',
    ],
  },
  {
    kind: 'general',
    email: 'press@localpaper.example',
    texts: [
      'Newsdesk',
      'Deadline 4pm. Comment please on https://www.localpaper.example/news/council-cuts-2026 . 07700 900999',
    ],
    how: 'autofill',
  },
  { kind: 'general', email: 'ted@example.com', texts: ['Ted', 'test'] },
  {
    kind: 'general',
    email: 'dpo@example.org',
    texts: [
      'R. Singh',
      'Subject access request under Article 15 UK GDPR. Please delete me from your mailing list afterwards. I tried to unsubscribe here twice and the link does nothing.',
    ],
  },
  {
    kind: 'general',
    email: 'complaint@example.com',
    texts: [
      'Mr P Hartigan',
      'Your officer promised to call on the 3rd, the 10th and the 17th. NO CALL. THIS IS NOT SPAM, THIS IS THE 4TH TIME OF WRITING.',
    ],
  },
  {
    kind: 'general',
    email: 'web@parish.example',
    texts: [
      'Parish webmaster',
      'The code you gave us for the form: <form action="/enquire/general"><a href="https://www.parish.example">back</a> shows a blank box in WordPress. What goes in method?',
    ],
    how: 'otherSite',
  },
  {
    kind: 'general',
    email: 'ngozi@example.com',
    texts: ['Ngozi', 'Please I am new in Cambridge and looking for church and people. I am alone.'],
    how: 'libraryComputer',
  },
  {
    kind: 'general',
    email: 'will@solicitors.example',
    texts: [
      'M. Crane, solicitor',
      'Re: estate of the late Mrs D. Whybrow. A legacy of 5,000 pounds is left to “the village help people”. Could that be you? Please confirm your bank account and charity number by letter, not by email.',
    ],
  },
  { kind: 'general', email: 'ab@example.com', texts: ['A', '?'], how: 'autofill' },
  {
    kind: 'general',
    email: 'tuan.nguyen@example.com',
    texts: ['Nguyễn Văn Tuấn', 'Tôi muốn hỏi về lớp học tiếng Anh miễn phí. Free English class?'],
    how: 'api',
  },
  {
    kind: 'general',
    email: 'zoe@example.com',
    texts: [
      'Zoë',
      'Found this number for you, is it right? 0300 000 0000. It says the lines are closed since 2024.',
    ],
    how: 'leftOpen',
  },
  {
    kind: 'general',
    email: 'roy@example.com',
    texts: ['Roy', 'how do i get rid of a wasps nest in the bus shelter'],
    how: 'privateBrowser',
  },
  {
    kind: 'general',
    email: 'clerk@example.gov.uk',
    texts: [
      'Clerk to several councils',
      'Entering this for Mr Brown of 3 The Row who rang: he wants his hedge cut.',
    ],
    how: 'clerk',
  },
  {
    kind: 'general',
    email: 'jo@example.com',
    texts: ['Jo', 'www.google.com/maps/place/52.3,0.1 is where the bench should go'],
    how: 'unknown',
  },
  {
    kind: 'general',
    email: 'p.hall@example.com',
    texts: [
      'Paul from Hall.org.uk',
      'We list halls free on our site. May we list yours? No charge, no adverts, been going since 1998.',
    ],
  },
  {
    kind: 'general',
    email: 'flo@example.com',
    texts: [
      'Flo Tanner',
      'Who do I tell that the defibrillator on the hall has a red light? Sticker says www.thecircuit.uk',
    ],
    how: 'autofill',
  },
]
