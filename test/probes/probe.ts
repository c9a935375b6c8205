import type { RequestListener } from 'node:http';
import { expect } from 'vitest';
import { probeIpv6, type ProbeIpv6Options } from '../../crawler/probes/ipv6/ipv6.ts';
import { ipv6ProbeSchema, type Ipv6Probe } from '../../rules/result/audit-result.ts';

export const HOST = 'www.qinghe.gov.cn';
/** A zone that leads the portal to this machine over both. */
export const BOTH = { [HOST]: { A: ['127.0.0.1'], AAAA: ['::1'] } };
export const NEWS = [
  '县政府召开常务会议研究部署防汛工作',
  '关于印发行政规范性文件管理办法的通知',
  '城乡居民基本医疗保险缴费指南',
  '乡村振兴工作简报',
];
export const HOME = homePage(NEWS);

export function homePage(news: readonly string[], visitors = 1024): string {
  const items = news.map((title) => `<li><a href="/a.html">${title}</a><span>2026-11-20</span></li>`).join('');
  return `<html><head><meta charset="utf-8"><title>清河县人民政府</title></head><body><ul>${items}</ul><p>访问量：${visitors} 次</p></body></html>`;
}

/** Answers every request with the same page. */
export function page(html: string, status = 200): RequestListener {
  return (_request, response) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

export function redirect(location: string): RequestListener {
  return (_request, response) => void response.writeHead(302, { location }).end();
}

/** The probe on a fixed day with short times; its answer is held against the contract. */
export async function probe(options: Omit<ProbeIpv6Options, 'now'>): Promise<Ipv6Probe> {
  const result = await probeIpv6({
    now: () => new Date('2026-11-21T02:00:00Z'),
    timeoutMs: 600,
    spacingMs: 5,
    ...options,
  });
  expect(ipv6ProbeSchema.parse(result)).toEqual(result);
  return result;
}

/** A lookup that finds one address for any name. */
export function finds(address: string): () => Promise<{ state: 'found'; addresses: string[] }> {
  return async () => ({ state: 'found', addresses: [address] });
}
