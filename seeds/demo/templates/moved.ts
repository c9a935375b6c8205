import type { Column, Site } from '../engine/model.ts';
import { childrenOf } from '../engine/paths.ts';
import { anchor, relative } from '../engine/text.ts';
import { breadcrumb, columnTags, shell } from './shell.ts';

/** A page that only leads on to the first column below it. */
export function movedPage(column: Column, site: Site): string {
  const first = childrenOf(column.path, site)[0] ?? column;
  const main = `${breadcrumb(column.path, column.path, site)}
<section class="content"><h1 class="column-name">${column.name}</h1>
<p class="about">正在转到${anchor(column.path, first.path, first.name)}……</p></section>
<script>location.replace("${relative(column.path, first.path)}");</script>`;
  const page = shell({
    path: column.path,
    title: `${column.name}_云汀县人民政府`,
    tags: columnTags(column),
    charset: 'utf-8',
    main,
  });
  return page.replace(
    '</head>',
    `<meta http-equiv="refresh" content="0; url=${relative(column.path, first.path)}">\n</head>`,
  );
}
