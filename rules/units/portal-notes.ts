import type { ColumnKind } from '../site/site-facts.ts';

/** What a portal's operator has said of it beside its address; the shape of the file is `crawler/portal-file.ts`. */
export interface PortalNotes {
  /** 网站标识码; null where the file does not say. */
  siteIdCode: string | null;
  /** Columns and whose they are; `unit` null says that it is nobody's. */
  columns: readonly { name: string; url: string; unit: string | null }[];
  /** What columns are for and how often they have something new, where the file says so; null days for "no rhythm". */
  rhythms?: readonly { url: string; kind?: ColumnKind; cadenceDays?: number | null }[];
  units: readonly {
    name: string;
    /** Further names that it goes by. */
    aliases: readonly string[];
    /** Where its part of the site begins. */
    url: string | null;
    /** 组别; told from the name where it is null. */
    group: string | null;
    /** Why it is not assessed this time; null where it is. */
    exempt: string | null;
  }[];
}

export const NO_NOTES: PortalNotes = { siteIdCode: null, columns: [], units: [] };
