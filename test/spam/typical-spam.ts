/** A kind of spam that contact forms get, written by us after the manner of its kind; nothing in it is anybody's. */
export interface TypicalSpam {
  readonly what: string
  readonly email: string
  /** The name first. */
  readonly texts: readonly string[]
}

/** Looked at while the weights were set. */
export const typicalSpam: readonly TypicalSpam[] = [
  {
    what: 'search engine pitch without a link',
    email: 'rohan.seo.growth@gmail.example',
    texts: [
      'Rohan',
      'Hi, I was on your website and found that it is not ranking on Google for most keywords. We are an SEO company and can put you on the first page of Google with white hat link building. May I send you a quote and price list?',
    ],
  },
  {
    what: 'search engine pitch with a link',
    email: 'mia@rankboosters.example',
    texts: [
      'Mia Rank',
      'Increase your sales with organic traffic! 500 backlinks from sites of high domain authority for $49. https://rankboosters.example/offer',
    ],
  },
  {
    what: 'web design pitch',
    email: 'alex.dev@outlook.example',
    texts: [
      'Alex',
      'Hello, we came across your website and would like to redesign your website in WordPress at an affordable price. We also do mobile app development. Reply with your phone number to discuss.',
    ],
  },
  {
    what: 'contact form marketing',
    email: 'blast@formsender.example',
    texts: [
      'Keith',
      'You just read this message, so website contact forms work! We send your ad to 10 million contact forms. Promote your business now: https://formsender.example Reply to opt out.',
    ],
  },
  {
    what: 'explainer video pitch',
    email: 'joy@clips.example',
    texts: [
      'Joy',
      'We make an explainer video for your company, from $195. Samples: https://youtu.be/aaaaaaa https://youtu.be/bbbbbbb . Unsubscribe: https://clips.example/u',
    ],
  },
  {
    what: 'business loan',
    email: 'funding@fastcap.example',
    texts: [
      'Mark Fast',
      'Need working capital? Unsecured loan up to £500k, bad credit no problem, no credit check, no obligation. Apply in two minutes at https://fastcap.example',
    ],
  },
  {
    what: 'loan from a private lender',
    email: 'mr.david.loans@mail.example',
    texts: [
      'Mr David',
      'Good day, do you need a loan offer at 3% to pay your debts? Personal loans and business loans available. Contact us by email today.',
    ],
  },
  {
    what: 'casino with markup',
    email: 'casino77@mail.example',
    texts: [
      'CasinoRip',
      'Best online casino with free spins and no deposit bonus [url=https://casino77.example]play real money[/url]',
    ],
  },
  {
    what: 'pills in html',
    email: 'rx@mail.example',
    texts: [
      'RxStore',
      '<a href="https://rx.example/viagra">viagra without prescription</a> cialis tadalafil <a href="https://rx.example/c">cheap</a>',
    ],
  },
  {
    what: 'digital money',
    email: 'profit@coin.example',
    texts: [
      'Get $9,214 a day https://coin.example/go',
      'Crypto trading robot, guaranteed returns, double your money. https://bit.ly/3abcdef',
    ],
  },
  {
    what: 'dating',
    email: 'lola@date.example',
    texts: ['Lola', 'hot girls near you, adult dating, free sign up here https://tinyurl.com/xyz999'],
  },
  {
    what: 'random letters',
    email: 'abcxyz1234@gmail.example',
    texts: ['gRtKpLmXwQzB', 'hTzQpWvLkRmNsDf', 'ZqXwLkPtRmVbNs'],
  },
  {
    what: 'a crowd of links',
    email: 'links@mail.example',
    texts: [
      'Jamesdob',
      'Look: https://a1.example/x https://a2.example/x https://a3.example/x https://a4.example/x https://a5.example/x https://a6.example/x https://a7.example/x https://a8.example/x',
    ],
  },
  {
    what: 'links in Russian',
    email: 'ivan@mail.example',
    texts: [
      'Ivanclalp',
      'Купить диплом недорого с доставкой https://diplom.example/kupit [url=https://diplom.example]диплом[/url]',
    ],
  },
  {
    what: 'hidden words',
    email: 'free@mail.example',
    texts: ['Anna', 'Earn mоney with раssive incоme online, work from home, https://gо.example'],
  },
  {
    what: 'inheritance',
    email: 'barrister@mail.example',
    texts: [
      'Barrister Paul Kofi',
      'I have a business proposal: a late client left 8.5 million US dollars, and you have the same family name as his next of kin. Reply with utmost confidentiality about this transaction.',
    ],
  },
  {
    what: 'guest post',
    email: 'outreach@posts.example',
    texts: [
      'Emily',
      'We would like to place a guest post or sponsored post with a dofollow link on your site. Let me know your price. Thanks!',
    ],
  },
  {
    what: 'leads',
    email: 'b2b@leads.example',
    texts: [
      'Sandra',
      'Would you be interested in an email list of event organisers for your email marketing? We have B2B leads, 95% delivery. Regards, lead generation team',
    ],
  },
  {
    what: 'followers',
    email: 'grow@social.example',
    texts: ['Tim Social', 'Real followers for your Instagram, from £5. https://social.example'],
  },
  {
    what: 'easy money',
    email: 'cash@mail.example',
    texts: [
      'Money Coach',
      'Be your own boss! Make money from your phone, financial freedom, risk free, limited time. Click here: http://cash.example',
    ],
  },
  {
    what: 'copyright fright',
    email: 'melissa@mail.example',
    texts: [
      'Melissa',
      'Your site uses my pictures without permission! See the proof: https://storage.example/doc?id=887766 and delete them or I will sue.',
    ],
  },
  {
    what: 'only a name and hello',
    email: 'test1@mail.example',
    texts: ['Robertbiomy', 'Hi, I wanted to know your price.'],
  },
  {
    what: 'face masks by the pallet',
    email: 'sales@factory.example',
    texts: [
      'Li',
      'Dear manager, we are factory of LED lamps, CE certified, 20 years. Best price for you. Catalogue on request. www.factory.example',
    ],
  },
  {
    what: 'toll free support',
    email: 'x@mail.example',
    texts: [
      'Help Desk',
      'Your domain expires today. Act now! Click here to renew: https://renew.example Special offer. Toll free.',
    ],
  },
]
