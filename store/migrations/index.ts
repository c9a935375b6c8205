import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../column-types.ts';
import { createStore } from './0001-store.ts';
import { createScheduleTables } from './0002-schedules.ts';
import { createEditions } from './0003-editions.ts';
import { addFileScans } from './0004-file-scans.ts';
import { createReplies } from './0005-replies.ts';
import { addAgain } from './0006-again.ts';
import { createPictures } from './0007-pictures.ts';
import { addResultPrint } from './0008-result-print.ts';

/** In order of their names, one file each; what has been released is never changed, only followed by another one. */
export function migrationsFor(types: ColumnTypes): Record<string, Migration> {
  return {
    '0001-store': { up: (db) => createStore(db, types) },
    '0002-schedules': { up: (db) => createScheduleTables(db, types) },
    '0003-editions': { up: (db) => createEditions(db, types) },
    '0004-file-scans': { up: (db) => addFileScans(db, types) },
    '0005-replies': { up: (db) => createReplies(db, types) },
    '0006-again': { up: (db) => addAgain(db, types) },
    '0007-pictures': { up: (db) => createPictures(db, types) },
    '0008-result-print': { up: (db) => addResultPrint(db, types) },
  };
}
