import * as z from 'zod';
import { CAUSES } from '../causes.ts';

// What was measured of a portal beside its pages. Probes say what they saw; rules say what it means.

const instant = z.iso.datetime();
const cause = z.enum(CAUSES).nullable();

/** IPv6 as measured, see `crawler/probes/ipv6`. `state` is `supported`, `unsupported` or `unchecked`. */
export const ipv6ProbeSchema = z.object({
  state: z.enum(['supported', 'partial', 'unsupported', 'unchecked']),
  cause,
  /** What stands behind the state, one plain sentence. */
  detail: z.string(),
  host: z.string(),
  seenAt: instant,
  aaaa: z.object({
    /** `found`: usable or not, see addresses. `none`: the resolver says there is no AAAA record. */
    state: z.enum(['found', 'none', 'unchecked', 'literal']),
    cause,
    addresses: z.array(z.object({ address: z.string(), class: z.string(), usable: z.boolean() })),
  }),
  /** Home page over IPv6. */
  http: z.object({
    state: z.enum(['reached', 'failed', 'unchecked']),
    cause,
    status: z.number().int().nullable(),
    url: z.string().nullable(),
    ms: z.number().nullable(),
  }),
  /** Likeness of the home pages over IPv4 and IPv6, 0 to 1. */
  likeness: z.number().nullable(),
  links: z.object({
    sampled: z.number().int(),
    supported: z.number().int(),
    failed: z.array(z.object({ url: z.string(), cause: z.enum(CAUSES) })),
    unchecked: z.number().int(),
  }),
});

/** What a search is for: the whole site, the disclosure platform, the normative documents. */
export const SEARCH_SCOPES = ['site', 'platform', 'normative', 'gazette'] as const;

/** Known titles as sent to the site's own search, see `crawler/probes/search`. */
export const searchProbeSchema = z.object({
  seenAt: instant,
  services: z.array(
    z.object({
      scope: z.enum(SEARCH_SCOPES),
      /** `tested`: see the titles. `missing`: every place was looked at and there is none. */
      state: z.enum(['tested', 'missing', 'unchecked']),
      cause,
      /** What stands behind the state, one plain sentence. */
      detail: z.string(),
      /** Page that it stands on, or would. */
      page: z.string(),
      /** Where the search is sent; null where none was found. */
      url: z.string().nullable(),
      method: z.enum(['GET', 'POST']).nullable(),
      /** Where it was looked for. */
      looked: z.array(z.object({ place: z.string(), url: z.string() })),
      titles: z.array(
        z.object({
          title: z.string(),
          /** The page that the search should lead to. */
          url: z.string(),
          published: z.iso.date().nullable(),
          /** `found`: it stands on the first page of results. */
          state: z.enum(['found', 'missed', 'unchecked']),
          cause,
          /** Words that were searched for: the title, or a part of it where the title brought nothing. */
          query: z.string(),
          /** Address that answered. */
          asked: z.string(),
        }),
      ),
    }),
  ),
});

/** Certificate and protocol of the portal, see `crawler/probes/tls`. */
export const tlsProbeSchema = z.object({
  /**
   * `none`: https is not offered. `invalid`: a browser would warn its visitors, see `certificate`. `doubtful`: this
   * machine cannot tell, since it does not know who signed.
   */
  state: z.enum(['valid', 'doubtful', 'invalid', 'none', 'unchecked']),
  cause,
  detail: z.string(),
  seenAt: instant,
  host: z.string(),
  /** Address that was connected to; null where the portal's own leaves no place for https. */
  url: z.string().nullable(),
  /** The site itself sends its visitors to https: its address, a redirect or its own links do. */
  offered: z.boolean(),
  certificate: z
    .object({
      /** Name of its holder and of its issuer. */
      subject: z.string(),
      issuer: z.string(),
      names: z.array(z.string()),
      validFrom: instant,
      validTo: instant,
      /** Whole days left at `seenAt`, below 0 where it has expired. */
      daysLeft: z.number().int(),
      isForHost: z.boolean(),
      /** `incomplete`: the server does not send its intermediate certificate; most browsers fetch it themselves. */
      chain: z.enum(['trusted', 'self-signed', 'incomplete', 'untrusted', 'unknown']),
    })
    .nullable(),
  /** `TLSv1.2`, the best that both sides know. */
  protocol: z.string().nullable(),
  /** What http://host/ answers where https works: leads there, stays, or does not say. */
  redirect: z.enum(['https', 'none', 'unchecked']),
  /** Response headers of the home page by name, as far as it sends them. */
  headers: z.record(z.string(), z.string()).nullable(),
  /** Pages read over https that load parts over http. */
  mixed: z.object({
    pages: z.number().int(),
    found: z.array(z.object({ page: z.string(), part: z.string(), kind: z.enum(['active', 'passive']) })),
  }),
});

