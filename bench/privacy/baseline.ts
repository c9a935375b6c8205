import type { Kind } from '../../rules/recognise/index.ts';
import type { Scanner } from './measure.ts';

// Patterns as commonly published for scanning Chinese text (in answers, blog posts and the default rules of scanning tools).
export const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ['id-card', /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g],
  ['mobile', /(?<!\d)1[3-9]\d{9}(?!\d)/g],
  ['bank-card', /(?<!\d)(?:\d{16}|\d{19})(?!\d)/g],
  ['email', /[\w.+-]+@[\w-]+\.[\w.-]+/g],
  ['passport', /(?<![A-Za-z\d])[EeGg]\d{8}(?!\d)/g],
];

/** Regular expressions alone, each segment by itself. */
export const baseline: Scanner = ({ segments }) =>
  segments.flatMap(({ text }) =>
    PATTERNS.flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map(() => ({ kind, text, confidence: 'likely' as const })),
    ),
  );
