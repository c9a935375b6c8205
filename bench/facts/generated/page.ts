import type { Random } from '../../privacy/random.ts';
import type { PageLabel } from '../labels.ts';
import type { Story } from './story.ts';

/** What a page says, in the form of the hand-written labels. */
export type Truth = Omit<PageLabel, 'path' | 'file' | 'note'>;

/** One page as a template wrote it. */
export interface Written {
  /** Path below the county's domain. */
  path: string;
  html: string;
  truth: Truth;
  /** Encode as GBK whatever the page declares. */
  gbk?: boolean;
}

/** A system with its templates: one family of pages that look alike. */
export interface Family {
  name: string;
  /** Years of its pages. */
  years: readonly [number, number];
  types: readonly Story['type'][];
  write: (story: Story, random: Random) => Written;
}

/** A fact that a page with a document head states in full. */
export const headTruth = (story: Story): Truth => ({
  indexNumber: story.index,
  issuer: story.issuer,
  documentNumber: story.number,
  written: story.written,
});

/** The same facts where the page says none of them. */
export const NO_HEAD: Truth = {
  indexNumber: null,
  issuer: null,
  documentNumber: null,
  written: null,
  validity: null,
};

/** An entry of a system without document heads: who signs it stands below the text, if anywhere. */
export const entryTruth = (story: Story, { signed, footer }: { signed: boolean; footer: Truth['footer'] }): Truth => ({
  ...NO_HEAD,
  title: story.title,
  published: story.published,
  written: signed ? story.written : null,
  issuer: signed ? story.issuer : null,
  source: story.source,
  breadcrumb: story.column,
  footer,
});

/** An entry with a document head in boxes, which only says what the entry has. */
export const tableTruth = (story: Story, { doc, valid }: { doc: boolean; valid: boolean }): Truth => ({
  ...NO_HEAD,
  ...headTruth(story),
  documentNumber: doc ? story.number : null,
  validity: valid ? story.validity : null,
  title: story.title,
  published: story.published,
  breadcrumb: story.column,
  attachments: story.files.length,
});
