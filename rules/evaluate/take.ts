import type { Take } from './checklist.ts';

/** What counts against a line: findings that cost, subjects with at least one of them, subjects examined. */
export interface Against {
  findings: number;
  faulty: number;
  checked: number;
}

/** Marks that the findings take from a line, between 0 and its marks. `ask` takes by its answer, see `keptByAnswer`. */
export function marksTaken(take: Take, marks: number, { findings, faulty, checked }: Against): number {
  const subjects = Math.max(checked, faulty, 1);
  switch (take.by) {
    case 'each':
      return tidy(Math.min(marks, take.cap ?? marks, take.marks * findings));
    case 'share':
      return tidy((marks * faulty) / subjects);
    case 'ratio': {
      const inOrder = 1 - faulty / subjects;
      return inOrder >= take.min ? 0 : tidy(marks * (1 - inOrder / take.min));
    }
    case 'any':
      return findings > 0 ? marks : 0;
    case 'all':
      return faulty >= subjects ? marks : 0;
    case 'ask':
      return 0;
  }
}

/** Share of the marks that an answer keeps; null where the sheet knows no such answer. */
export function keptByAnswer(take: Take, choice: string): number | null {
  return take.by === 'ask' ? (take.choices.find((one) => one.name === choice)?.keeps ?? null) : null;
}

/** Takes off the noise of binary fractions; figures stay exact to a millionth of a mark. */
export function tidy(marks: number): number {
  return Math.round(marks * 1e6) / 1e6;
}
