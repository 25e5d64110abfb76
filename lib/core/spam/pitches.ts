import type { PlainSpamWord } from '../words/english-spam.ts'

/** What strangers sell by mass mailing, and the turns of phrase they do it with. */
export interface SpamPitch {
  /** Of its sentence in the word list. */
  readonly name: PlainSpamWord
  /** Lower case, without punctuation but `$£€%`, as they stand in `SpamView.words`. */
  readonly phrases: readonly string[]
}

/**
 * The subject alone must say nothing: a hall may hold a casino night, need lenders, ask for help with its website
 * or be left Bitcoin by will. What counts is the language of somebody who sells these to strangers; so a phrase
 * that an officer could meet in an ordinary week does not belong here.
 */
export const spamPitches: readonly SpamPitch[] = [
  {
    name: 'searchEngines',
    phrases: listed(
      'first page of google, top of google, page one of google, google rankings, seo services, seo expert',
      'seo company, seo agency, seo package, seo packages, seo audit, backlinks, link building, guest post',
      'guest posts, sponsored post, domain authority, organic traffic, website traffic, targeted traffic',
      'search engine rankings, search engine optimization, increase sales, increase your sales, more customers',
      'rank higher, rank on google, ranking on google, free audit',
    ),
  },
  {
    name: 'websites',
    phrases: listed(
      'redesign your website, web design services, website design services, web development company',
      'web design company, app development company, mobile app development, errors on your website',
      'issues on your website, affordable price, affordable prices, dedicated developers',
      'wordpress development, send you a quote, web design and development, came across your website',
    ),
  },
  {
    name: 'contacts',
    phrases: listed(
      'million email addresses, email marketing, bulk email, million contact forms, contact form marketing',
      'website contact forms, targeted leads, qualified leads, leads for your business, b2b leads',
      'lead generation, real followers, followers and likes, explainer video, promote your business',
      'promote your website, million people',
    ),
  },
  {
    name: 'credit',
    phrases: listed(
      'loan offer, instant loan, personal loans, business loans, unsecured loan, bad credit, credit check',
      'mortgage rates, second mortgage, lowest rates, refinance, home equity, consolidate your, out of debt',
      'your debts, pre approved, working capital, cash advance, life insurance, term insurance, credit cards',
    ),
  },
  {
    name: 'easyMoney',
    phrases: listed(
      'make money, earn money, extra income, passive income, work from home, working from home, own boss',
      'financial freedom, financial independence, business opportunity, home based business, week from home',
      'guaranteed income, get rich, risk free, investment opportunity, show you how',
    ),
  },
  {
    name: 'digitalMoney',
    phrases: listed(
      'crypto investment, crypto trading, bitcoin investment, invest in bitcoin, forex, usdt, binary options, trading signals',
      'trading platform, double your, daily profit, guaranteed returns, stock alert, stock pick',
    ),
  },
  {
    name: 'gambling',
    phrases: listed(
      'online casino, online casinos, casino bonus, free spins, deposit bonus, slots online, online slots',
      'betting site, sports betting, online poker, online gambling, real money',
    ),
  },
  {
    name: 'medicines',
    phrases: listed(
      'viagra, cialis, tadalafil, sildenafil, levitra, online pharmacy, without prescription, no prescription',
      'weight loss, lose weight, diet pill, diet pills, growth hormone, enlargement',
    ),
  },
  {
    name: 'dating',
    phrases: listed(
      'porn, hot girls, sexy girls, webcam girls, live webcams, nude, hookup, adult dating, hardcore',
      'dating site, sex dating, adult site',
    ),
  },
  {
    name: 'waitingMoney',
    phrases: listed(
      'next of kin, million dollars, us dollars',
      'united states dollars, transfer of funds, foreign account, foreign partner, your bank account',
      'utmost confidentiality, late husband, claims agent, lottery winner, winning notification',
      'business proposal, this transaction, modalities',
    ),
  },
  {
    name: 'copies',
    phrases: listed(
      'replica watches, designer replica, oem software, cheap software, university diplomas',
      'university diploma, cable descrambler',
    ),
  },
]

/** What stands at the foot of mass mailings, whatever they sell. Newsletters that somebody pastes have it too. */
export const massMailing: SpamPitch = {
  name: 'massMailing',
  phrases: listed(
    'to unsubscribe, unsubscribe here, opt out, opt in list, opted in, be removed, future mailings',
    'further mailings, wish to receive, remove your email, word remove, removal instructions, for removal, click here',
    'click below, act now, limited time, order now, order today, money back guarantee, 100% free',
    'absolutely free, no obligation, no risk, free quote, toll free, as low as, this is not spam',
    'one time mailing, special offer, special offers',
  ),
}

function listed(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(', '))
}
