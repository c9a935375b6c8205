// Paints public/icon/*.png from the two drawings beside this file: `node extension/icons/draw-icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

// Up to 32 pixels a sheet of paper is no more than a blot: there the line stands alone.
const SIZES = { 16: 'icon-small.svg', 32: 'icon-small.svg', 48: 'icon.svg', 128: 'icon.svg' };

const executablePath = process.env.ZWGK_CHROMIUM;
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const page = await browser.newPage();
for (const [size, drawing] of Object.entries(SIZES)) {
  const svg = readFileSync(join(import.meta.dirname, drawing), 'utf8');
  await page.setViewportSize({ width: Number(size), height: Number(size) });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(join(import.meta.dirname, '..', 'public', 'icon', `${size}.png`), png);
}
await browser.close();
