import { accessSync, constants, existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StopError } from '../../../rules/errors.ts';
import { findStore } from '../../../store/open.ts';
import { isPostgres, showPlace } from '../../../store/place.ts';
import type { Flags } from '../../terminal/flags.ts';
import type { Check } from '../doctor.ts';
import { placeOf } from './with-store.ts';

const RECORDED = '（已有抓取记录）';

/** Whether the store that the flags name can be used. */
export async function checkStore(flags: Flags): Promise<Check> {
  const place = placeOf(flags);
  return isPostgres(place) ? server(place, flags.secret) : folder(place);
}

async function server(place: string, secret: string | null): Promise<Check> {
  const check = { name: '存储', detail: showPlace(place) };
  try {
    const found = await findStore(place, secret);
    await found?.close();
    return { ...check, detail: `${check.detail}${found === null ? '' : RECORDED}`, state: 'ok', next: null };
  } catch (error) {
    if (!(error instanceof StopError)) throw error;
    return { ...check, detail: error.message, state: 'missing', next: error.next };
  }
}

/** Made and removed again where it did not exist: asking must leave nothing behind. */
function folder(dir: string): Check {
  const check = { name: '存储', detail: `${dir}${existsSync(join(dir, 'store.sqlite')) ? RECORDED : ''}` };
  try {
    const above = nearest(resolve(dir));
    accessSync(above, constants.W_OK);
    if (above === dirname(resolve(dir)) && !existsSync(dir)) {
      mkdirSync(dir);
      rmdirSync(dir);
    }
    return { ...check, state: 'ok', next: null };
  } catch (error) {
    return {
      ...check,
      state: 'missing',
      next: `不可写（${(error as NodeJS.ErrnoException).code}）：检查权限，或用 --store 换一个位置。`,
    };
  }
}

function nearest(dir: string): string {
  return existsSync(dir) || dirname(dir) === dir ? dir : nearest(dirname(dir));
}
