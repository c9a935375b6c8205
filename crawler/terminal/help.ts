import type { Command, HelpConfiguration } from 'commander';
import { widthOf, wrap } from './width.ts';

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Help in Chinese that fits into so many columns; a command's own arguments stand in its own help. */
export function helpFor(columns: number): HelpConfiguration {
  return {
    helpWidth: columns,
    minWidthToWrap: 24,
    styleUsage: (usage) => wrap(usage, columns - 8).join(`\n${' '.repeat(7)}`),
    styleTitle: (title) => TITLES[title] ?? title,
    subcommandTerm: (command: Command) => command.name(),
    displayWidth: widthOf,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
  };
}
