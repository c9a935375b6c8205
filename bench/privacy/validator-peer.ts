import validator from 'validator';
import type { Kind } from '../../rules/recognise/index.ts';
import type { Scanner } from './measure.ts';

/** What the kept library `validator` (isIdentityCard and the like, of 2026) can tell of a run of letters and digits. */
const TESTS: readonly (readonly [Kind, (word: string) => boolean])[] = [
  ['id-card', (word) => validator.isIdentityCard(word, 'zh-CN')],
  ['mobile', (word) => validator.isMobilePhone(word, 'zh-CN')],
  ['bank-card', (word) => /^\d{16,19}$/.test(word) && validator.isLuhnNumber(word)],
  ['email', (word) => word.includes('@') && validator.isEmail(word)],
  ['passport', (word) => validator.isPassportNumber(word, 'CN')],
];

export const VALIDATOR_KINDS: ReadonlySet<Kind> = new Set(TESTS.map(([kind]) => kind));

const WORD = /[\w@.+-]{8,60}/g;

/** It judges values and finds none, so every run of letters and digits in a text is put before it. */
export const byValidator: Scanner = ({ segments }) =>
  segments.flatMap(({ text }) =>
    [...text.matchAll(WORD)].flatMap(([word]) =>
      TESTS.filter(([, holds]) => holds(word)).map(([kind]) => ({ kind, text, confidence: 'likely' as const })),
    ),
  );
