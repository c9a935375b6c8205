import { BYTES } from './bytes.ts';
import { CONTENTS } from './contents.ts';
import { FILES } from './files.ts';
import { LISTS } from './lists.ts';
import { PAGES } from './pages.ts';
import { PANEL } from './panel.ts';
import { PEOPLE } from './people.ts';
import { PROBES } from './probes.ts';
import { SIGNS } from './signs.ts';
import { WORDS } from './words.ts';

/** Every reader that strangers write for; a new one is one entry in its file. */
export const TARGETS = [
  ...BYTES,
  ...WORDS,
  ...PEOPLE,
  ...PAGES,
  ...LISTS,
  ...SIGNS,
  ...PROBES,
  ...PANEL,
  ...CONTENTS,
  ...FILES,
];
