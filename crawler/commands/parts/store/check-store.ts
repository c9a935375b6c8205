import { accessSync, constants, existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StopError } from '../../../../rules/errors.ts';
import { findStore } from '../../../../store/open.ts';
import { isPostgres, showPlace } from '../../../../store/place.ts';
import { sizesOf } from '../../../../store/sizes.ts';
import type { Flags } from '../../../terminal/flags.ts';
import type { Check } from '../../doctor.ts';
import { placeOf } from '../with-store.ts';

const KIND_WORDS = {
  bytes: '页面原文',
  pages: '页面内容',
  links: '链接和文件',
  requests: '请求台账',
  results: '结果',
  schedules: '计划和监测',
  other: '其他',
};

/** Whether the store that the flags name can be used. */
export async function checkStore(flags: Flags): Promise<Check> {
  const place = placeOf(flags);
  return isPostgres(place) ? server(place, flags.secret) : folder(place, flags.secret);
}

async function server(place: string, secret: string | null): Promise<Check> {
  const check = { name: '存储', detail: showPlace(place) };
  try {
    return { ...check, detail: `${check.detail}${await sizeWords(place, secret)}`, state: 'ok', next: null };
  } catch (error) {
    if (!(error instanceof StopError)) throw error;
    return { ...check, detail: error.message, state: 'missing', next: error.next };
  }
}

/** Made and removed again where it did not exist: asking must leave nothing behind. */
async function folder(dir: string, secret: string | null): Promise<Check> {
  const check = { name: '存储', detail: dir };
  try {
    const above = nearest(resolve(dir));
    accessSync(above, constants.W_OK);
    if (above === dirname(resolve(dir)) && !existsSync(dir)) {
      mkdirSync(dir);
      rmdirSync(dir);
    }
    return { ...check, detail: `${dir}${await sizeWords(dir, secret)}`, state: 'ok', next: null };
  } catch (error) {
    if (error instanceof StopError) return { ...check, detail: error.message, state: 'missing', next: error.next };
    return {
      ...check,
      state: 'missing',
      next: `不可写（${(error as NodeJS.ErrnoException).code}）：检查权限，或用 --store 换一个位置。`,
    };
  }
}

/** What takes how much room; nothing where there is no store yet. */
async function sizeWords(place: string, secret: string | null): Promise<string> {
  const store = await findStore(place, secret);
  if (store === null) return '';
  try {
    const sizes = await sizesOf(store);
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    return `（已有抓取记录，共 ${sizeOf(total)}：${sizes.map(({ kind, bytes }) => `${KIND_WORDS[kind]} ${sizeOf(bytes)}`).join('、')}）`;
  } finally {
    await store.close();
  }
}

function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} KB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

function nearest(dir: string): string {
  return existsSync(dir) || dirname(dir) === dir ? dir : nearest(dirname(dir));
}
