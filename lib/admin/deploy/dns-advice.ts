/** Asks for the records of a name; `[]`: there is none; undefined: nobody could be asked. An MX comes as its host. */
export type DnsLookUp = (name: string, type: 'CNAME' | 'MX' | 'TXT') => Promise<readonly string[] | undefined>

/**
 * What to add to the DNS beside the records of DKIM, by what stands there: never a second DMARC record, which makes both void, nor
 * one below another's that would weaken it; never anything to a name that has its own use. A line each.
 */
export async function dnsAdvice(
  {
    sendingDomain,
    mailFromDomain,
    region,
  }: { readonly sendingDomain: string; readonly mailFromDomain: string; readonly region: string },
  lookUp: DnsLookUp,
): Promise<readonly string[]> {
  const [dmarc, bounces] = await Promise.all([
    dmarcAdvice(sendingDomain, lookUp),
    bounceAdvice(mailFromDomain, region, lookUp),
  ])
  return [...bounces, dmarc]
}

async function dmarcAdvice(domain: string, lookUp: DnsLookUp): Promise<string> {
  const record = `_dmarc.${domain} TXT "v=DMARC1; p=none"`
  const names = withParents(domain)
  const answers = await Promise.all(names.map((name) => lookUp(`_dmarc.${name}`, 'TXT')))
  const held = names.find((_, index) => answers[index]?.some((text) => /^v=DMARC1\b/i.test(text)))
  if (held !== undefined) return `Leave DMARC as it is: _dmarc.${held} holds for emails from ${domain}, too.`
  return answers.includes(undefined)
    ? `Add ${record}, but only if neither ${names.join(' nor ')} has a _dmarc record: it could not be looked up here.`
    : `Add ${record}: neither ${names.join(' nor ')} has one.`
}

async function bounceAdvice(name: string, region: string, lookUp: DnsLookUp): Promise<readonly string[]> {
  const [alias, hosts, texts] = await Promise.all([
    lookUp(name, 'CNAME'),
    lookUp(name, 'MX'),
    lookUp(name, 'TXT'),
  ])
  const mx = `${name} MX 10 feedback-smtp.${region}.amazonses.com`
  const spf = `${name} TXT "v=spf1 include:amazonses.com ~all"`
  if (alias === undefined || hosts === undefined || texts === undefined)
    return [`Add ${mx} and ${spf}, but only if ${name} has no records yet: it could not be looked up here.`]
  const strangers = hosts.filter((host) => !/^feedback-smtp\.[\w-]+\.amazonses\.com\.?$/i.test(host))
  if (alias.length > 0 || strangers.length > 0)
    return [
      `${name} leads elsewhere already (${[...alias, ...strangers].join(', ')}): leave it, write another name into the line "bounce:" of the file, and deploy again. Until then emails go out under amazonses.com.`,
    ]
  const ours = texts.filter((text) => /^v=spf1\b/i.test(text))
  return [
    hosts.length > 0 ? `${name} has its MX record.` : `Add ${mx}`,
    spfAdvice(ours, { name, record: spf }),
  ]
}

function spfAdvice(found: readonly string[], { name, record }: { name: string; record: string }): string {
  if (found.some((text) => text.includes('include:amazonses.com'))) return `${name} has its SPF record.`
  return found.length > 0
    ? `${name} has an SPF record: add include:amazonses.com to it, since two make both void.`
    : `Add ${record}`
}

/** A domain and those above it, as far as somebody may own them: `a.b.org.uk`, `b.org.uk`, `org.uk`. */
function withParents(domain: string): readonly string[] {
  const labels = domain.split('.')
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, index) => labels.slice(index).join('.'))
}
