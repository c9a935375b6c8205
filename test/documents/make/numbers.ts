// Made at test time, so that no full number stands in any source file.

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A citizen number with a true check character; another one for each `n` up to 999. */
export function idNumber(n: number): string {
  const body = `341721${1950 + (n % 40)}${String(1 + (n % 12)).padStart(2, '0')}${String(1 + (n % 28)).padStart(2, '0')}${String(1 + (n % 999)).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(body[i]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

export function mobileNumber(n: number): string {
  return `138${String(10_000_000 + n * 7)}`;
}
