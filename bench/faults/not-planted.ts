import type { FaultName } from '../../rules/faults.ts';

/** Faults that the generated sites cannot have, and where they are tested instead. */
export const NOT_PLANTED: Partial<Record<FaultName, string>> = {
  'no-aaaa-record': 'needs a name server: test/probes, test/rules/ipv6.test.ts',
  'unusable-aaaa-record': 'needs a name server: test/probes, test/rules/ipv6.test.ts',
  'ipv6-unreachable': 'needs a name server: test/probes, test/rules/ipv6.test.ts',
  'ipv6-content-differs': 'needs a name server: test/probes, test/rules/ipv6.test.ts',
  'ipv6-links-unsupported': 'needs a name server: test/probes, test/rules/ipv6.test.ts',
  'claimed-but-unsupported': 'needs a name server: test/probes, test/rules/ipv6.test.ts',
  'unreachable-site': 'needs a week of visits: test/rules/site-availability.test.ts',
  'invalid-certificate': 'needs https: test/probes, test/rules/site-security.test.ts',
  'missing-https': 'needs https: test/probes, test/rules/site-security.test.ts',
  'weak-protocol': 'needs https: test/probes, test/rules/site-security.test.ts',
  'mixed-content': 'needs https: test/probes, test/rules/site-security.test.ts',
  'missing-security-header': 'needs https: test/probes, test/rules/site-security.test.ts',
  'unprotected-file': 'needs files with seals: test/rules/cases/tamper-proofing.ts',
};
