import { parse } from 'yaml';

// A file of its own: only a checklist that the reviewer loads is YAML here, and the reader is loaded with it.

/** YAML as data, without the parser's warnings: what is wrong is said by the checklist's schema. @throws for what is no YAML */
export function readYaml(text: string): unknown {
  return parse(text, { logLevel: 'error' });
}
