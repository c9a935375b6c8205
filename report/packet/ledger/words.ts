import type { Reply } from '../../../rules/decide/reply.ts';

// The words of the ledger's lists, as the sheet offers them and as they come back.

export const AGREES: Readonly<Record<string, NonNullable<Reply['agrees']>>> = {
  认可: 'yes',
  有异议: 'objects',
  不属于本单位: 'foreign',
};
export const STATES: Readonly<Record<string, NonNullable<Reply['state']>>> = {
  已整改: 'done',
  正在整改: 'doing',
  无法整改: 'cannot',
};
export const RECHECKS = ['通过', '整改不彻底', '未整改', '无法检查'] as const;
