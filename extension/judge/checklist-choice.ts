/** A checklist of the bundle by its id, or the text of a file that the reviewer loaded. */
export type ChecklistChoice = { bundled: string } | { name: string; yaml: string };

/** The same default as the crawler's. */
export const DEFAULT_CHECKLIST: ChecklistChoice = { bundled: 'county' };
