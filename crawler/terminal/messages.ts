import type { StopError, UsageProblem } from '../../rules/errors.ts';
import { padEnd, widthOf } from './width.ts';

/** All problems of an input at once: field, expected, got. */
export function usageMessage(problems: readonly UsageProblem[]): string {
  const width = Math.max(...problems.map(({ field }) => widthOf(field)));
  const lines = problems.map(
    ({ field, expected, got }) =>
      `  ${padEnd(field, Math.min(width, 36))}  应为 ${expected}，实为 ${got === '' ? '（空）' : got}`,
  );
  return `输入有 ${problems.length} 处问题：\n${lines.join('\n')}\n用 zwgk <命令> --help 查看用法。\n`;
}

export function stopMessage({ message, next }: StopError): string {
  return `无法继续：${message}\n下一步：${next}\n`;
}
