// A file of its own: only a checklist that the reviewer loads is YAML here, and the reader is loaded with it.
export { parse as readYaml } from 'yaml';
