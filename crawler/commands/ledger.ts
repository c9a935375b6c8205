import { UsageError } from '../../rules/errors.ts';
import type { Command } from './command.ts';
import { portalKey } from './parts/portal-key.ts';

const ACTIONS = ['import', 'status'] as const;

export const ledger: Command = {
  name: 'ledger',
  args: [`<${ACTIONS.join('|')}>`, '[url|file...]'],
  about: '整改台账：收回单位填好的台账（import 文件…，--by 收回公开办填的复查结果），看整改进度（status）',
  flags: ['portal', 'by', 'asOf', 'store', 'secret', 'out', 'json'],
  prepare({ args: [action, ...rest], flags, io }) {
    const [url, ...others] = rest.filter(isAddress);
    if (others.length > 0)
      throw new UsageError([{ field: '<url>', expected: '一个网站的网址', got: [url, ...others].join(' ') }]);
    const files = rest.filter((word) => !isAddress(word));
    const portal = portalKey(url, flags.portal);
    if (action === 'import') {
      if (files.length === 0) throw new UsageError([{ field: '<file>', expected: '填好的整改台账（xlsx）', got: '' }]);
      return async () => (await import('./parts/ledger/ledger-import.ts')).importLedgers(files, portal, { flags, io });
    }
    if (action !== 'status' || files.length > 0)
      throw new UsageError([{ field: '<动作>', expected: ACTIONS.join(' | '), got: [action, ...rest].join(' ') }]);
    return async () => (await import('./parts/ledger/ledger-status.ts')).tellLedgers(portal, { flags, io });
  },
};

function isAddress(word: string): boolean {
  return /^https?:/i.test(word);
}
