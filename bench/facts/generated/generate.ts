import { encode } from 'iconv-lite';
import { createRandom } from '../../privacy/random.ts';
import type { Family, Truth } from './page.ts';
import { makeStory } from './story.ts';

export interface GeneratedPage {
  family: string;
  /** Number within the family; the same seed and number give the same page. */
  number: number;
  url: string;
  bytes: Uint8Array;
  truth: Truth;
}

/** `count` pages of each family. */
export function* generatePages(
  families: readonly Family[],
  { seed, count }: { seed: number; count: number },
): Generator<GeneratedPage> {
  for (const [at, family] of families.entries()) {
    for (let number = 0; number < count; number++) {
      const random = createRandom(seed * 1_000_003 + at * 10_007 + number);
      const story = makeStory(random, random.pick(family.types), family.years);
      const { path, html, gbk, truth } = family.write(story, random);
      yield {
        family: family.name,
        number,
        url: `http://${story.county.domain}${path}`,
        bytes: encode(html, gbk === true ? 'gbk' : 'utf-8'),
        truth,
      };
    }
  }
}
