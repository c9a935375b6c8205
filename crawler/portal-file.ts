import * as z from 'zod';
import { readData } from '../rules/evaluate/checklist.ts';
import { readYaml } from './seeds.ts';

const column = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  unit: z.string().optional(),
});
const unit = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }).optional(),
  group: z.string().optional(),
});

/** A portal as its operator describes it, in `seeds/portals/` or anywhere else. */
export const portalSchema = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  /** Further hosts that belong to it, with the port where it is not the usual one. */
  hosts: z.array(z.string().regex(/^[\w.-]+(:\d+)?$/, 'a host name without http://')).default([]),
  /** 网站标识码. */
  siteIdCode: z
    .string()
    .regex(/^(\d{10}|bm\d{8})$/i, 'ten digits, or bm and eight')
    .optional(),
  columns: z.array(column).default([]),
  units: z.array(unit).default([]),
});

export type Portal = z.infer<typeof portalSchema>;

/** @throws UsageError with every problem of the file */
export function loadPortal(file: string): Portal {
  return readData(portalSchema, readYaml(file, `--portal ${file}`), file);
}
