import { textsIn } from './honest-enquiries.ts'

/** A kind of spam that contact forms get, written by us after the manner of its kind; nothing in it is anybody's. */
export interface TypicalSpam {
  readonly what: string
  readonly email: string
  /** The name first. */
  readonly texts: readonly string[]
}

const samples = `
search engine pitch without a link: rohan.seo.growth@gmail.example
Rohan | Hi, I was on your website and found that it is not ranking on Google for most keywords. We are an SEO company and can put you on the first page of Google with white hat link building. May I send you a quote and price list?

search engine pitch with a link: mia@rankboosters.example
Mia Rank | Increase your sales with organic traffic! 500 backlinks from sites of high domain authority for $49. https://rankboosters.example/offer

web design pitch: alex.dev@outlook.example
Alex | Hello, we came across your website and would like to redesign your website in WordPress at an affordable price. We also do mobile app development. Reply with your phone number to discuss.

contact form marketing: blast@formsender.example
Keith | You just read this message, so website contact forms work! We send your ad to 10 million contact forms. Promote your business now: https://formsender.example Reply to opt out.

explainer video pitch: joy@clips.example
Joy | We make an explainer video for your company, from $195. Samples: https://youtu.be/aaaaaaa https://youtu.be/bbbbbbb . Unsubscribe: https://clips.example/u

business loan: funding@fastcap.example
Mark Fast | Need working capital? Unsecured loan up to £500k, bad credit no problem, no credit check, no obligation. Apply in two minutes at https://fastcap.example

loan from a private lender: mr.david.loans@mail.example
Mr David | Good day, do you need a loan offer at 3% to pay your debts? Personal loans and business loans available. Contact us by email today.

casino with markup: casino77@mail.example
CasinoRip | Best online casino with free spins and no deposit bonus [url=https://casino77.example]play real money[/url]

pills in html: rx@mail.example
RxStore | <a href="https://rx.example/viagra">viagra without prescription</a> cialis tadalafil <a href="https://rx.example/c">cheap</a>

digital money: profit@coin.example
Get $9,214 a day https://coin.example/go | Crypto trading robot, guaranteed returns, double your money. https://bit.ly/3abcdef

dating: lola@date.example
Lola | hot girls near you, adult dating, free sign up here https://tinyurl.com/xyz999

random letters: abcxyz1234@gmail.example
gRtKpLmXwQzB | hTzQpWvLkRmNsDf | ZqXwLkPtRmVbNs

a crowd of links: links@mail.example
Jamesdob | Look: https://a1.example/x https://a2.example/x https://a3.example/x https://a4.example/x https://a5.example/x https://a6.example/x https://a7.example/x https://a8.example/x

links in Russian: ivan@mail.example
Ivanclalp | Купить диплом недорого с доставкой https://diplom.example/kupit [url=https://diplom.example]диплом[/url]

hidden words: free@mail.example
Anna | Earn mоney with раssive incоme online, work from home, https://gо.example

inheritance: barrister@mail.example
Barrister Paul Kofi | I have a business proposal: a late client left 8.5 million US dollars, and you have the same family name as his next of kin. Reply with utmost confidentiality about this transaction.

guest post: outreach@posts.example
Emily | We would like to place a guest post or sponsored post with a dofollow link on your site. Let me know your price. Thanks!

leads: b2b@leads.example
Sandra | Would you be interested in an email list of event organisers for your email marketing? We have B2B leads, 95% delivery. Regards, lead generation team

followers: grow@social.example
Tim Social | Real followers for your Instagram, from £5. https://social.example

easy money: cash@mail.example
Money Coach | Be your own boss! Make money from your phone, financial freedom, risk free, limited time. Click here: http://cash.example

copyright fright: melissa@mail.example
Melissa | Your site uses my pictures without permission! See the proof: https://storage.example/doc?id=887766 and delete them or I will sue.

only a name and hello: test1@mail.example
Robertbiomy | Hi, I wanted to know your price.

face masks by the pallet: sales@factory.example
Li | Dear manager, we are factory of LED lamps, CE certified, 20 years. Best price for you. Catalogue on request. www.factory.example

toll free support: x@mail.example
Help Desk | Your domain expires today. Act now! Click here to renew: https://renew.example Special offer. Toll free.
`

/** Looked at while the weights were set. */
export const typicalSpam: readonly TypicalSpam[] = samples
  .trim()
  .split('\n\n')
  .map((sample) => {
    const [head = '', line = ''] = sample.split('\n')
    const [what = '', email = ''] = head.split(': ')
    return { what, email, texts: textsIn(line) }
  })
