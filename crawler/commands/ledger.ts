import { UsageError } from '../../rules/errors.ts';
import { pageKey } from '../../rules/url.ts';
import type { Command } from './command.ts';
import { portalAddress } from './parts/portal-address.ts';

const ACTIONS = ['import', 'status'] as const;

export const ledger: Command = {
  name: 'ledger',
  args: [`<${ACTIONS.join('|')}>`, '[file...]'],
  about: '整改台账：收回单位填好的台账（import 文件…，--by 收回公开办填的复查结果），看整改进度（status）',
  flags: ['portal', 'by', 'asOf', 'store', 'secret', 'out', 'json'],
  prepare({ args: [action, ...rest], flags, io }) {
    const url = portalAddress(flags.portal);
    const portal = url === null ? null : (pageKey(url) ?? url);
    if (action === 'import') {
      if (rest.length === 0) throw new UsageError([{ field: '<file>', expected: '填好的整改台账（xlsx）', got: '' }]);
      return async () => (await import('./parts/ledger/ledger-import.ts')).importLedgers(rest, portal, { flags, io });
    }
    if (action !== 'status' || rest.length > 0)
      throw new UsageError([{ field: '<动作>', expected: ACTIONS.join(' | '), got: [action, ...rest].join(' ') }]);
    return async () => (await import('./parts/ledger/ledger-status.ts')).tellLedgers(portal, { flags, io });
  },
};
