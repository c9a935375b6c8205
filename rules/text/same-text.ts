/** Gives the one copy that is kept of a text: what thousands of facts name is in memory once. */
export type SameText = (text: string) => string;

/**
 * Keeps each text once. A part of a longer text is copied out of it, since an engine keeps the whole for its sake.
 */
export function createSameText(): SameText {
  const texts = new Map<string, string>();
  return (text) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const own = JSON.parse(JSON.stringify(text)) as string;
    texts.set(own, own);
    return own;
  };
}