/** Impacts as axe-core names them, worst first. */
export const IMPACTS = ['critical', 'serious', 'moderate', 'minor'] as const;
export const SAMPLE_KINDS = ['home', 'platform', 'column', 'article', 'service-guide'] as const;

/** Accessibility of sampled pages by axe-core in a browser, and the mode for elderly visitors; see `crawler/probes/accessibility`. */
export const accessibilityProbeSchema = z.object({
  /** `tested`: at least one page was. */
  state: z.enum(['tested', 'unchecked']),
  cause,
  detail: z.string(),
  seenAt: instant,
  /** Version of axe-core; null where it did not run. */
  engine: z.string().nullable(),
  pages: z.array(
    z.object({
      kind: z.enum(SAMPLE_KINDS),
      url: z.string(),
      state: z.enum(['tested', 'unchecked']),
      cause,
      violations: z.array(
        z.object({
          /** Id of the axe-core rule. */
          rule: z.string(),
          /** What it asks, in Chinese. */
          title: z.string(),
          impact: z.enum(IMPACTS),
          /** Elements at fault. */
          count: z.number().int(),
          /** Where the first few stand, as selectors without attribute values. */
          places: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** The way to a mode with large type, or to reading aloud, on the home page. */
  mode: z.object({
    state: z.enum(['found', 'missing', 'unchecked']),
    cause,
    /** The words or the address that offer it. */
    quote: z.string().nullable(),
    url: z.string(),
  }),
});

/** One try to open the home page. */
export const availabilitySampleSchema = z.object({
  seenAt: instant,
  /** `blocked`: the site turned the program away, or this machine had no way there; it says nothing of visitors. */
  state: z.enum(['opened', 'failed', 'blocked']),
  cause,
  status: z.number().int().nullable(),
  /** Until the last byte, in tenths, rounded down; for a failure, how long it was waited. */
  seconds: z.number(),
});

/** Whether and how fast the home page opens, see `crawler/probes/availability`. */
export const availabilityProbeSchema = z.object({
  state: z.enum(['reachable', 'unstable', 'unreachable', 'unchecked']),
  cause,
  detail: z.string(),
  seenAt: instant,
  url: z.string(),
  /** Of those that opened; null where none did. */
  medianSeconds: z.number().nullable(),
  /** One audit measures a few; a series has those of a week. */
  samples: z.array(availabilitySampleSchema),
});

/** Addresses of other portals that this one links to, see `crawler/probes/external-links`. */
export const linksProbeSchema = z.object({
  state: z.enum(['tested', 'unchecked']),
  cause,
  seenAt: instant,
  links: z.array(
    z.object({
      url: z.string(),
      /** `gone`: the other portal said twice that there is no such page. */
      state: z.enum(['opened', 'gone', 'unchecked']),
      status: z.number().int().nullable(),
      cause,
    }),
  ),
});

export const probesSchema = z.object({
  ipv6: ipv6ProbeSchema.optional(),
  tls: tlsProbeSchema.optional(),
  availability: availabilityProbeSchema.optional(),
  search: searchProbeSchema.optional(),
  accessibility: accessibilityProbeSchema.optional(),
  links: linksProbeSchema.optional(),
});

export type Ipv6Probe = z.infer<typeof ipv6ProbeSchema>;
export type SearchProbe = z.infer<typeof searchProbeSchema>;
export type SearchService = SearchProbe['services'][number];
export type SearchScope = (typeof SEARCH_SCOPES)[number];
export type TlsProbe = z.infer<typeof tlsProbeSchema>;
export type AccessibilityProbe = z.infer<typeof accessibilityProbeSchema>;
export type Impact = (typeof IMPACTS)[number];
export type SampleKind = (typeof SAMPLE_KINDS)[number];
export type AvailabilitySample = z.infer<typeof availabilitySampleSchema>;
export type AvailabilityProbe = z.infer<typeof availabilityProbeSchema>;
export type Probes = z.infer<typeof probesSchema>;
export type LinksProbe = z.infer<typeof linksProbeSchema>;
