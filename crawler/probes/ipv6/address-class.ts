import { isIPv6 } from 'node:net';
import type { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** An address as a public site publishes it: what class it belongs to and whether a visitor could reach it there. */
export interface ClassedAddress {
  address: string;
  class: AddressClass;
  usable: boolean;
}

/** Classes of IPv6 addresses with the words that readers see. */
export const ADDRESS_CLASS_WORDS = {
  global: '公网地址',
  loopback: '本机回环地址',
  'link-local': '链路本地地址',
  'ipv4-mapped': 'IPv4 映射地址',
  'unique-local': '内网地址',
  unspecified: '空地址',
  documentation: '文档示例地址',
  multicast: '组播地址',
  '6to4': '6to4 过渡地址',
  teredo: 'Teredo 过渡地址',
  nat64: 'NAT64 合成地址',
  reserved: '保留地址',
} as const;

export type AddressClass = keyof typeof ADDRESS_CLASS_WORDS;

const CLASS_OF_RANGE: Record<string, AddressClass> = {
  loopback: 'loopback',
  linkLocal: 'link-local',
  ipv4Mapped: 'ipv4-mapped',
  uniqueLocal: 'unique-local',
  unspecified: 'unspecified',
  multicast: 'multicast',
  '6to4': '6to4',
  teredo: 'teredo',
  rfc6052: 'nat64',
};
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');
/** RFC 3849 and RFC 9637; ipaddr.js knows them only as reserved. */
const DOCUMENTATION = [ipaddr.IPv6.parseCIDR('2001:db8::/32'), ipaddr.IPv6.parseCIDR('3fff::/20')];

/**
 * Class of an IPv6 address. Only global unicast (2000::/3, less what is reserved in it) is usable on a public site;
 * loopback too where the operator pointed the resolver at this machine.
 */
export function classifyAddress(address: string, allowLoopback: boolean): ClassedAddress {
  const name = classOf(address);
  return { address, class: name, usable: name === 'global' || (name === 'loopback' && allowLoopback) };
}

function classOf(address: string): AddressClass {
  if (!isIPv6(address)) return 'reserved';
  const parsed = ipaddr.IPv6.parse(address);
  if (DOCUMENTATION.some((range) => parsed.match(range))) return 'documentation';
  const range = parsed.range();
  if (range === 'unicast') return parsed.match(GLOBAL) ? 'global' : 'reserved';
  return CLASS_OF_RANGE[range] ?? 'reserved';
}

/** 127.0.0.0/8 or ::1. */
export function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback';
}

/** This machine has a global IPv6 address of its own; a private one (fd00::/8) says nothing about a way out. */
export function hasGlobalIpv6(interfaces: ReturnType<typeof networkInterfaces>): boolean {
  return Object.values(interfaces).some((entries) =>
    (entries ?? []).some((entry) => entry.family === 'IPv6' && !entry.internal && classOf(entry.address) === 'global'),
  );
}
