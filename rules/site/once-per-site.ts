import type { SiteFacts } from './site-facts.ts';

/**
 * A pure function of a portal's facts that many rules ask, and that answers once. Answers are shared, so nobody may
 * change one.
 * @param keyOf what of the facts the answer hangs on, where that is less than all: a unit's facts share much with the portal's
 */
export function oncePerSite<Answer extends object>(
  read: (site: SiteFacts) => Answer,
  keyOf: (site: SiteFacts) => object = (site) => site,
): (site: SiteFacts) => Answer {
  const answers = new WeakMap<object, Answer>();
  return (site) => {
    const key = keyOf(site);
    let answer = answers.get(key);
    if (answer === undefined) answers.set(key, (answer = read(site)));
    return answer;
  };
}
