/** A line as it may stand in quotation marks of ours: without any of its own that could end it. */
export function withoutQuotationMarks(line: string): string {
  return line.replace(/["“”„‟«»＂〝〞「」]/gu, "'")
}
