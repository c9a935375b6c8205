// Written apart from the demo's own generator, so that a slip there shows here.

/** GB 11643: eighteen signs whose weighted sum is 1 modulo 11; the weight of place i from the right is 2^i. */
export function isCitizenNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 18; i += 1) {
    const sign = text[17 - i];
    sum += (sign === 'X' ? 10 : Number(sign)) * (2 ** i % 11);
  }
  return sum % 11 === 1;
}

/** ISO/IEC 7812. */
export function isLuhn(text: string): boolean {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = Number(text[text.length - 1 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** GB 32100: the weighted sum of all eighteen signs is a multiple of 31; weights are powers of 3. */
export function isCreditCode(text: string): boolean {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  if (text.length !== 18) return false;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += signs.indexOf(text[i] ?? '') * (3 ** i % 31);
  return (sum + signs.indexOf(text[17] ?? '')) % 31 === 0;
}
