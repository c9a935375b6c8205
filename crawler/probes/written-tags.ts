/**
 * The beginnings of all tags of a name, as the text of a page has them: also those that a script would write.
 * Takes time in proportion to the text, however many of them it begins and never ends.
 */
export function writtenTags(html: string, name: 'meta' | 'script'): string[] {
  const tags = name === 'meta' ? /<meta[^<>]*/gi : /<script[^<>]*/gi;
  return [...html.matchAll(tags)].map(([tag]) => tag);
}
