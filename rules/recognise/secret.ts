/**
 * A value that must not be seen. Printing, serialising or inspecting it shows the masked form;
 * the raw one is handed to a callback and to nothing else.
 */
export class Secret {
  readonly #raw: string;
  readonly masked: string;

  constructor(raw: string, masked: string) {
    this.#raw = raw;
    this.masked = masked;
  }

  /**
   * Result of a one-way function of the raw value.
   * @throws Error without the value and without a cause when the function throws, since its message might quote the value
   */
  hashedBy(hash: (raw: string) => string): string {
    let hashed: string;
    try {
      hashed = hash(this.#raw);
    } catch {
      throw new Error('The hash function failed on a secret');
    }
    if (hashed.includes(this.#raw)) throw new Error('The hash function gives the secret away');
    return hashed;
  }

  toString(): string {
    return this.masked;
  }

  toJSON(): string {
    return this.masked;
  }

  /** What `console.log` shows in Node. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.masked;
  }
}
