import { roundHalfUp } from '../../format.ts';
import type { Office } from '../model/office.ts';
import type { UnitSheet } from '../model/unit-sheet.ts';

/** A part of the score that has a column of its own: what each unit kept of it. */
export interface BlockColumn {
  title: string;
  /** What was kept of it, by unit; one without a score, or to which none of it applies, is not in it. */
  kept: ReadonlyMap<string, number>;
  foot: string;
}

const PRIORITY = /重点领域/;

/**
 * The blocks that make the score, each on the scale of the full marks, so that they add up to it before a bonus: as the office
 * has them, else 基本信息 and 重点领域 where the checklist tells them apart.
 */
export function blocksOf(sheets: readonly UnitSheet[], said: Office['blocks']): BlockColumn[] {
  const groups = [...new Set(sheets.flatMap(({ rows }) => rows.map(({ group }) => group)))];
  const blocks = said ?? usualBlocks(groups);
  return blocks
    .map(({ name, groups: own }) => ({
      title: `${name}得分`,
      kept: new Map(sheets.flatMap((sheet) => keptOf(sheet, own))),
      foot: `${name}得分为${wordsOf(own)}指标得分按满分折算。`,
    }))
    .filter(({ kept }) => kept.size > 0);
}

function keptOf({ unit, rank, marks: all, rows }: UnitSheet, own: readonly string[]): [string, number][] {
  const lines = rows.filter(({ group, marks }) => marks !== null && own.includes(group));
  if (rank.score === null || all === 0 || lines.length === 0) return [];
  const kept = lines.reduce((sum, { marks, taken }) => sum + (marks ?? 0) - (taken ?? 0), 0);
  return [[unit, roundHalfUp((kept * rank.full) / all)]];
}

const MOST_NAMED = 3;

function wordsOf(groups: readonly string[]): string {
  const named = groups.slice(0, MOST_NAMED).map((group) => `“${group}”`);
  return `${named.join('')}${groups.length > MOST_NAMED ? `等${groups.length}类` : ''}`;
}

function usualBlocks(groups: readonly string[]): { name: string; groups: string[] }[] {
  const priority = groups.filter((group) => PRIORITY.test(group));
  const basic = groups.filter((group) => !PRIORITY.test(group));
  if (priority.length === 0 || basic.length === 0) return [];
  return [
    { name: '基本信息', groups: basic },
    { name: '重点领域', groups: priority },
  ];
}
