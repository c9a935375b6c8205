/** Characters of all texts that one memory holds; what the pages of a site have in common is far less. */
const MOST_CHARACTERS = 250_000;

/**
 * A pure function of a text that remembers what it answered: menus, names of classes and scripts are the same on every
 * page of a site. It forgets everything where the texts become too many. Answers are shared, so nobody may change one.
 */
export function remembering<Answer>(
  answer: (text: string) => Answer,
  most = MOST_CHARACTERS,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  let characters = 0;
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    if (text.length > most) return answer(text);
    if (characters + text.length > most) {
      answers.clear();
      characters = 0;
    }
    const own = apart(text);
    const found = answer(own);
    answers.set(own, found);
    characters += own.length;
    return found;
  };
}

/** The same text without the page that it is a part of, which would be kept with it: for what outlives its page. */
export function apart(text: string): string {
  return ` ${text}`.slice(1);
}
