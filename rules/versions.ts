/** Raised when extraction changes what it reads from the same bytes; stored facts of an older version are read again. */
export const FACTS_VERSION = 11;

/** Raised when a rule judges the same facts differently. */
export const RULES_VERSION = 7;

/** Raised when readers or recognisers find something else in the same file; files are then looked into again when they are next fetched. */
export const SCAN_VERSION = 4;

/** Version of the `audit.json` contract. */
export const SCHEMA_VERSION = 1;
