// What XML does not take, what turns the direction of writing round, and halves of characters.
const UNFIT = /(?![\t\n\r])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Text that a document of any format takes, and that reads as it stands there. */
export function safeText(text: string): string {
  return text.toWellFormed().replace(UNFIT, '\ufffd');
}
