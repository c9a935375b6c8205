import type { AuditResult } from '../../../rules/result/audit-result.ts';
import { html } from '../markup.ts';
import { accessibilityHtml } from './probe-accessibility.ts';
import { availabilityHtml } from './probe-availability.ts';
import { searchHtml } from './probe-search.ts';
import { tlsHtml } from './probe-tls.ts';
import { emptyNote, type Section } from './section.ts';

/** What was measured beside the pages: search, safe access, availability, accessibility. */
export function probesSection({ probes }: AuditResult): Section {
  const { search, tls, availability, accessibility } = probes;
  const parts = [
    search !== undefined && html`<h3>站内检索</h3>${searchHtml(search)}`,
    tls !== undefined && html`<h3>安全访问</h3>${tlsHtml(tls)}`,
    availability !== undefined && html`<h3>可用性</h3>${availabilityHtml(availability)}`,
    accessibility !== undefined && html`<h3>适老化与无障碍</h3>${accessibilityHtml(accessibility)}`,
  ];
  const isEmpty = parts.every((part) => part === false);
  return {
    id: 'probes',
    title: '检索、安全与无障碍',
    count: null,
    body: isEmpty ? emptyNote('本次没有检测站内检索、安全访问、可用性和无障碍，不扣分。') : html`${parts}`,
  };
}
