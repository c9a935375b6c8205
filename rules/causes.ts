/**
 * Why something could not be checked: the closed list behind every `unchecked`.
 * A cause is never a fault and costs no marks.
 */
export const CAUSES = [
  'blocked', // a challenge, a login wall or a refusal aimed at robots
  'robots', // the site asks crawlers to stay away from this address
  'timeout',
  'dns-failure', // the resolver did not answer, or answered with an error
  'unknown-host', // the resolver says that the name does not exist
  'refused', // nothing listens there
  'reset', // the connection broke in the middle
  'tls-failure',
  'server-error', // 5xx
  'not-found', // 404, 410
  'http-error', // any other status that is not a success
  'redirect-loop',
  'off-site', // redirected out of the portal
  'not-html',
  'empty', // success without a body
  'over-budget', // larger, longer or more than the limits allow
  'unsettled', // a page written by script that did not come to rest
  'unreadable', // bytes that no decoder or reader makes sense of
  'scanned', // a picture of text
  'encrypted',
  'no-route', // this machine has no way there (no IPv6, say)
  'missing-fact', // the page does not say what the rule needs
  'incomplete-list', // a list that could not be read to its end
  'incomplete-crawl', // the crawl stopped before it saw the whole portal
  'rule-error', // the rule itself failed
  'not-tested', // the check was switched off
] as const;

export type Cause = (typeof CAUSES)[number];
