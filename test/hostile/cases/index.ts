import type { HostileCase } from '../case.ts';
import { BODIES } from './bodies.ts';
import { CHARACTERS } from './characters.ts';
import { DOORS } from './doors.ts';
import { HEADERS } from './headers.ts';
import { LENGTHS } from './lengths.ts';
import { MARKUP, ODD_LINKS } from './markup.ts';
import { PACKED } from './packed.ts';
import { REDIRECTS } from './redirects.ts';
import { SCRIPTS } from './scripts.ts';
import { SLOW } from './slow.ts';

/** Every misbehaviour by its family; a new one is one entry in its family's file. */
export const FAMILIES: Record<string, readonly HostileCase[]> = {
  bodies: BODIES,
  slow: SLOW,
  packed: PACKED,
  lengths: LENGTHS,
  headers: HEADERS,
  redirects: REDIRECTS,
  characters: CHARACTERS,
  markup: [...MARKUP, ODD_LINKS],
  doors: DOORS,
  scripts: SCRIPTS,
};
