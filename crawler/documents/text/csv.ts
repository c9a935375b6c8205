/** A field as it stands in the file. */
export interface CsvField {
  text: string;
  /** Range of its content in the text parsed, without outer quotes. */
  start: number;
  end: number;
  /** Quotes within are doubled in the file, so that `text` is shorter than the range. */
  isEscaped: boolean;
}

export interface CsvRow {
  fields: CsvField[];
}

const LONGEST_FIELD = 32_768;
const DELIMITERS = [',', '\t', ';', '|'];

/** The delimiter that stands equally often, at least once, on the first lines; null for running text. */
export function findDelimiter(head: string, isCsvByName: boolean): string | null {
  const lines = head
    .split(/\r?\n/)
    .slice(0, 12)
    .filter((line) => line.trim() !== '');
  // The last line may be cut off.
  if (lines.length > 2) lines.pop();
  let best: string | null = null;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const agreeing = counts.filter((count) => count === usual).length;
    const needed = isCsvByName ? 0.5 : 0.8;
    const least = isCsvByName ? 1 : 2;
    if (usual >= least && usual > most && agreeing >= needed * counts.length && (isCsvByName || lines.length > 1)) {
      best = delimiter;
      most = usual;
    }
  }
  return best ?? (isCsvByName ? ',' : null);
}

/**
 * Parses whole rows from a place on.
 * @param isLast the text ends here; otherwise a row without its line break is left for the next call
 * @returns the rows, and where the first one that is not complete begins
 */
export function parseCsv(text: string, delimiter: string, isLast: boolean): { rows: CsvRow[]; consumed: number } {
  const rows: CsvRow[] = [];
  let at = 0;
  while (at < text.length) {
    const row = parseRow(text, delimiter, at);
    if (!row.isClosed && !isLast) break;
    if (row.fields.some((field) => field.text !== '')) rows.push({ fields: row.fields });
    else rows.push({ fields: [] });
    at = row.next;
  }
  return { rows, consumed: at };
}

function parseRow(
  text: string,
  delimiter: string,
  start: number,
): { fields: CsvField[]; next: number; isClosed: boolean } {
  const fields: CsvField[] = [];
  let at = start;
  for (;;) {
    const quoted = text.charAt(at) === '"' ? parseQuoted(text, at) : null;
    let end = quoted === null ? at : quoted.next;
    while (
      end < text.length &&
      text.charAt(end) !== delimiter &&
      text.charAt(end) !== '\n' &&
      text.charAt(end) !== '\r'
    )
      end++;
    fields.push(quoted?.field ?? { text: text.slice(at, end), start: at, end, isEscaped: false });
    if (quoted !== null && !quoted.isClosed) return { fields, next: text.length, isClosed: false };
    if (end >= text.length) return { fields, next: end, isClosed: false };
    if (text.charAt(end) === delimiter) {
      at = end + 1;
      continue;
    }
    const isPair = text.charAt(end) === '\r' && text.charAt(end + 1) === '\n';
    // A carriage return at the very end may be half of a pair.
    if (text.charAt(end) === '\r' && end + 1 >= text.length) return { fields, next: end + 1, isClosed: false };
    return { fields, next: end + (isPair ? 2 : 1), isClosed: true };
  }
}

/** A field in quotes; null where no quote closes it within reason and it must be a plain one that begins with a quote. */
function parseQuoted(text: string, start: number): { field: CsvField; next: number; isClosed: boolean } | null {
  let isEscaped = false;
  for (let at = start + 1; ; at++) {
    const quote = text.indexOf('"', at);
    if (quote === -1 || quote - start > LONGEST_FIELD) {
      if (text.length - start > LONGEST_FIELD || quote !== -1) return null;
      return { field: toField(text, start, text.length, isEscaped), next: text.length, isClosed: false };
    }
    if (text.charAt(quote + 1) === '"') {
      isEscaped = true;
      at = quote + 1;
      continue;
    }
    return { field: toField(text, start, quote, isEscaped), next: quote + 1, isClosed: true };
  }
}

function toField(text: string, open: number, end: number, isEscaped: boolean): CsvField {
  const raw = text.slice(open + 1, end);
  return { text: isEscaped ? raw.replaceAll('""', '"') : raw, start: open + 1, end, isEscaped };
}
