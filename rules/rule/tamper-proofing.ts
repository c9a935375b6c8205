import * as z from 'zod';
import type { EntryFacts } from '../site/entry-facts.ts';
import { gatherDocuments, nameEntry } from '../site/policy/documents.ts';
import { isInForce } from '../site/policy/issuers.ts';
import type { SeenFile, SiteFacts } from '../site/site-facts.ts';
import { pageKey } from '../url.ts';
import { defineSiteRule, type Fault, type SiteContext, type Verdict } from './rule.ts';

const KINDS = ['normative', 'gazette'] as const;

const params = z.strictObject({
  /** Whose files: 规范性文件 (东至2020第8项), 政府公报 (范本2020四（三）). */
  of: z
    .array(z.enum(KINDS))
    .min(1)
    .default([...KINDS]),
  /** Which means count: 数字签名、电子签章、水印 or a lock against changes. */
  means: z
    .array(z.enum(['signature', 'watermark', 'lock']))
    .min(1)
    .default(['signature', 'watermark', 'lock']),
});

type Params = z.infer<typeof params>;

/** Formats that can carry a seal; a .docx for download is meant to be changed. */
const FIXED = /^(pdf|ofd)$/;
const MOST_SHOWN = 5;

/**
 * Files of documents and gazettes are protected against changes. Judged by what was read of the files: one that was not
 * read says nothing, nor does one whose reader cannot tell. A mark may be part of
 * a picture: that there is none is a find for a person, one for all files of a kind.
 */
export const tamperProofing = defineSiteRule<Params>({
  id: 'tamper-proofing',
  scope: 'site',
  title: '文件防篡改',
  needs: ['entries', 'files'],
  faults: ['unprotected-file'],
  params,
  judge(site, { of, means }, context): Verdict {
    const verdict = {
      checked: 0,
      faults: [] as Fault[],
      unchecked: [] as Verdict['unchecked'],
      candidates: [] as Fault[],
    };
    for (const kind of of) {
      const offered = kind === 'normative' ? documentFiles(site) : gazetteFiles(site);
      const judged = offered.map((one) => ({ ...one, protection: protectionOf(site.files.get(one.key), means) }));
      const bare = judged.filter(({ protection }) => protection === 'none');
      const doubtful = judged.filter(({ protection }) => protection === 'unknown');
      verdict.checked += judged.length - doubtful.length;
      if (bare.length > 0) verdict.candidates.push(toFault(kind, bare, context));
      if (doubtful.length > 0)
        verdict.unchecked.push({
          cause: site.files.get(doubtful[0]?.key ?? '')?.cause ?? 'not-tested',
          what: `${NAMES[kind]}的${doubtful.length}个下载文件的签章和水印`,
        });
    }
    return verdict;
  },
});

const NAMES: Record<(typeof KINDS)[number], string> = { normative: '规范性文件', gazette: '政府公报' };

interface Offered {
  key: string;
  name: string;
  entry: EntryFacts;
}

function filesOf(entry: EntryFacts): Offered[] {
  return entry.attachments.flatMap(({ url, name, ext }) =>
    FIXED.test(ext) ? [{ key: pageKey(url) ?? url, name, entry }] : [],
  );
}

function documentFiles(site: SiteFacts): Offered[] {
  return gatherDocuments(site)
    .documents.filter(({ isNormative, level, entry }) => isNormative && level !== 'other' && isInForce(entry.validity))
    .flatMap(({ entry }) => filesOf(entry));
}

function gazetteFiles(site: SiteFacts): Offered[] {
  return site.entries.flatMap((entry) => (entry.details?.family === 'gazette' ? filesOf(entry) : []));
}

function protectionOf(file: SeenFile | undefined, means: Params['means']): 'some' | 'none' | 'unknown' {
  if (file === undefined) return 'unknown';
  const { signed, watermark, encrypted } = file.form;
  const found = { signature: signed, watermark, lock: encrypted };
  const told = means.map((name) => found[name]);
  if (told.includes(true)) return 'some';
  return told.includes(null) || file.cause !== null ? 'unknown' : 'none';
}

function toFault(kind: (typeof KINDS)[number], bare: readonly Offered[], { seenAt }: SiteContext): Fault {
  const [first] = bare;
  const url = first?.entry.url ?? '';
  return {
    fault: 'unprotected-file',
    subject: kind,
    slot: '',
    message: `${NAMES[kind]}有${bare.length}个下载文件没有数字签名、电子签章或水印，如${first === undefined ? '' : nameEntry(first.entry, 40)}`,
    url,
    confidence: 'lead',
    count: bare.length,
    proof: bare.slice(0, MOST_SHOWN).map(({ entry, name }) => ({
      kind: 'absence',
      wanted: '数字签名、电子签章或水印',
      looked: [{ place: `附件“${name}”`, url: entry.url }],
      seenAt,
      bytesHash: entry.seen.bytesHash,
    })),
  };
}
