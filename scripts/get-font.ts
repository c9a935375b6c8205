import { which, type Host } from './host.ts';
import { installPackages } from './system-packages.ts';

/** Where a Chinese font lies when there is no fontconfig to ask. */
const FONT_FILES = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc',
];

/** Whether Chinese text comes out as characters here, not as empty boxes. */
export function hasChineseFont(host: Host): boolean {
  if (host.platform !== 'linux') return true;
  if (which(host, 'fc-list') === null) return FONT_FILES.some(host.exists);
  return host.run('fc-list', [':lang=zh', 'family'], { limit: 20_000 }).stdout.trim() !== '';
}

/**
 * Makes sure of a Chinese font.
 * @returns null when there is one, else why not
 */
export function getFont(host: Host): string | null {
  if (hasChineseFont(host)) return null;
  const refused = installPackages(host, ['fonts-noto-cjk']);
  if (refused !== null) return refused;
  return hasChineseFont(host) ? null : 'fonts-noto-cjk was installed, and there still is no Chinese font';
}
