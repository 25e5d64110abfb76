/** What a mass-sent offer is about, and turns of phrase that such offers use and people with an enquiry hardly do. */
export interface Pitch {
  /** Follows "It reads like ". */
  readonly reads: string
  /** Lower case, without punctuation but `$£€%`, as they stand in `SpamView.words`. */
  readonly phrases: readonly string[]
}

/**
 * Chosen so that the subject alone says nothing: a hall may hold a casino night, need a loan, ask for help with
 * its website or speak of a pharmacy. What counts is the language of somebody who sells these to strangers.
 */
export const spamPitches: readonly Pitch[] = [
  {
    reads: 'an offer of search engine or advertising services',
    phrases: [
      ...['first page of google', 'top of google', 'page one of google', 'google rankings', 'seo services'],
      ...[
        'seo expert',
        'seo company',
        'seo agency',
        'seo package',
        'seo audit',
        'backlinks',
        'link building',
      ],
      ...[
        'guest post',
        'guest posts',
        'sponsored post',
        'domain authority',
        'organic traffic',
        'website traffic',
      ],
      ...['search engine rankings', 'search engines', 'targeted traffic', 'increase sales', 'more customers'],
    ],
  },
  {
    reads: 'an offer to make or repair a website or an app',
    phrases: [
      ...[
        'redesign your website',
        'web design services',
        'website design services',
        'web development company',
      ],
      ...[
        'web design company',
        'app development company',
        'mobile app development',
        'errors on your website',
      ],
      ...['issues on your website', 'your website is not', 'our portfolio', 'price list', 'affordable price'],
      ...['affordable prices', 'dedicated developers', 'wordpress development', 'send you a quote'],
    ],
  },
  {
    reads: 'an offer of addresses, contacts or mass mailings',
    phrases: [
      ...[
        'bulk email',
        'email addresses',
        'email marketing',
        'contact forms',
        'email list',
        'targeted leads',
      ],
      ...['qualified leads', 'leads for your business', 'b2b leads', 'lead generation', 'real followers'],
      ...['followers and likes', 'explainer video', 'promote your business', 'promote your website'],
    ],
  },
  {
    reads: 'an offer of credit',
    phrases: [
      ...['loan offer', 'instant loan', 'personal loans', 'business loans', 'bad credit', 'credit check'],
      ...[
        'mortgage rates',
        'lowest rates',
        'refinance',
        'home equity',
        'consolidate',
        'out of debt',
        'your debts',
      ],
      ...['pre approved', 'working capital', 'cash advance', 'interest rate of', 'lenders'],
    ],
  },
  {
    reads: 'a promise of easy money',
    phrases: [
      ...[
        'make money',
        'earn money',
        'extra income',
        'passive income',
        'work from home',
        'working from home',
      ],
      ...[
        'own boss',
        'financial freedom',
        'financial independence',
        'business opportunity',
        'home based business',
      ],
      ...[
        'a week from home',
        'per week from',
        'guaranteed income',
        'get rich',
        'risk free',
        'investment opportunity',
      ],
    ],
  },
  {
    reads: 'an offer of digital money or trading',
    phrases: [
      ...['bitcoin', 'crypto', 'cryptocurrency', 'forex', 'usdt', 'binary options', 'trading signals'],
      ...['return on investment', 'double your', 'daily profit', 'stock alert', 'stock pick'],
    ],
  },
  {
    reads: 'an offer of gambling',
    phrases: [
      ...['online casino', 'online casinos', 'casino bonus', 'free spins', 'deposit bonus', 'slots online'],
      ...['online slots', 'betting site', 'sports betting', 'online poker', 'online gambling', 'jackpot'],
    ],
  },
  {
    reads: 'an offer of medicines',
    phrases: [
      ...[
        'viagra',
        'cialis',
        'tadalafil',
        'sildenafil',
        'levitra',
        'online pharmacy',
        'without prescription',
      ],
      ...[
        'no prescription',
        'weight loss',
        'lose weight',
        'diet pill',
        'diet pills',
        'growth hormone',
        'enlargement',
      ],
    ],
  },
  {
    reads: 'an offer of pornography or dating',
    phrases: [
      ...[
        'porn',
        'xxx',
        'hot girls',
        'sexy girls',
        'webcam girls',
        'live webcams',
        'nude',
        'hookup',
        'adult dating',
      ],
      ...['hardcore', 'dating site', 'sex dating', 'adult site'],
    ],
  },
  {
    reads: 'a letter about money that waits for the reader',
    phrases: [
      ...[
        'next of kin',
        'million dollars',
        'million us dollars',
        'million united states dollars',
        'us dollars',
      ],
      ...[
        'transfer of funds',
        'the deceased',
        'foreign account',
        'your bank account',
        'utmost confidentiality',
      ],
      ...['strictly confidential', 'late husband', 'claims agent', 'lottery winner', 'winning notification'],
    ],
  },
  {
    reads: 'an offer of copies, papers or cheap software',
    phrases: [
      ...['replica watches', 'designer replica', 'oem software', 'cheap software', 'university diplomas'],
      ...['university diploma', 'toner cartridges', 'inkjet cartridges', 'cable descrambler'],
    ],
  },
  {
    reads: 'a mass mailing',
    phrases: [
      ...[
        'to unsubscribe',
        'unsubscribe here',
        'opt out',
        'be removed from',
        'removed from our',
        'our mailing list',
      ],
      ...[
        'click here',
        'click below',
        'act now',
        'limited time',
        'order now',
        'order today',
        'money back guarantee',
      ],
      ...[
        '100% free',
        'absolutely free',
        'no obligation',
        'this is not spam',
        'one time mailing',
        'special offer',
      ],
    ],
  },
]
