import { createHash } from 'node:crypto';
import { html, trusted, type Html } from './markup.ts';

interface Shell {
  title: string;
  style: string;
  /** None where the page has none. */
  script?: string;
  /** Kept out of the books of search engines. */
  isPrivate: boolean;
}

/**
 * A whole page in Chinese that stands by itself: nothing may load, run or be sent but the style and the script that stand in the
 * file. Same content, same bytes.
 */
export function htmlPage({ title, style, script, isPrivate }: Shell, body: Html): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashSource(style)}'`,
    ...(script === undefined ? [] : [`script-src '${hashSource(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${isPrivate && html`<meta name="robots" content="noindex, nofollow">\n`}<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
${script !== undefined && html`<script>${trusted(script)}</script>\n`}</body>
</html>
`.markup;
}

function hashSource(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
