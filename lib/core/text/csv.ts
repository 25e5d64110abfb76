/**
 * A table as a file for spreadsheets (CSV, RFC 4180): every cell in quotation marks and on one line, CR LF after each row, and
 * the mark by which Excel knows UTF-8 before all. No cell is a formula, whatever somebody typed: an apostrophe stands before
 * the signs that begin one (OWASP, CSV injection), at the start of a cell and after whatever a spreadsheet of another country
 * takes for the end of one. In time linear in the length.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `${csvStart}${rows.map(toCsvRow).join('')}`
}

/** What stands before the first row. */
export const csvStart = '\ufeff'

/** One row of such a file: for one that is written as it comes. */
export function toCsvRow(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`
}

function toCell(text: string): string {
  const line = text.replace(BREAKS, ' ')
  return `"${line.replace(FORMULA, "$1'$2").replaceAll('"', '""')}"`
}

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

// Excel splits at semicolons where a comma is the decimal sign, and a quotation mark within such a piece opens nothing.
const FORMULA =
  /((?:^|[;,|])[\p{Zs}\p{Default_Ignorable_Code_Point}"']*)([=+\-@\u2212\uff0b\uff0d\uff1d\uff20])/gu
