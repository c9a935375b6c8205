import { COLOURS } from './colours.ts';
import { FINDINGS } from './findings.ts';
import { PAGE } from './page.ts';
import { PRINT } from './print.ts';
import { SCORE } from './score.ts';
import { TABLES } from './tables.ts';

/** The whole style of the report, as it stands in the file. */
export const STYLE = [COLOURS, PAGE, SCORE, TABLES, FINDINGS, PRINT].join('');
