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
