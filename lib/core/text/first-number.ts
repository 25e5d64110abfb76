/**
 * The first telephone number in what somebody typed, as digits that are alike however it was written: in the United
 * Kingdom from its 0, whether typed so, with +44 or with 0044; from elsewhere `+` and its digits. Undefined where there
 * are fewer than six together. Two numbers with nothing but spaces between them are taken for one as far as a number of
 * the United Kingdom can go, eleven digits. In time linear in the length.
 */
export function firstNumber(typed: string): string | undefined {
  for (const [run] of plainDigits(typed).matchAll(RUN)) {
    const digits = run.replace(/\D/g, '')
    if (digits.length >= fewest) return comparable(run.startsWith('+') ? `+${digits}` : digits)
  }
  return undefined
}

/** As `readContact` wants them of a number that somebody can be called by. */
const fewest = 6

/** Digits with what stands within a number: spaces, brackets, dots, dashes. */
const RUN = /\+?\(?\d[\d\p{Zs}\t().\u2010-\u2015-]*/gu

/** Full-width digits and plus, which keyboards of East Asia type. */
function plainDigits(typed: string): string {
  return typed.replace(/[\uff0b\uff10-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function comparable(number: string): string {
  const [, rest] = /^(?:\+44|0044|44(?=\d{10}$))0?(\d+)$/.exec(number) ?? []
  if (rest !== undefined) return `0${rest}`.slice(0, 11)
  if (number.startsWith('00')) return `+${number.slice(2)}`
  return number.startsWith('0') ? number.slice(0, 11) : number
}
