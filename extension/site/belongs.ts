/** Whether a host is the portal's own: the same, or under the same name without www (zwgk.x.gov.cn is x.gov.cn's). */
export function belongsTo(portalUrl: string): (host: string) => boolean {
  const name = new URL(portalUrl).host.replace(/^www\./, '');
  return (host) => host === name || host.endsWith(`.${name}`);
}
