import type { PictureNote } from '../../../rules/decide/picture.ts';
import { compare } from '../../../rules/text/compare.ts';
import { formatInstant } from '../../format.ts';
import { cleanText, cleanUrl } from './clean.ts';
import type { PacketInput } from './input.ts';
import { STRICT } from './problem-types.ts';
import type { Problem } from './problem.ts';

/** A picture as the packet prints it. */
export interface PrintedPicture {
  /** In the store. */
  id: string;
  /** 图12-1: the twelfth unit's first. */
  number: string;
  /** Its file: 图12-1.png. */
  file: string;
  problem: Pick<Problem, 'number' | 'unit' | 'description' | 'fault'> & { isInFile: boolean };
  url: string;
  pageTitle: string;
  takenAt: string;
  kind: '整页图' | '局部图';
  hash: string;
  /** Places of personal data that were covered. */
  covered: number;
  width: number;
  height: number;
  size: number;
}

/** More do not make a problem clearer. */
const MOST_OF_ONE = 5;

/**
 * The pictures of the problems, numbered unit by unit in the order of the problems: those taken from the period's first day to
 * the paper's date; where there are none, the last one before. Pages with data of those who need most protection are not shown.
 */
export function listPictures(
  { result, pictures, period, issued }: Pick<PacketInput, 'result' | 'pictures' | 'period' | 'issued'>,
  problems: readonly Problem[],
): PrintedPicture[] {
  const byFinding = Map.groupBy(pictures, ({ finding }) => finding);
  const inFiles = new Set(result.findings.filter(({ file }) => file !== null).map(({ key }) => key));
  const counts = new Map<string, number>();
  return problems.flatMap((problem) => {
    if (STRICT.has(problem.fault)) return [];
    const [, unit = ''] = /^证(\d+)-/.exec(problem.evidence) ?? [];
    return chosen(byFinding.get(problem.key) ?? [], { from: period.from, to: issued }).map((note) => {
      const nth = (counts.get(unit) ?? 0) + 1;
      counts.set(unit, nth);
      return printed(note, `图${unit}-${nth}`, { ...problem, isInFile: inFiles.has(problem.key) });
    });
  });
}

function chosen(notes: readonly PictureNote[], { from, to }: { from: string; to: string }): PictureNote[] {
  const known = new Map(notes.map((note) => [note.hash, note]));
  const inTime = [...known.values()]
    .filter(({ takenAt }) => dayOf(takenAt) <= to)
    .toSorted((a, b) => compare(a.takenAt, b.takenAt) || compare(a.id, b.id));
  const own = inTime.filter(({ takenAt }) => dayOf(takenAt) >= from);
  return own.length > 0 ? own.slice(-MOST_OF_ONE) : inTime.slice(-1);
}

/** In Beijing. */
function dayOf(instant: string): string {
  return formatInstant(instant).slice(0, 10);
}

function printed(note: PictureNote, number: string, problem: Problem & { isInFile: boolean }): PrintedPicture {
  const { id, takenAt, kind, hash, covered, width, height, size } = note;
  const { number: of, unit, description, fault, isInFile } = problem;
  return {
    id,
    number,
    file: `${number}.png`,
    problem: { number: of, unit, description, fault, isInFile },
    url: cleanUrl(note.url),
    pageTitle: cleanText(note.title),
    takenAt,
    kind: kind === 'whole' ? '整页图' : '局部图',
    hash,
    covered,
    width,
    height,
    size,
  };
}
